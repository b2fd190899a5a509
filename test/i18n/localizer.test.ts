import { expect } from '@open-wc/testing';
import { html, render } from 'lit';
import { localizerFor, registerMessages } from '../../src/i18n/index.js';
import { useAllMessages } from '../support/all-messages.js';

await useAllMessages();

for (const language of ['it', 'ar', 'de', 'fr', 'zh-Hant', 'fa', 'hi']) registerMessages(language, 'here = here');

/** Kinds of space and marks of direction differ between versions of the browser's data. */
function plain(text: string): string {
  return text.replace(/[\u200e\u200f\u061c]/g, '').replace(/[\u00a0\u202f\u2009]/g, ' ');
}

describe('numbers', () => {
  it('are counted with the separators and digits of the language', () => {
    expect(localizerFor('en').count(1234567)).to.equal('1,234,567');
    expect(localizerFor('it').count(1234567)).to.equal('1.234.567');
    expect(plain(localizerFor('fr').count(1234567))).to.equal('1 234 567');
    expect(localizerFor('en-IN').count(1234567)).to.equal('12,34,567');
    expect(localizerFor('ar-EG').count(1234)).to.equal('١٬٢٣٤');
  });

  it('follow the options', () => {
    expect(localizerFor('en').number(1.005, { maximumFractionDigits: 1 })).to.equal('1');
    expect(localizerFor('de').number(12.34, { maximumFractionDigits: 1 })).to.equal('12,3');
  });

  it('are those of English where the words are', () => {
    expect(localizerFor('sv').number(1234.5)).to.equal('1,234.5');
    expect(localizerFor('').number(1234.5)).to.equal('1,234.5');
    expect(localizerFor('no such tag').number(1234.5)).to.equal('1,234.5');
  });
});

describe('percents', () => {
  it('are written in the way of the language', () => {
    expect(localizerFor('en').percent(44)).to.equal('44%');
    expect(plain(localizerFor('de').percent(44))).to.equal('44 %');
    expect(plain(localizerFor('ar-EG').percent(44))).to.equal('٤٤٪');
    expect(localizerFor('zh-TW').percent(44)).to.equal('44%');
  });

  it('are rounded half up, so that a number never reads below the edge of its band', () => {
    const { percent } = localizerFor('en');
    const write = percent.bind(localizerFor('en'));
    for (let whole = 0; whole < 100; whole++) {
      expect(write(whole + 0.5)).to.equal(`${whole + 1}%`);
      expect(write(whole + 0.49)).to.equal(`${whole}%`);
    }
    expect([0, 0.4, 99.6, 100].map(write)).to.deep.equal(['0%', '0%', '100%', '100%']);
  });

  it('come in parts that make up the whole', () => {
    for (const locale of ['en', 'de', 'ar-EG', 'zh-TW', 'fr']) {
      const localizer = localizerFor(locale);
      const parts = localizer.percentParts(90.5);
      expect(parts.map(({ value }) => value).join(''), locale).to.equal(localizer.percent(90.5));
      expect(parts.filter(({ type }) => type === 'percentSign')).to.have.length(1);
    }
  });
});

describe('differences', () => {
  it('have their sign, and zero has none', () => {
    const write = (value: number) => localizerFor('en').signed(value);
    expect([3, -3, 0, -0, 0.04, -0.04].map(write)).to.deep.equal(['+3.0', '\u22123.0', '0.0', '0.0', '0.0', '0.0']);
  });

  it('are rounded half away from zero, the same up and down', () => {
    const write = (value: number) => localizerFor('en').signed(value);
    expect([0.25, -0.25, 11.75, -11.75, 2.44, -2.44].map(write)).to.deep.equal([
      '+0.3',
      '\u22120.3',
      '+11.8',
      '\u221211.8',
      '+2.4',
      '\u22122.4',
    ]);
  });

  it('never have a hyphen for a minus', () => {
    for (const locale of ['en', 'it', 'de', 'ar-EG', 'fa', 'zh-TW']) {
      expect(localizerFor(locale).signed(-12), locale).to.contain('\u2212').and.not.to.contain('-');
    }
  });
});

describe('times', () => {
  it('are read from a clock', () => {
    const write = (seconds: number) => localizerFor('en').clock(seconds);
    expect([0, 5, 65, 462, 3599, 3600, 3723, 36_000].map(write)).to.deep.equal([
      '0:00',
      '0:05',
      '1:05',
      '7:42',
      '59:59',
      '1:00:00',
      '1:02:03',
      '10:00:00',
    ]);
  });

  it('are rounded before they are split', () => {
    expect(localizerFor('en').clock(59.6)).to.equal('1:00');
    expect(localizerFor('en').clock(3599.5)).to.equal('1:00:00');
  });

  it('have the digits of the language and no separators of thousands', () => {
    expect(localizerFor('ar-EG').clock(65)).to.equal('١:٠٥');
    expect(localizerFor('en').clock(3_600_000)).to.equal('1000:00:00');
  });
});

describe('days', () => {
  it('belong to no time zone', () => {
    expect(localizerFor('en-GB').day('2026-03-01')).to.equal('1 Mar');
    expect(localizerFor('en-US').day('2026-12-31', { dateStyle: 'medium' })).to.equal('Dec 31, 2026');
    expect(localizerFor('zh-TW').day('2026-03-01')).to.equal('3月1日');
    expect(localizerFor('it').day('2026-03-01')).to.equal('1 mar');
  });

  it('make a span without its end', () => {
    const span = (locale: string, from: string, to: string, options = {}) =>
      plain(localizerFor(locale).daySpan(from, to, options)).replace(/\s*–\s*/, '–');
    expect(span('en-GB', '2026-06-01', '2026-07-01')).to.equal('1–30 Jun');
    expect(span('en-GB', '2026-06-30', '2026-07-02')).to.equal('30 Jun–1 Jul');
    expect(span('en-GB', '2025-12-31', '2026-01-02', { year: 'numeric' })).to.equal('31 Dec 2025–1 Jan 2026');
    expect(span('en-GB', '2026-06-01', '2026-06-02')).to.equal('1 Jun');
    expect(span('zh-TW', '2026-06-01', '2026-07-01')).to.match(/^6.1.*30日?$/);
  });

  it('show a span that is none as it is', () => {
    const localizer = localizerFor('en');
    expect(localizer.daySpan('soon', '2026-01-01')).to.equal('soon–2026-01-01');
    expect(localizer.daySpan('2026-01-01', '2026-01-01')).to.equal('2026-01-01–2026-01-01');
    expect(localizer.daySpan('2026-02-01', 'later')).to.equal('2026-02-01–later');
  });
});

describe('lists and order', () => {
  it('join as the language does', () => {
    expect(localizerFor('en-GB').list(['a', 'b', 'c'])).to.equal('a, b and c');
    expect(localizerFor('it').list(['a', 'b'])).to.equal('a e b');
    expect(localizerFor('zh-TW').list(['a', 'b', 'c'])).to.equal('a、b和c');
    expect(localizerFor('en').list([])).to.equal('');
  });

  it('sort as the language does, numbers by their value', () => {
    const names = ['Agent 10', 'Ödön', 'agent 9', 'Zoe', 'Ann'];
    expect(names.sort((a, b) => localizerFor('de').compare(a, b))).to.deep.equal([
      'agent 9',
      'Agent 10',
      'Ann',
      'Ödön',
      'Zoe',
    ]);
  });
});

describe('words', () => {
  const localizer = localizerFor('en');

  it('are the id of a message that there is not', () => {
    expect(localizer.text('no-such-message')).to.equal('no-such-message');
    expect(localizer.has('no-such-message')).to.equal(false);
    expect(localizer.has('close')).to.equal(true);
  });

  it('choose the form by number', () => {
    expect(localizer.text('my-agents-interactions', { count: 1 })).to.equal('1 interaction');
    expect(localizer.text('my-agents-interactions', { count: 1200 })).to.equal('1,200 interactions');
  });

  it('throw nothing where an argument is missing', () => {
    expect(localizer.text('my-agents-expand')).to.equal('Details of {$agent}');
  });

  it('have no isolation marks in left-to-right languages and have them in the others', () => {
    expect(localizer.text('my-agents-expand', { agent: 'Ann' })).to.equal('Details of Ann');
    registerMessages('ar', 'my-agents-expand = تفاصيل { $agent }');
    // Without the mark before it a name at the beginning would turn all that follows: `bdi` looks into isolates.
    expect(localizerFor('ar').text('my-agents-expand', { agent: 'Ann' })).to.equal('\u200fتفاصيل \u2068Ann\u2069');
  });

  function rendered(template: unknown): HTMLElement {
    const holder = document.createElement('div');
    render(html`${template}`, holder);
    return holder;
  }

  it('are bold between the tags of the message itself', () => {
    const holder = rendered(localizer.rich('my-agents-say-one', { agent: 'Ann', percent: '44%' }));
    expect(holder.textContent).to.equal('Ann scores 44% overall.');
    expect([...holder.querySelectorAll('b')].map((b) => b.textContent)).to.deep.equal(['44%']);
    expect(rendered(localizer.rich('close')).textContent).to.equal('Close');
  });

  it('show markup in arguments as text', () => {
    const hostile = '<b>Ann</b><img src=x onerror="window.hacked = true"></b>&lt;';
    for (const template of [
      localizer.rich('my-agents-say-one', { agent: hostile, percent: '</b><script>1</script>' }),
      localizer.text('my-agents-say-one', { agent: hostile, percent: '</b><script>1</script>' }),
    ]) {
      const holder = rendered(template);
      expect(holder.textContent).to.contain(hostile).and.to.contain('</b><script>1</script>');
      expect(holder.querySelector('img, script')).to.equal(null);
      expect(holder.querySelectorAll('b').length).to.be.at.most(1);
    }
  });
});
