import { expect } from '@open-wc/testing';
import { MyAgents } from '../../src/elements/my-agents/my-agents.js';
import { ReportSource } from '../../src/elements/report-source/report-source.js';
import { define, VERSION } from '../../src/widget/define-element.js';
import { expectNoise } from '../support/no-console-noise.js';

function fresh(is: string, version?: string) {
  return class extends HTMLElement {
    static readonly is = is;
    static readonly version = version;
  };
}

describe('define', () => {
  it('is not done by the class modules', () => {
    expect(customElements.get(MyAgents.is)).to.equal(undefined);
    expect(customElements.get(ReportSource.is)).to.equal(undefined);
  });

  it('registers a class under its name', () => {
    const One = fresh('define-one');
    define(One);
    expect(customElements.get('define-one')).to.equal(One);
  });

  it('does nothing the second time', () => {
    const One = fresh('define-twice');
    define(One);
    define(One);
    expect(customElements.get('define-twice')).to.equal(One);
  });

  it('registers a class under another name, as a subclass where it has one already', () => {
    const One = fresh('define-first');
    define(One);
    define(One, 'define-renamed');
    define(One, 'define-renamed');
    const Renamed = customElements.get('define-renamed')!;
    expect(Renamed).not.to.equal(One);
    expect(Renamed.prototype).to.be.instanceOf(One);
    expect(document.createElement('define-renamed')).to.be.instanceOf(One);
  });

  it('registers under its own name a class that was renamed before', () => {
    const One = fresh('define-own');
    define(One, 'define-other-first');
    define(One);
    define(One);
    expect(customElements.get('define-other-first')).to.equal(One);
    expect(document.createElement('define-own')).to.be.instanceOf(One);
  });

  it('lets the first version of a tag stand, with one warning', () => {
    define(fresh('define-versions', '0.0.1'));
    const Second = fresh('define-versions', '9.9.9');
    define(Second);
    define(Second);
    const [text, ...more] = expectNoise(/define-versions/);
    expect(text).to.contain('(0.0.1)').and.to.contain('(9.9.9)');
    expect(more).to.deep.equal([]);
    customElements.define('define-foreign', class extends HTMLElement {});
    define(fresh('define-foreign'));
    expect(expectNoise(/define-foreign/)[0])
      .to.contain('not of Rapport')
      .and.to.contain(VERSION);
  });

  it('takes a registry of its own, and does nothing where there is none', () => {
    const names = new Map<string, CustomElementConstructor>();
    const registry = {
      get: (name: string) => names.get(name),
      define: (name: string, constructor: CustomElementConstructor) => void names.set(name, constructor),
    } as unknown as CustomElementRegistry;
    const One = fresh('define-scoped');
    define(One, 'define-scoped', registry);
    expect(names.get('define-scoped')).to.equal(One);
    expect(customElements.get('define-scoped')).to.equal(undefined);
    expect(() => define(One, 'define-scoped', null as unknown as CustomElementRegistry)).not.to.throw();
  });

  it('names the version of the package', async () => {
    const { version } = (await (await fetch('/package.json')).json()) as { version: string };
    expect(VERSION).to.equal(version);
    expect(MyAgents.version).to.equal(version);
  });
});
