/**
 * Reports that can be passed on: who is in them has a running number instead of a name. Only what is known to name nobody
 * is carried over: instants, amounts, answers to surveys, words of fixed lists. The same input gives the same numbers.
 */

import type { CheckedEnvelope, CheckedRecord } from '../../core/ingest/passing/record-stream.js';
import { DEFAULT_BEHAVIORS, METRIC_IDS, type Agent, type Target, type Team } from '../../core/index.js';
import { INTERACTION } from '../../core/model/fields.js';
import { localizerFor, useMessages, type Localizer } from '../../i18n/index.js';
import type { CommandOptions } from '../command/command.js';
import type { RecordFilter } from '../convert/spool.js';
import { cliMessages } from '../messages/index.js';
import { CHANNEL_WORDS, EXCLUSION_WORDS, isLanguage, PRIORITY_WORDS, SENDER_WORDS } from './known-words.js';

type Fields = Readonly<Record<string, unknown>>;
type Kind =
  'agent' | 'team' | 'customer' | 'channel' | 'category' | 'priority' | 'source' | 'conversation' | 'behavior';

export const PSEUDONYMS_OPTION: CommandOptions = {
  pseudonyms: {
    type: 'boolean',
    help: 'Number people, teams and categories; leave out texts, addresses, pictures, recordings.',
  },
};

/** Voice of no more seconds is not scored: that has to be told without its recording. */
const SHORTEST_RECORDED_SECONDS = 4;
/** Names that are looked for in the names of behaviours. */
const MOST_NAMES = 100_000;
const DEFAULT_KEYS: ReadonlySet<string> = new Set(DEFAULT_BEHAVIORS.map(({ key }) => key));

/** Fields that hold no words: instants, numbers, flags and words of a fixed list. */
const PLAIN = Object.entries(INTERACTION.fields).flatMap(([name, { kind }]) =>
  ['instant', 'number', 'boolean', 'oneOf'].includes(kind) ? [name] : [],
);
/** Records and lists that hold nothing else. */
const PLAIN_PARTS = ['csat', 'ces', 'dueAt', 'pending', 'reopenedAt'];

/** @param language of the names that are given; its messages must be there */
export function pseudonymsFor(language: string): RecordFilter {
  useMessages(cliMessages);
  return new Pseudonyms(localizerFor(language));
}

class Pseudonyms implements RecordFilter {
  private readonly numbers = new Map<Kind, Map<string, number>>();
  /** What names somebody, in small letters; beyond these many, nobody looks whether a text holds one. */
  private readonly names = new Set<string>();

  constructor(private readonly localizer: Localizer) {}

  record(record: CheckedRecord): CheckedRecord {
    const { agentName, customer, agents, messages, behaviors } = record;
    this.note(agentName, ...Object.values((customer as Fields | undefined) ?? {}));
    return defined({
      id: this.id('conversation', record['id']),
      parentId: this.id('conversation', record['parentId']),
      ...pick(record, [...PLAIN, ...PLAIN_PARTS]),
      ...this.people(record),
      channel: this.word('channel', CHANNEL_WORDS, record['channel']),
      category: this.name('category', record['category']),
      priority: this.word('priority', PRIORITY_WORDS, record['priority']),
      language: isLanguage(record['language']) ? record['language'] : undefined,
      exclusion: exclusionOf(record),
      agents: (agents as readonly Fields[] | undefined)?.map((agent) =>
        defined({ ...pick(agent, ['from', 'to', 'talkSeconds']), id: this.id('agent', agent['id']) }),
      ),
      behaviors: behaviors && this.behaviors(behaviors as Fields),
      messages: (messages as readonly Fields[] | undefined)?.map((message) =>
        defined({
          ...pick(message, ['at', 'from', 'private', 'failed']),
          agentId: this.id('agent', message['agentId']),
          source: this.word('source', SENDER_WORDS, message['source']),
        }),
      ),
    });
  }

  envelope(envelope: CheckedEnvelope): CheckedEnvelope {
    const { agents, teams, presence, customers, targets, schedules, behaviors, ...others } = envelope;
    for (const { name } of agents.values()) this.note(name);
    return {
      ...others,
      agents: this.listed<Agent>('agent', agents, ({ teamId, evaluable, analyzable }) => ({
        teamId: this.id('team', teamId),
        evaluable,
        analyzable,
      })),
      teams: this.listed<Team>('team', teams, () => ({})),
      presence: presence.map((one) => ({ ...one, agentId: this.id('agent', one.agentId)! })),
      customers: customers.map((one) => ({ ...one, id: this.id('customer', one.id)! })),
      targets: targets.flatMap((one) => (isMetric(one.metric) ? [this.target(one)] : [])),
      schedules: schedules.map((one) => ({
        ...one,
        teamId: this.id('team', one.teamId),
        channel: this.word('channel', CHANNEL_WORDS, one.channel),
      })),
      ...(behaviors && {
        behaviors: behaviors.map((one) => ({
          ...one,
          key: this.behaviorKey(one.key),
          label: this.harmless(one.label) ?? (DEFAULT_KEYS.has(one.key) ? null : this.name('behavior', one.key)!),
          description: this.harmless(one.description),
          group: this.harmless(one.group) ?? '',
        })),
      }),
      baseline: envelope.baseline && {
        ...envelope.baseline,
        population: { count: envelope.baseline.population.count, from: null, to: null, fingerprint: 'given' },
        cuts: Object.fromEntries(
          Object.entries(envelope.baseline.cuts).map(([key, cuts]) => [this.behaviorKey(key), cuts]),
        ),
      },
    };
  }

  private people(record: Fields): Fields {
    const { agentId, teamId, ratedAgentId } = record;
    const customer = record['customer'] as Fields | undefined;
    const key = customer?.['id'] ?? customer?.['name'];
    return {
      agentId: this.id('agent', agentId),
      agentName: this.name('agent', agentId),
      teamId: this.id('team', teamId),
      teamName: this.name('team', teamId),
      ratedAgentId: this.id('agent', ratedAgentId),
      customer: key === undefined ? undefined : { id: this.id('customer', key), name: this.name('customer', key) },
    };
  }

  private listed<T extends Agent | Team>(
    kind: 'agent' | 'team',
    given: ReadonlyMap<string, T>,
    rest: (one: T) => Fields,
  ) {
    const entries = [...given].map(([known, one]): [string, T] => {
      const id = this.id(kind, known)!;
      return [id, defined({ id, name: this.name(kind, known), ...rest(one) }) as unknown as T];
    });
    return new Map(entries);
  }

  private target(target: Target): Target {
    return defined({
      ...pick(target as unknown as Fields, ['metric', 'value']),
      channel: this.word('channel', CHANNEL_WORDS, target.channel),
      teamId: this.id('team', target.teamId),
      priority: this.word('priority', PRIORITY_WORDS, target.priority),
      agentId: this.id('agent', target.agentId),
    }) as unknown as Target;
  }

  private behaviors(values: Fields): Fields {
    return Object.fromEntries(Object.entries(values).map(([key, value]) => [this.behaviorKey(key), value]));
  }

  private behaviorKey(key: string): string {
    return DEFAULT_KEYS.has(key) ? key : this.id('behavior', key)!;
  }

  /** The text, unless somebody’s name is in it. */
  private harmless(text: string | null | undefined): string | null {
    const small = (text ?? '').toLowerCase();
    if (small === '' || this.names.size >= MOST_NAMES) return null;
    for (const name of this.names) if (small.includes(name)) return null;
    return text!;
  }

  private note(...texts: readonly unknown[]): void {
    for (const text of texts) {
      if (typeof text !== 'string' || this.names.size >= MOST_NAMES) continue;
      for (const part of [text, ...text.split(/\s+/)]) if (part.length > 2) this.names.add(part.toLowerCase());
    }
  }

  /** A word of the list as it is; of any other, its number. */
  private word(kind: Kind, known: ReadonlySet<string>, value: unknown): string | undefined {
    if (typeof value !== 'string') return undefined;
    return known.has(value.toLowerCase()) ? value : this.name(kind, value);
  }

  private id(kind: Kind, value: unknown): string | undefined {
    return typeof value === 'string' ? `${kind}-${this.number(kind, value)}` : undefined;
  }

  private name(kind: Kind, value: unknown): string | undefined {
    if (typeof value !== 'string') return undefined;
    return this.localizer.text(`pseudonym-${kind}`, { number: this.localizer.count(this.number(kind, value)) });
  }

  private number(kind: Kind, value: string): number {
    let numbers = this.numbers.get(kind);
    if (!numbers) this.numbers.set(kind, (numbers = new Map<string, number>()));
    const known = numbers.get(value) ?? numbers.size + 1;
    numbers.set(value, known);
    return known;
  }
}

function isMetric(asked: string): boolean {
  return METRIC_IDS.includes(asked.replace(/\.(?:mean|median|p90)$/, ''));
}

function exclusionOf({ exclusion, channel, endedAt, agentId, recording }: CheckedRecord): string | undefined {
  if (typeof exclusion === 'string') return EXCLUSION_WORDS.has(exclusion) ? exclusion : 'other';
  const seconds = (recording as Fields | undefined)?.['durationSeconds'];
  const isVoice = typeof channel === 'string' && channel.toLowerCase() === 'voice';
  if (!isVoice || endedAt !== undefined || agentId === undefined || typeof seconds !== 'number') return undefined;
  return seconds <= SHORTEST_RECORDED_SECONDS ? 'not_recorded' : undefined;
}

function pick(record: Fields, names: readonly string[]): Fields {
  return Object.fromEntries(names.flatMap((name) => (record[name] === undefined ? [] : [[name, record[name]]])));
}

function defined(record: Fields): Fields {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}
