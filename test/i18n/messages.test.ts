import { FluentBundle, FluentResource } from '@fluent/bundle';
import { expect } from '@open-wc/testing';
import {
  BANDS,
  DEFAULT_BEHAVIORS,
  DIMENSIONS,
  type InputErrorCode,
  METRIC_IDS,
  OVERALL_SATISFACTION,
  type ProblemCode,
  type Verdict,
} from '../../src/core/index.js';
import { SESSION_STATUSES } from '../../src/core/model/field-values.js';
import type { LoadErrorCode } from '../../src/data/load-error.js';
import { en } from '../../src/i18n/locales/en/index.js';
import { ar } from '../../src/i18n/locales/ar/index.js';
import { it as italian } from '../../src/i18n/locales/it/index.js';
import { ON_DEMAND } from '../../src/i18n/locales/on-demand.js';
import { zhHans } from '../../src/i18n/locales/zh-Hans/index.js';
import { zhHant } from '../../src/i18n/locales/zh-Hant/index.js';
import { askedIds, possibleIds, sourceModules, type SourceModule } from './source-modules.js';

type Message = FluentResource['body'][number];

const languages: Readonly<Record<string, string>> = {
  en,
  ar,
  it: italian,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
};

/** What every caller gives as a number, so that a language may choose a form by it where English has but one. */
const COUNTS = [
  'agents',
  'comparisons',
  'count',
  'days',
  'hours',
  'interactions',
  'least',
  'met',
  'neutral',
  'notRated',
  'possible',
  'previousScored',
  'scored',
  'total',
];
/** The only message that is given one of them in words. */
const IN_WORDS = 'n-scored scored';

/** What elements load when it is needed, with its own English. */
const LATER_PARTS = [
  '/src/dialogs/dialogs.ts',
  '/src/parts/data-table.ts',
  '/src/dialogs/problems/problem-list.ts',
  '/src/elements/my-agents/agent-details.ts',
  '/src/elements/metric-cards/metric-dialog.ts',
];

const read = (source: string): readonly Message[] => new FluentResource(source).body;

const english = read(en);
const ids = new Set(english.map(({ id }) => id));

interface Arguments {
  readonly all: Set<string>;
  /** Those that have to be numbers, because they choose a form or go through NUMBER(). */
  readonly numbers: Set<string>;
  /** Other messages that are part of the message. */
  readonly references: Set<string>;
}

/** What a message takes, with the messages that it refers to. */
function argumentsOf(message: Message, messages: readonly Message[]): Arguments {
  const found = { all: new Set<string>(), numbers: new Set<string>(), references: new Set<string>() };
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit);
    else if (typeof node === 'object' && node !== null) {
      const { type, name, selector, args } = node as Partial<Record<'type' | 'name', string>> & {
        selector?: { name?: string };
        args?: { name?: string }[];
      };
      if (type === 'var' && name !== undefined) found.all.add(name);
      if (type === 'mesg' && name !== undefined && !found.references.has(name)) {
        found.references.add(name);
        visit(messages.find(({ id }) => id === name)?.value);
      }
      for (const number of [...(type === 'select' ? [selector] : []), ...(args ?? [])]) {
        if (number?.name !== undefined) found.numbers.add(number.name);
      }
      Object.values(node).forEach(visit);
    }
  };
  visit(message.value);
  return found;
}

const CATEGORIES = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** The keys of each choice of a message. */
function choicesOf(message: Message): string[][] {
  const found: string[][] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit);
    else if (typeof node === 'object' && node !== null) {
      const { type, variants } = node as { type?: string; variants?: { key: { value?: unknown; name?: unknown } }[] };
      if (type === 'select') found.push((variants ?? []).map(({ key }) => String(key.value ?? key.name)));
      Object.values(node).forEach(visit);
    }
  };
  visit(message.value);
  return found;
}

/** Whether an argument stands in the words of a message, and not only chooses among them. */
function isShown(message: Message, argument: string): boolean {
  const bundle = new FluentBundle('en', { useIsolating: false });
  bundle.addResource(new FluentResource(en));
  const { all, numbers } = argumentsOf(message, english);
  const write = (given: number) =>
    bundle.formatPattern(
      message.value!,
      Object.fromEntries([...all].map((name) => [name, name === argument ? given : numbers.has(name) ? 7 : 'word'])),
    );
  return write(4_000) !== write(5_000);
}

for (const [language, source] of Object.entries(languages)) {
  describe(`the messages in ${language}`, () => {
    const messages = read(source);

    it('are all read: none is broken, none is there twice', () => {
      const written = [...source.matchAll(/^([a-zA-Z][\w-]*) *=/gm)].map((match) => match[1]);
      expect(messages.map(({ id }) => id)).to.deep.equal(written);
      expect(written.filter((id, i) => written.indexOf(id) !== i)).to.deep.equal([]);
    });

    it('format without a fault, in every form', () => {
      const bundle = new FluentBundle(language, { useIsolating: false });
      bundle.addResource(new FluentResource(source));
      const faults: string[] = [];
      for (const message of messages) {
        const { all, numbers } = argumentsOf(message, messages);
        for (const count of [0, 1, 2, 3, 1000]) {
          const values = Object.fromEntries([...all].map((name) => [name, numbers.has(name) ? count : 'word']));
          const errors: Error[] = [];
          const text = bundle.formatPattern(message.value!, values, errors);
          if (errors.length > 0 || /[{}]|undefined|NaN/.test(text) || text === '') {
            faults.push(`${message.id}: ${text}`);
          }
        }
      }
      expect(faults).to.deep.equal([]);
    });

    it('have no markup but bold, which is closed', () => {
      for (const [, message = ''] of source.matchAll(/^[a-zA-Z][\w-]* *=((?:.*\n(?![a-zA-Z]))*.*)/gm)) {
        const tags = message.match(/<[^>]*>/g) ?? [];
        expect(tags.join('').replaceAll('<b></b>', ''), message).to.equal('');
      }
    });

    it('are those of English, and take no other arguments', () => {
      expect(messages.map(({ id }) => id).sort()).to.deep.equal([...ids].sort());
      const strange = messages.flatMap((message) => {
        const known = argumentsOf(
          english.find(({ id }) => id === message.id)!,
          english,
        );
        const own = argumentsOf(message, messages);
        return (
          [...own.all]
            // Names of metrics are told how their values are put together, whether they say so or not.
            .filter((name) => !(name === 'aggregate' && message.id.startsWith('metric-name-')))
            .filter((name) => {
              const isNumber = known.numbers.has(name) || COUNTS.includes(name);
              const inWords = `${message.id} ${name}` === IN_WORDS;
              return !known.all.has(name) || (own.numbers.has(name) && (!isNumber || inWords));
            })
            .map((name) => `${message.id}: ${name}`)
        );
      });
      expect(strange).to.deep.equal([]);
    });

    it('leave out no argument, unless its form says it', () => {
      const dropped = messages.flatMap((message) => {
        const known = argumentsOf(
          english.find(({ id }) => id === message.id)!,
          english,
        );
        const own = argumentsOf(message, messages);
        // What only chooses a form of English may choose none elsewhere.
        return [...known.all]
          .filter(
            (name) =>
              !own.all.has(name) &&
              isShown(
                english.find(({ id }) => id === message.id)!,
                name,
              ),
          )
          .map((name) => `${message.id}: ${name}`);
      });
      expect(dropped).to.deep.equal([]);
    });

    it('have every plural form of the language wherever they have one', () => {
      const needed = new Set([0, 1, 2, 3, 11, 100].map((count) => new Intl.PluralRules(language).select(count)));
      const lacking = messages.flatMap((message) =>
        choicesOf(message).flatMap((keys) => {
          const isPlural = keys.some((key) => CATEGORIES.includes(key) && key !== 'other');
          const missing = isPlural ? [...needed].filter((category) => !keys.includes(category)) : [];
          return missing.map((category) => `${message.id}: ${category}`);
        }),
      );
      expect(lacking).to.deep.equal([]);
    });
  });
}

describe('the languages', () => {
  it('are those that are loaded on demand, beside English', async () => {
    expect(['en', ...Object.keys(ON_DEMAND)].sort()).to.deep.equal(Object.keys(languages).sort());
    for (const [language, load] of Object.entries(ON_DEMAND)) expect(await load()).to.equal(languages[language]);
  });
});

describe('the English messages', () => {
  it('name everything that the core can answer', () => {
    const problems: Record<ProblemCode, true> = {
      missing: true,
      type: true,
      instant: true,
      oneOf: true,
      range: true,
      order: true,
      duplicate: true,
      unknown: true,
      limit: true,
      syntax: true,
      table: true,
    };
    const inputErrors: Record<InputErrorCode, true> = {
      empty: true,
      html: true,
      truncated: true,
      notJson: true,
      wrongShape: true,
      tooLarge: true,
    };
    const loadErrors: Record<LoadErrorCode, true> = { network: true, timeout: true, http: true };
    const verdicts: Record<Verdict, true> = { improving: true, declining: true, noClearChange: true, tooFew: true };
    const exclusions = [
      'no_agent',
      'agent_not_evaluable',
      'agent_not_analyzable',
      'internal_or_multi_agent',
      'not_recorded',
      'no_dialogue',
      'unsupported_language',
    ];
    const expected = [
      ...Object.keys(problems).map((code) => `problem-${code}`),
      ...Object.keys({ ...inputErrors, ...loadErrors }).map((code) => `error-${code}`),
      ...Object.keys(verdicts).map((verdict) => `verdict-${verdict}`),
      ...exclusions.map((reason) => `exclusion-${reason}`),
      ...[...DIMENSIONS, 'day', 'search', 'behavior'].map((field) => `filter-${field}`),
      ...[...BANDS.map(({ band }) => band), 'few', 'none'].map((level) => `band-${level}`),
      ...[OVERALL_SATISFACTION, ...DEFAULT_BEHAVIORS.map(({ key }) => key)].map((key) => `behavior-${key}`),
      ...METRIC_IDS.map((id) => `metric-name-${id}`),
      ...SESSION_STATUSES.map((status) => `metric-status-${status}`),
      ...['voice', 'chat', 'email', 'whatsapp', 'facebook', 'instagram', 'sms', 'web'].map((one) => `channel-${one}`),
    ];
    expect(expected.filter((id) => !ids.has(id))).to.deep.equal([]);
  });
});

describe('the messages that the sources ask for', () => {
  let modules: SourceModule[] = [];

  before(async () => {
    modules = await sourceModules(['/src/define.ts', '/src/index.ts', ...LATER_PARTS]);
    modules = modules.filter(({ path }) => !path.startsWith('/src/i18n/locales/'));
  });

  it('are found in the modules of every element', () => {
    expect(modules.map(({ path }) => path.replace(/\.ts$/, '.js'))).to.include('/src/elements/my-agents/my-agents.js');
    expect(modules.length).to.be.greaterThan(60);
    expect(modules.flatMap(askedIds).length).to.be.greaterThan(80);
  });

  it('are there', () => {
    const missing = modules
      .flatMap(askedIds)
      .filter(({ id, isPrefix }) => (isPrefix ? ![...ids].some((known) => known.startsWith(id)) : !ids.has(id)));
    expect(missing.map(({ path, id }) => `${path}: ${id}`)).to.deep.equal([]);
  });

  it('are all that there are', () => {
    const uses = modules.flatMap(possibleIds);
    const referred = english.flatMap((message) => [...argumentsOf(message, english).references]);
    const whole = new Set([...uses.filter(({ isPrefix }) => !isPrefix).map(({ id }) => id), ...referred]);
    const prefixes = [...new Set(uses.filter(({ isPrefix }) => isPrefix).map(({ id }) => id))];
    const unused = [...ids].filter((id) => !whole.has(id) && !prefixes.some((prefix) => id.startsWith(prefix)));
    expect(unused).to.deep.equal([]);
  });

  // A widget brings the English of its own modules only, and a dialog that of the dialogs.
  for (const tag of ['my-agents', 'behavior-score', 'interaction-summary', 'interaction-trend', 'metric-cards']) {
    const isNear = (part: string) => !part.startsWith('/src/elements/') || part.startsWith(`/src/elements/${tag}/`);
    for (const part of ['', ...LATER_PARTS.filter(isNear)]) {
      it(`come with ${tag}${part && ` and ${part}`}, as far as it asks for them`, async () => {
        const found = await sourceModules([`/src/elements/${tag}/define.ts`, ...(part ? [part] : [])]);
        const isLocale = ({ path }: SourceModule) => path.startsWith('/src/i18n/locales/en/');
        const own = found.filter(isLocale).flatMap(({ text }) => [...text.matchAll(/^([a-zA-Z][\w-]*) =/gm)]);
        const brought = new Set(own.map((match) => match[1]));
        const missing = found
          .filter((module) => !isLocale(module))
          .flatMap(askedIds)
          .filter(({ id, isPrefix }) =>
            isPrefix ? ![...brought].some((one) => one.startsWith(id)) : !brought.has(id),
          );
        expect(missing.map(({ path, id }) => `${path}: ${id}`)).to.deep.equal([]);
        expect(brought.has('replay-title')).to.equal(part.endsWith('dialogs.ts'));
        expect(brought.size).to.be.greaterThan(100);
      });
    }
  }
});
