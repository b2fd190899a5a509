/** A page that sets a property to what it does not take is warned, and goes on; so does the element. */

import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { LitElement, PropertyDeclaration } from 'lit';
import * as registry from '../../src/elements/registry.js';
import '../../src/define.js';

const NONSENSE: readonly unknown[] = [
  'data:,x',
  '',
  7,
  NaN,
  7n,
  true,
  {},
  [],
  ['a'],
  () => 'x',
  new Date(0),
  undefined,
];

const report = { interactions: [{ id: '1', startedAt: '2026-01-05T09:00:00Z', agentId: 'a', agentName: 'Ann' }] };

/** A busy machine takes its time. */
const PATIENT = { timeout: 30_000 };

interface Faults {
  errors: string[];
  warnings: string[];
  stop(): void;
}

/** What is thrown, rejected or written while a test runs. */
function listen(): Faults {
  const faults: Faults = { errors: [], warnings: [], stop };
  const { error, warn } = console;
  console.error = (...told: unknown[]) => faults.errors.push(String(told[0]));
  console.warn = (...told: unknown[]) => faults.warnings.push(String(told[0]));
  const onError = (event: ErrorEvent) => faults.errors.push(event.message);
  const onRejection = (event: PromiseRejectionEvent) => {
    event.preventDefault();
    faults.errors.push(String(event.reason));
  };
  window.addEventListener('error', onError);
  window.addEventListener('unhandledrejection', onRejection);
  function stop() {
    Object.assign(console, { error, warn });
    window.removeEventListener('error', onError);
    window.removeEventListener('unhandledrejection', onRejection);
  }
  return faults;
}

function publicProperties(element: HTMLElement): string[] {
  const { elementProperties } = element.constructor as typeof LitElement;
  const isPublic = ([, { state }]: [PropertyKey, PropertyDeclaration]) => state !== true;
  return [...elementProperties].filter(isPublic).map(([name]) => String(name));
}

describe('properties', () => {
  for (const { is: tag } of Object.values(registry)) {
    it(`of <${tag}> take nonsense without breaking anything`, async () => {
      const faults = listen();
      try {
        const element = await fixture<LitElement>(html`<div></div>`).then((place) => {
          const made = document.createElement(tag) as LitElement;
          Object.assign(made, { data: report, worker: 'off' });
          place.append(made);
          return made;
        });
        await element.updateComplete;
        const values = element as unknown as Record<string, unknown>;
        for (const name of publicProperties(element)) {
          const before = values[name];
          for (const value of NONSENSE) {
            try {
              values[name] = value;
            } catch (error) {
              faults.errors.push(`${name}: ${String(error)}`);
            }
            await element.updateComplete.catch((error: unknown) => faults.errors.push(`${name}: ${String(error)}`));
          }
          values[name] = before;
          await element.updateComplete;
        }
      } finally {
        faults.stop();
      }
      expect(faults.errors).to.deep.equal([]);
      const ofEngine = faults.warnings.filter((warning) =>
        warning.includes(`<${tag}> engine: expected an object with "ask"`),
      );
      expect(new Set(ofEngine).size).to.equal(ofEngine.length);
      const { elementProperties } = customElements.get(tag) as typeof LitElement;
      expect(ofEngine.length > 0).to.equal(elementProperties.has('engine'));
      const warnings = faults.warnings.join('\n');
      if (elementProperties.has('agentId')) {
        expect(warnings).to.include(`<${tag}> agentId: expected a text or a number, found NaN`);
      }
      expect(warnings).to.include(`<${tag}> table: expected an object, found a list`);
    });
  }

  it('are replaced at once, also while an update is under way', async () => {
    const faults = listen();
    try {
      const cards = document.createElement('metric-cards');
      Object.assign(cards, { data: report, worker: 'off' });
      (await fixture(html`<div></div>`)).append(cards);
      cards.requestUpdate();
      await Promise.resolve();
      Object.assign(cards, { metrics: ['csat'], languages: ['en'] });
      expect(cards.metrics).to.equal(null);
      expect(cards.toTable().rows).to.be.an('array');
      await waitUntil(() => cards.status === 'ready', 'the cards are not ready', PATIENT);
    } finally {
      faults.stop();
    }
    expect(faults.errors).to.deep.equal([]);
  });

  it('that narrow a report never show more than was meant', async () => {
    const faults = listen();
    const hours = async (agentId: unknown) => {
      const heatmap = document.createElement('conversation-heatmap');
      const interactions = ['42', '42', '7'].map((agent, i) => ({
        ...report.interactions[0],
        id: `${i}`,
        agentId: agent,
      }));
      Object.assign(heatmap, { data: { interactions }, worker: 'off', agentId });
      (await fixture(html`<div></div>`)).append(heatmap);
      await heatmap.updateComplete;
      await waitUntil(() => heatmap.status === 'ready' || heatmap.status === 'no-match', 'no answer', PATIENT);
      return heatmap.status === 'ready'
        ? heatmap.toTable().rows.reduce((sum, row) => sum + Number(row['total']), 0)
        : 0;
    };
    try {
      expect(await hours('42')).to.equal(2);
      expect(await hours(42)).to.equal(2);
      expect(await hours({ id: 42 })).to.equal(0);
      expect(await hours(NaN)).to.equal(0);
    } finally {
      faults.stop();
    }
    expect(faults.errors).to.deep.equal([]);
  });
});
