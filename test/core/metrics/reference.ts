/** The operational metrics once more, as plainly as docs/metrics.md says them: each value is counted from all records anew. */

import type { Dimension } from '../../../src/core/select/dimensions.js';
import type { MetricRules } from '../../../src/core/metrics/definitions/rules.js';
import { METRICS } from '../../../src/core/metrics/definitions/metric-catalogue.js';
import type { Aggregate, MetricDefinition, TargetsMeasure } from '../../../src/core/metrics/definitions/definition.js';
import { PRESETS } from '../../../src/core/metrics/definitions/vendor-presets.js';
import type { SelectionClause } from '../../../src/core/select/clauses.js';
import { isoOfDay, localDay, type Span } from '../reference/days.js';
import { businessSeconds, calendarOf, startOfDay, type Seconds } from './slow/clock.js';
import { allHold } from './slow/conditions.js';
import { seenBy } from './slow/contacts.js';
import { readReport, type Conversation } from './slow/conversation.js';
import { anchorOf, creditOf, momentOf } from './slow/moments.js';
import { observe, waitingFor, type Observation } from './slow/observations.js';
import { endsOf, isOpenAt } from './slow/open.js';

export interface Cell {
  value: number;
  n: number;
  part: number;
  leftOut: number;
}

/** One observation. */
export interface Seen {
  key: string;
  /** Its conversation. */
  unit: string;
  value: number;
  /** The day on which its conversation began, and whose it is. */
  day: number;
  customer: string | null;
  /** What dimensions the conversation has. */
  kinds: Readonly<Record<string, string | null>>;
}

export interface Question {
  metric: string;
  by?: Dimension;
  selection?: readonly SelectionClause[];
}

/** One value for a group: what it is, of which conversation, agent and instant, and whether it is of the numerator. */
type Item = Pick<Observation, 'value' | 'part' | 'leftOut' | 'agent' | 'source'> & {
  share?: Observation['share'];
  conversation: Conversation | null;
  /** `null`: it lasts, and belongs to no hour. */
  at: number | null;
  team: string | null;
};

const AGGREGATES: Readonly<Record<string, Aggregate>> = { mean: 'mean', median: 'median', p90: 'p90' };

/** Linear interpolation between the closest ranks. */
export function quantile(values: readonly number[], q: number): number {
  if (values.length === 0) return NaN;
  const sorted = [...values].sort((a, b) => a - b);
  const h = (sorted.length - 1) * q;
  const below = sorted[Math.floor(h)];
  const above = sorted[Math.ceil(h)];
  return below + (h - Math.floor(h)) * (above - below);
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? NaN : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The definition in force of an id or of `id.median`. */
export function definitionOf(metric: string, rules: MetricRules = {}): MetricDefinition {
  const [id, aggregate] = metric.split('.');
  const base = METRICS.find((one) => one.id === id);
  const preset = rules.preset ? PRESETS[rules.preset][id] : undefined;
  const own = rules.metrics?.[id];
  const definition = { ...base, ...preset, ...own, id } as MetricDefinition;
  return aggregate === undefined ? definition : { ...definition, aggregate: AGGREGATES[aggregate] };
}

/** `90s`, `2min`, `1h`, `3d`: in the longest unit that goes into it. */
function duration(seconds: number): string {
  if (seconds % 86_400 === 0) return `${seconds / 86_400}d`;
  if (seconds % 3600 === 0) return `${seconds / 3600}h`;
  return seconds % 60 === 0 ? `${seconds / 60}min` : `${seconds}s`;
}

const HAVE_TARGETS = ['span', 'responses', 'assignedOpen', 'parts', 'messages'];

export function createReference(input: unknown, timeZone: string, rules: MetricRules = {}) {
  const report = readReport(input);
  const all: Seconds = (from, to) => (to - from) / 1000;
  const business = rules.businessHours ? businessSeconds(rules.businessHours, timeZone) : all;
  const unknown: Seconds = () => NaN;
  const bySchedule = new Map<object, Seconds>();

  /** Hours of the rules, else of the schedule of the team, of the channel, of all. */
  function secondsOf({ calendar }: MetricDefinition, { texts }: Conversation): Seconds {
    if (calendar !== 'business') return all;
    if (rules.businessHours) return business;
    const fitting = [...report.schedules]
      .reverse()
      .filter(
        ({ team, channel }) =>
          (team === null || team === texts.team) && (channel === null || channel === texts.channel),
      );
    const best =
      fitting.find(({ team, channel }) => team !== null && channel !== null) ??
      fitting.find(({ team }) => team !== null) ??
      fitting.find(({ channel }) => channel !== null) ??
      fitting.at(0);
    if (!best) return unknown;
    let found = bySchedule.get(best);
    if (!found) bySchedule.set(best, (found = businessSeconds(best, timeZone)));
    return found;
  }
  const days = new Map<number, number>();

  function dayOf(at: number): number {
    let day = days.get(at);
    if (day === undefined) days.set(at, (day = localDay(at, timeZone)));
    return day;
  }

  const observed = new Map<string, Observation[]>();

  function observationsOf(definition: MetricDefinition): Observation[] {
    const name = JSON.stringify(definition);
    let found = observed.get(name);
    if (!found) {
      found = seen(definition).flatMap((conversation) =>
        observe(conversation, definition, secondsOf(definition, conversation)),
      );
      observed.set(name, found);
    }
    return found;
  }

  /** Each conversation, or each contact in place of its legs. */
  function seen({ where }: MetricDefinition): Conversation[] {
    return report.conversations.map((one) => seenBy(where, one)).filter((one) => one !== null);
  }

  /** Whether the data speaks at all of what a metric counts. */
  function isTold(definition: MetricDefinition): boolean {
    const { conversations } = report;
    switch (definition.measure.of) {
      case 'sentMessages':
        return conversations.some(({ hasMessages }) => hasMessages);
      case 'reopens':
        if (conversations.some((one) => one.hasMessages && one.lastClose !== null)) return true;
        return observationsOf(definition).length > 0;
      case 'closes':
      case 'assignments':
      case 'customers':
        return observationsOf(definition).length > 0;
      case 'open':
        return seen(definition).some(
          (one) => allHold(definition.where, one, definition) === true && endsOf(one).length > 0,
        );
      case 'conversation': {
        const known = seen(definition).map((one) => allHold(definition.where, one, definition));
        return known.some((one) => one !== null) || !known.includes(null);
      }
      default:
        return true;
    }
  }

  function item(observation: Observation): Item {
    return { ...observation, team: observation.conversation.texts.team };
  }

  function inDays({ from, to }: Span, at: number): boolean {
    return dayOf(at) >= from && dayOf(at) < to;
  }

  function openAt(conversation: Conversation, at: number): number | null {
    return isOpenAt(conversation, at) ? (at - conversation.startedAt) / 1000 : null;
  }

  function openItems(definition: MetricDefinition, what: 'count' | 'age', { to }: Span): Item[] {
    if (!isTold(definition)) return [];
    const at = Math.min(startOfDay(to, timeZone), report.clock);
    return seen(definition).flatMap((conversation): Item[] => {
      const age = openAt(conversation, at);
      if (age === null || allHold(definition.where, conversation, definition) !== true) return [];
      const value = what === 'age' ? age : 1;
      const { assignee: agent, texts } = conversation;
      return [
        {
          conversation,
          value,
          part: true,
          leftOut: null,
          at: null,
          agent,
          team: texts.team,
          source: texts.openedSource,
        },
      ];
    });
  }

  /** Presence in some states day by day, each second of an agent once: of each span what the ones before it leave. */
  function presenceItems(states: readonly string[], { from, to }: Span): Item[] {
    const until = new Map<string, number>();
    const spans = report.presence.filter(({ state }) => states.includes(state)).sort((a, b) => a.from - b.from);
    const items: Item[] = [];
    for (const { agent, ...span } of spans) {
      const begin = Math.max(span.from, until.get(agent) ?? -Infinity);
      until.set(agent, Math.max(span.to, begin));
      const team = report.teamOfAgent.get(agent) ?? null;
      for (let day = from; day < to; day++) {
        const at = startOfDay(day, timeZone);
        const value = (Math.min(span.to, startOfDay(day + 1, timeZone)) - Math.max(begin, at)) / 1000;
        if (!(value > 0)) continue;
        items.push({ conversation: null, value, part: true, leftOut: null, at, agent, team, source: null });
      }
    }
    return items;
  }

  function customerItems(what: 'kept' | 'lost', { from, to }: Span): Item[] {
    const [start, end] = [startOfDay(from, timeZone), startOfDay(to, timeZone)];
    return report.customers
      .filter(({ activeFrom, churnedAt }) => activeFrom <= start && (churnedAt === null || churnedAt > start))
      .map(({ churnedAt }) => ({
        conversation: null,
        value: 1,
        part: (churnedAt === null || churnedAt >= end) === (what === 'kept'),
        leftOut: null,
        at: null,
        agent: null,
        team: null,
        source: null,
      }));
  }

  /** The target of a metric for a conversation: the most specific one, of equals the last. */
  function targetOf(metric: string, { texts, assignee, priority }: Conversation): number | null {
    const own = { agent: assignee, team: texts.team, priority, channel: texts.channel };
    const names = ['agent', 'team', 'priority', 'channel'] as const;
    const fitting = report.targets.filter(
      (target) =>
        target.metric === metric && names.every((name) => target[name] === null || target[name] === own[name]),
    );
    const named = (target: (typeof fitting)[number]) => names.map((name) => (target[name] === null ? 0 : 1)).join('');
    const best = fitting.map(named).sort().at(-1);
    return fitting.filter((target) => named(target) === best).at(-1)?.value ?? null;
  }

  /** When the conversation itself says that a metric is due. */
  function dueOf(metric: string, { due }: Conversation): number | null {
    return metric === 'firstResponseTime' ? due.firstResponse : metric === 'resolutionTime' ? due.resolution : null;
  }

  function targetItems(definition: MetricDefinition, measure: TargetsMeasure, span: Span): Item[] {
    const { metrics, each = 'conversation', waiting = 'missed' } = measure;
    const named = [...report.targets.map(({ metric }) => metric), 'firstResponseTime', 'resolutionTime'];
    const ids = metrics === 'all' ? [...new Set(named)] : metrics;
    const whole = { ...definition, measure: { of: 'conversation' } as const };
    const single = each === 'value';
    return report.conversations
      .flatMap((conversation): Item[] => {
        const { team, openedSource } = conversation.texts;
        if (allHold(definition.where, conversation, definition) !== true) return [];
        const judged: { met: boolean; at: number | null; agent: string | null }[] = [];
        for (const id of ids) {
          const given = definitionOf(id, rules);
          const whole = seenBy(given.where, conversation);
          if (whole === null) continue;
          const target = targetOf(id, conversation);
          const due = given.measure.of === 'span' ? dueOf(id, whole) : null;
          if ((target === null && due === null) || !HAVE_TARGETS.includes(given.measure.of)) continue;
          // Which period the metric itself stands in, and for whom, does not matter here.
          const { anchor, attribution } = single
            ? definition
            : { anchor: 'started' as const, attribution: given.attribution };
          const own = {
            ...given,
            anchor,
            attribution: attribution === 'handlers' ? ('assignee' as const) : attribution,
          };
          if (due !== null) {
            const { measure: of } = own;
            const seen = observe(whole, own, secondsOf(own, whole)).at(0);
            const wait = waitingFor(whole, own, secondsOf(own, whole), report.clock);
            if (seen) {
              const stop = of.of === 'span' ? (of.stop === 'eachClose' ? 'lastClose' : of.stop) : 'lastClose';
              const met = momentOf(whole, stop, own)! <= due;
              if (seen.leftOut === null) judged.push({ met, at: seen.at, agent: seen.agent });
            } else if (wait !== null && waiting !== 'leftOut' && own.better === 'lower') {
              const met = wait.until <= due;
              const at = anchorOf(whole, anchor, own, wait.since);
              if (!met || waiting === 'judged') {
                judged.push({ met, at, agent: creditOf(whole, own.attribution, own.firstReply, null) });
              }
            }
            continue;
          }
          if (target === null) continue;
          for (const { value, leftOut, at, agent } of observe(whole, own, secondsOf(own, whole))) {
            if (leftOut === null) {
              judged.push({ met: own.better === 'higher' ? value >= target : value <= target, at, agent });
            }
          }
          const wait = waitingFor(whole, own, secondsOf(own, whole), report.clock);
          if (wait === null || waiting === 'leftOut' || own.better !== 'lower') continue;
          const met = wait.value <= target;
          const at = anchorOf(whole, anchor, own, wait.since);
          if (!met || waiting === 'judged') {
            judged.push({ met, at, agent: creditOf(whole, attribution, own.firstReply, null) });
          }
        }
        if (!single) {
          if (judged.length === 0) return [];
          return observe(conversation, whole, all).map((one): Item => ({
            ...item(one),
            part: judged.every(({ met }) => met),
          }));
        }
        return judged.flatMap(({ met, at, agent }): Item[] => {
          if (at === null) return [];
          return [{ conversation, value: 1, part: met, leftOut: null, at, agent, team, source: openedSource }];
        });
      })
      .filter(({ at }) => inDays(span, at!));
  }

  function itemsOf(definition: MetricDefinition, span: Span): Item[] {
    const { measure } = definition;
    if (measure.of === 'open') return openItems(definition, measure.what, span);
    if (measure.of === 'presence') return presenceItems(measure.states, span);
    if (measure.of === 'customersActive') return customerItems(measure.what, span);
    if (measure.of === 'targets') return targetItems(definition, measure, span);
    const items = observationsOf(definition)
      .filter(({ at }) => inDays(span, at))
      .map(item);
    return measure.of === 'occupancy' ? [...items, ...presenceItems(measure.states, span)] : items;
  }

  const responseTimes = new Map<string, number>();
  for (const { conversation, value, leftOut, share } of observationsOf({
    ...definitionOf('firstResponseTime', rules),
    anchor: 'started',
  })) {
    if (leftOut === null && share !== 'agent') responseTimes.set(conversation.id, value);
  }

  function bucketOf(conversation: Conversation): string | null {
    // All legs of a contact have the response that it counts once.
    const { where } = definitionOf('firstResponseTime', rules);
    const own = report.conversations.find(({ id }) => id === conversation.id)!;
    const legs = where.includes('firstLeg') || where.includes('offered') ? own.contact : [own];
    const seconds = legs.map(({ id }) => responseTimes.get(id)).find((known) => known !== undefined);
    if (seconds === undefined) return null;
    const { buckets = [] } = definitionOf('firstResponseTime', rules);
    const above = buckets.filter((edge, i) => seconds > edge || (seconds === edge && i < buckets.length - 1)).length;
    if (above === 0) return `under${duration(buckets[0])}`;
    if (above === buckets.length) return `over${duration(buckets[above - 1])}`;
    const [from, to] = [duration(buckets[above - 1]), duration(buckets[above])];
    // A unit that both have is named once.
    const same = from.replace(/\d+/, '') === to.replace(/\d+/, '');
    return `${same ? String(parseInt(from)) : from}To${to}`;
  }

  function keyOf(one: Item, by: Dimension | undefined): string | null {
    const { conversation, at } = one;
    switch (by) {
      case undefined:
        return '';
      case 'agent':
        return one.agent !== null && report.hiddenAgents.has(one.agent) ? null : one.agent;
      case 'team':
        return one.team;
      case 'source':
        return one.source;
      case 'contactType':
      case 'status':
      case 'handledBy':
        // A contact stands where the leg stands at which it counts.
        return report.conversations.find(({ id }) => id === conversation?.id)?.[by] ?? null;
      case 'responseBucket':
        return conversation && bucketOf(conversation);
      case 'day':
      case 'week':
      case 'month':
      case 'weekdayHour':
        return at === null ? null : calendarOf(at, timeZone)[by];
      default:
        return conversation?.texts[by] ?? null;
    }
  }

  const isoDay = (at: number) => isoOfDay(dayOf(at));

  function isFound({ id, texts, assignee }: Conversation, text: string): boolean {
    const wanted = text.trim().toLowerCase();
    const agent = assignee !== null && report.hiddenAgents.has(assignee) ? null : assignee;
    const own = [id, agent, texts.customer].filter((one) => one !== null);
    return wanted === '' || own.some((one) => one.toLowerCase().includes(wanted));
  }

  function isSelected(one: Item, selection: readonly SelectionClause[] = []): boolean {
    return selection.every((clause) => {
      if (clause.field === 'behavior') return true;
      if (clause.field === 'day' && 'from' in clause) {
        return one.at === null || (isoDay(one.at) >= clause.from && isoDay(one.at) < clause.to);
      }
      // Presence is that of the agent and the agent's team, and customers are selected by nothing.
      const ofAgent = one.agent !== null && (clause.field === 'agent' || clause.field === 'team');
      if (one.conversation === null && !ofAgent) return true;
      if (clause.field === 'search') return isFound(one.conversation!, clause.text);
      const value = keyOf(one, clause.field);
      return value !== null && clause.values.includes(value);
    });
  }

  /** Whether a span has a day between the first interaction and the last instant of the data. */
  function isInData({ from, to }: Span): boolean {
    const first = Math.min(...report.conversations.map(({ startedAt }) => dayOf(startedAt)));
    return to > first && from <= dayOf(report.clock);
  }

  function cellOf(definition: MetricDefinition, items: readonly Item[], span: Span): Cell {
    const counted = definition.aggregate === 'count' || definition.aggregate === 'instant';
    const untold = items.length === 0 && !isTold(definition);
    if (untold || (counted && !isInData(span))) return { value: NaN, n: 0, part: 0, leftOut: 0 };
    const kept = items.filter(({ leftOut }) => leftOut === null);
    const leftOut = items.length - kept.length;
    const values = kept.map(({ value }) => value);
    const cell = (value: number, n: number, part = n): Cell => ({ value, n, part, leftOut });
    const { measure, aggregate } = definition;
    if (measure.of === 'customers') {
      const customers = new Set(kept.map(({ conversation }) => conversation!.texts.customer));
      return cell(customers.size, customers.size);
    }
    if (measure.of === 'agentDays') {
      const days = kept.filter(({ agent }) => agent !== null).map(({ agent, at }) => `${dayOf(at!)} ${agent}`);
      const different = [...new Set(days)];
      const counts = different.map((day) => days.filter((other) => other === day).length);
      return cell(summary(aggregate, counts), different.length);
    }
    if (measure.of === 'presence') {
      return cell(kept.length === 0 ? NaN : values.reduce((sum, value) => sum + value, 0) / 3600, kept.length);
    }
    if (measure.of === 'occupancy') {
      const seconds = (of: readonly Item[]) => of.reduce((sum, { value }) => sum + value, 0);
      const busy = kept.filter(({ conversation }) => conversation !== null);
      const available = kept.filter(({ conversation }) => conversation === null);
      if (available.length === 0) return cell(NaN, 0);
      return cell((100 * seconds(busy)) / (seconds(busy) + seconds(available)), Math.max(1, busy.length), busy.length);
    }
    if (aggregate === 'rate') {
      const part = kept.filter((one) => one.part).length;
      return cell((100 * part) / kept.length, kept.length, part);
    }
    return cell(summary(aggregate, values), kept.length);
  }

  /** What a question is about, with the key of each. */
  function itemsAsked({ metric, by, selection = [] }: Question, span: Span): { item: Item; key: string | null }[] {
    const definition = definitionOf(metric, rules);
    const byAgent =
      by === 'agent' || definition.measure.of === 'agentDays' || selection.some(({ field }) => field === 'agent');
    const counts = ({ share = 'all' }: Item) => share === 'all' || share === (byAgent ? 'agent' : 'total');
    if (span.from >= span.to) return [];
    const asked = itemsOf(definition, span).filter((one) => counts(one) && isSelected(one, selection));
    const isTogether = by !== 'agent' && definition.measure.of !== 'agentDays';
    return (isTogether ? together(asked, definition) : asked).map((one) => ({ item: one, key: keyOf(one, by) }));
  }

  /** What agents who are selected together had of a conversation is one observation, and its seconds are all of theirs. */
  function together(items: readonly Item[], { measure, longest }: MetricDefinition): Item[] {
    const isAgents = ({ share }: Item) => share === 'agent';
    return items.flatMap((one, i) => {
      const own = isAgents(one)
        ? items.filter((other) => isAgents(other) && other.conversation === one.conversation)
        : [];
      if (own.length < 2) return [one];
      if (items.indexOf(own[0]) !== i) return [];
      const addsUp = measure.of === 'parts' || measure.of === 'occupancy';
      const value = addsUp ? own.reduce((sum, other) => sum + other.value, 0) : one.value;
      const tooLong = addsUp && longest !== null && value > longest ? 'tooLong' : null;
      return [{ ...one, value, leftOut: own.find((other) => other.leftOut !== null)?.leftOut ?? tooLong }];
    });
  }

  /** The cells of each key that has anything, and of what has no key. */
  function ask(question: Question, span: Span): { cells: Map<string, Cell>; ungrouped: number } {
    const { metric, by } = question;
    const definition = definitionOf(metric, rules);
    const items = itemsAsked(question, span).map(({ item: one }) => one);
    const keys = [...new Set(items.map((one) => keyOf(one, by)))].filter((key) => key !== null);
    if (by === undefined) keys.splice(0, keys.length, '');
    const cells = new Map(
      keys.map((key) => [
        key,
        cellOf(
          definition,
          items.filter((one) => keyOf(one, by) === key),
          span,
        ),
      ]),
    );
    const lost = items.filter((one) => keyOf(one, by) === null);
    const counted = definition.measure.of === 'occupancy' ? lost.filter(({ conversation }) => conversation) : lost;
    return { cells, ungrouped: counted.length };
  }

  /** The cell of a key that has nothing. */
  const nothing = (metric: string, span: Span): Cell => cellOf(definitionOf(metric, rules), [], span);

  /** The observations of those that have a key, with what their conversations are; of rates 100 or 0. */
  function evidence(question: Question, span: Span): Seen[] {
    const isRate = definitionOf(question.metric, rules).aggregate === 'rate';
    return itemsAsked(question, span).flatMap(({ item: { conversation, leftOut, value, part }, key }): Seen[] => {
      if (key === null || leftOut !== null || conversation === null) return [];
      const { texts, contactType, startedAt } = conversation;
      return [
        {
          key,
          unit: conversation.id,
          value: isRate ? (part ? 100 : 0) : value,
          day: localDay(startedAt, timeZone),
          customer: texts.customer,
          kinds: { ...texts, contactType },
        },
      ];
    });
  }

  return { report, ask, nothing, evidence };
}

export type MetricReference = ReturnType<typeof createReference>;

/** What observations of durations, counts and points come to. */
function summary(aggregate: Aggregate, values: readonly number[]): number {
  switch (aggregate) {
    case 'mean':
      return mean(values);
    case 'median':
      return quantile(values, 0.5);
    case 'p90':
      return quantile(values, 0.9);
    case 'count':
    case 'instant':
      return values.length;
    case 'sum':
      return values.length === 0 ? NaN : values.reduce((sum, value) => sum + value, 0);
    case 'rate':
      throw new Error('A rate is no summary of values.');
  }
}
