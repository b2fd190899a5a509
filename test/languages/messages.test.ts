import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { FluentBundle, FluentResource } from '@fluent/bundle';
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
import type { MessageSet } from '../../src/i18n/index.js';
import { askedIds, possibleIds, sourceModules, type SourceModule } from './source-modules.js';

type Message = FluentResource['body'][number];

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The folders of messages, one for each part of the package that has some. */
const folders = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' })
  .map((name) => `src/${name.replaceAll('\\', '/')}`)
  .filter((name) => /\/messages\/(?:.+\/)?index\.ts$/.test(name))
  .map(dirname)
  .sort();

const filesOf = (folder: string): string[] =>
  readdirSync(root + folder)
    .filter((name) => name.endsWith('.ts') && name !== 'index.ts')
    .sort();

const sourceIn = async (folder: string, language: string): Promise<string> => {
  const file = `${root}${folder}/${language}.ts`;
  if (!existsSync(file)) return '';
  return ((await import(pathToFileURL(file).href)) as { messages: string }).messages;
};

/** The languages of the messages that every part uses. */
const LANGUAGES = filesOf('src/i18n/messages/common').map((name) => basename(name, '.ts'));

const languages: Record<string, string> = {};
for (const language of LANGUAGES) {
  languages[language] = (await Promise.all(folders.map((folder) => sourceIn(folder, language)))).join('\n');
}

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

/** The elements that say something. */
const elementTags = readdirSync(`${root}src/elements`).filter((tag) =>
  existsSync(`${root}src/elements/${tag}/messages/index.ts`),
);

/** What elements load when it is needed, with its own English. */
const LATER_PARTS = [
  'src/dialogs/dialogs.ts',
  'src/parts/table/data-table.ts',
  'src/dialogs/problems/problem-list.ts',
  'src/elements/my-agents/details/agent-details.ts',
  'src/elements/metric-cards/metric-dialog.ts',
];

const read = (source: string): readonly Message[] => new FluentResource(source).body;

const english = read(languages['en'] ?? '');
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

/** Messages that a language has in common with English, all of them: names, symbols, and words that both have. */
const BRANDS = ['channel-whatsapp', 'channel-facebook', 'channel-instagram'];
const SYMBOLS = ['behavior-score-n-head', 'conversation-heatmap-n', 'metric-cards-n', 'metric-cards-column-n'];
const SAME_AS_ENGLISH: Record<string, readonly string[]> = {
  it: [
    ...BRANDS,
    ...SYMBOLS,
    'channel-chat',
    'channel-email',
    'channel-sms',
    'channel-web',
    'column-team',
    'filter-sentiment',
    'filter-team',
    'metric-name-csat',
    'metric-name-nps',
    'metric-state-offline',
    'metric-unit-hours',
    'metric-unit-minutes',
    'metric-unit-seconds',
    'no',
    'problem-record',
    'pseudonym-team',
    'replay-bot',
  ],
  'zh-Hans': [...BRANDS, ...SYMBOLS],
  'zh-Hant': [...BRANDS, ...SYMBOLS],
  ar: [],
};

/** The words of a message, in all its forms, without the markup. */
function wordsOf(value: unknown): string[] {
  if (typeof value === 'string') return value.replace(/<\/?b>/g, '').match(/\p{L}+/gu) ?? [];
  if (Array.isArray(value)) return value.flatMap(wordsOf);
  if (typeof value !== 'object' || value === null) return [];
  const { type, variants } = value as { type?: string; variants?: { value: unknown }[] };
  return type === 'select' ? (variants ?? []).flatMap((variant) => wordsOf(variant.value)) : [];
}

/** Whether an argument stands in the words of a message, and not only chooses among them. */
function isShown(message: Message, argument: string): boolean {
  const bundle = new FluentBundle('en', { useIsolating: false });
  bundle.addResource(new FluentResource(languages['en'] ?? ''));
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
      assert.deepEqual(
        messages.map(({ id }) => id),
        written,
      );
      assert.deepEqual(
        written.filter((id, i) => written.indexOf(id) !== i),
        [],
      );
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
      assert.deepEqual(faults, []);
    });

    it('have no markup but bold, which is closed', () => {
      for (const [, message = ''] of source.matchAll(/^[a-zA-Z][\w-]* *=((?:.*\n(?![a-zA-Z]))*.*)/gm)) {
        const tags = message.match(/<[^>]*>/g) ?? [];
        assert.equal(tags.join('').replaceAll('<b></b>', ''), '', message);
      }
    });

    it('are those of English, and take no other arguments', () => {
      assert.deepEqual(messages.map(({ id }) => id).sort(), [...ids].sort());
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
      assert.deepEqual(strange, []);
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
      assert.deepEqual(dropped, []);
    });

    it('are not left in English', () => {
      if (language === 'en') return;
      const alike = messages
        .filter(({ id, value }) => {
          const own = wordsOf(value);
          return own.length > 0 && own.join() === wordsOf(english.find((one) => one.id === id)!.value).join();
        })
        .map(({ id }) => id);
      assert.deepEqual(alike.sort(), [...(SAME_AS_ENGLISH[language] ?? [])].sort());
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
      assert.deepEqual(lacking, []);
    });
  });
}

describe('a folder of messages', () => {
  for (const folder of folders) {
    it(`${folder} has every language, and its index knows them`, async () => {
      assert.deepEqual(filesOf(folder), LANGUAGES.map((language) => `${language}.ts`).sort());
      const index = (await import(pathToFileURL(`${root}${folder}/index.ts`).href)) as Record<string, MessageSet>;
      const [set, ...others] = Object.values(index);
      assert.equal(others.length, 0);
      assert.deepEqual(['en', ...Object.keys(set.later)].sort(), [...LANGUAGES].sort());
      assert.equal(set.en, await sourceIn(folder, 'en'));
      for (const [language, load] of Object.entries(set.later)) {
        assert.equal((await load()).messages, await sourceIn(folder, language));
      }
    });
  }
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
      encoding: true,
      table: true,
    };
    const inputErrors: Record<InputErrorCode, true> = {
      empty: true,
      html: true,
      truncated: true,
      compressed: true,
      otherWorkbook: true,
      encrypted: true,
      codec: true,
      notJson: true,
      wrongShape: true,
      totals: true,
      unknownVendor: true,
      otherVendor: true,
      noneUsable: true,
      tooLarge: true,
    };
    const loadErrors: Record<LoadErrorCode, true> = {
      network: true,
      truncated: true,
      timeout: true,
      slow: true,
      pages: true,
      offline: true,
      part: true,
      http: true,
    };
    const verdicts: Record<Verdict, true> = { improving: true, declining: true, noClearChange: true, tooFew: true };
    const exclusions = ['no_agent', 'internal_or_multi_agent', 'not_recorded', 'no_dialogue', 'unsupported_language'];
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
    assert.deepEqual(
      expected.filter((id) => !ids.has(id)),
      [],
    );
  });
});

describe('the messages that the sources ask for', () => {
  const isMessages = ({ path }: SourceModule) => path.includes('/messages/');
  const modules = sourceModules(['src/define.ts', 'src/index.ts', 'src/cli/main.ts', ...LATER_PARTS]).filter(
    (one) => !isMessages(one),
  );

  it('are found in the modules of every element', () => {
    assert.ok(modules.some(({ path }) => path === 'src/elements/my-agents/my-agents.ts'));
    assert.ok(modules.length > 60);
    assert.ok(modules.flatMap(askedIds).length > 80);
  });

  it('are there', () => {
    const missing = modules
      .flatMap(askedIds)
      .filter(({ id, isPrefix }) => (isPrefix ? ![...ids].some((known) => known.startsWith(id)) : !ids.has(id)));
    assert.deepEqual(
      missing.map(({ path, id }) => `${path}: ${id}`),
      [],
    );
  });

  it('are all that there are', () => {
    const uses = modules.flatMap(possibleIds);
    const referred = english.flatMap((message) => [...argumentsOf(message, english).references]);
    const whole = new Set([...uses.filter(({ isPrefix }) => !isPrefix).map(({ id }) => id), ...referred]);
    const prefixes = [...new Set(uses.filter(({ isPrefix }) => isPrefix).map(({ id }) => id))];
    const unused = [...ids].filter((id) => !whole.has(id) && !prefixes.some((prefix) => id.startsWith(prefix)));
    assert.deepEqual(unused, []);
  });

  // A widget brings the messages of its own modules only, and a dialog its own.
  for (const tag of elementTags) {
    const entry = `src/elements/${tag}/${tag}.ts`;
    const isNear = (part: string) => !part.startsWith('src/elements/') || part.startsWith(`src/elements/${tag}/`);
    for (const part of ['', ...LATER_PARTS.filter(isNear)]) {
      it(`come with ${tag}${part && ` and ${part}`}, as far as it asks for them`, () => {
        const found = sourceModules([entry, ...(part ? [part] : [])]);
        const own = found.filter(isMessages).flatMap(({ text }) => [...text.matchAll(/^([a-zA-Z][\w-]*) =/gm)]);
        const brought = new Set(own.map((match) => match[1]));
        const missing = found
          .filter((module) => !isMessages(module))
          .flatMap(askedIds)
          .filter(({ id, isPrefix }) =>
            isPrefix ? ![...brought].some((one) => one?.startsWith(id)) : !brought.has(id),
          );
        assert.deepEqual(
          missing.map(({ path, id }) => `${path}: ${id}`),
          [],
        );
        assert.equal(brought.has('replay-title'), part.endsWith('dialogs.ts'));
        assert.ok(brought.size > 100);
      });
    }
  }
});
