/** Makes what observes conversations, by the definitions of metrics. */

import { MISSING } from '../../columns/codes.js';
import { ALL_HOURS, BusinessCalendar, type Calendar } from '../../metrics/calendar.js';
import { allOf, testOf } from '../../metrics/conditions.js';
import { contactPart, type Contacts } from '../../metrics/conversation/contacts.js';
import type { FactName } from '../../columns/facts.js';
import type { Conversation } from '../../metrics/conversation/conversation.js';
import type { MetricDefinition, TargetsMeasure } from '../../metrics/definitions/definition.js';
import { Observations } from '../../metrics/observations.js';
import {
  among,
  doneAt,
  observerOf,
  waitingObserverOf,
  type Observer,
  type ObserverContext,
} from '../../metrics/observe.js';
import { observeOpen } from '../../metrics/open-spans.js';
import { NOBODY } from '../../metrics/conversation/sent.js';
import type { BusinessHours } from '../../metrics/business-hours.js';
import type { WorkSchedule } from '../../model/interaction.js';
import { definitionOf, type MetricRules } from '../../metrics/definitions/rules.js';
import { eachTarget, targetOf } from '../../metrics/targets.js';
import { ZoneClock } from '../../select/zone.js';
import type { ReportData } from '../rows/report-data.js';

/** The instants that a conversation itself gives for a metric. */
const DUE: Readonly<Record<string, FactName>> = {
  firstResponseTime: 'dueAtFirstResponse',
  resolutionTime: 'dueAtResolution',
};

export class MetricObservers {
  /** @param asOf the latest instant of the data, epoch ms */
  constructor(
    private readonly data: ReportData,
    private readonly clock: ZoneClock,
    private readonly asOf: number,
    private readonly contacts: Contacts,
  ) {}

  /** `null` where a metric observes what is in other lists than the conversations. */
  of(definition: MetricDefinition, rules: MetricRules): Observer | null {
    const { measure } = definition;
    if (measure.of === 'open') return among(definition, this.contextOf(definition, rules), observeOpen);
    if (measure.of === 'targets') return this.targetObserver(definition, measure, rules);
    if (measure.of === 'occupancy') {
      return this.of({ ...definition, measure: { of: 'parts', parts: measure.parts } }, rules);
    }
    return observerOf(definition, this.contextOf(definition, rules));
  }

  private contextOf(definition: MetricDefinition, rules: MetricRules): ObserverContext {
    const { columns } = this.data.dataset;
    const { contacts } = this;
    return {
      contacts,
      calendarOf: this.calendarOf(definition, rules),
      hasCustomer: (row) => columns.customerId.codes[row] !== MISSING,
      test: (condition, rule) => testOf(condition, rule, columns, contacts),
    };
  }

  private targetObserver(definition: MetricDefinition, measure: TargetsMeasure, rules: MetricRules): Observer {
    const { targets, columns } = this.data.dataset;
    const { metrics: chosen, each, waiting = 'missed' } = measure;
    const { facts } = columns;
    const named = [...targets.map(({ metric }) => metric), ...Object.keys(DUE).filter((id) => facts[DUE[id]])];
    const ids = [...new Set(named)].filter((id) => chosen === 'all' || chosen.includes(id));
    const { anchor, attribution, where } = definition;
    const metrics = ids.flatMap((id) => {
      const own = targetDefinition(id, rules);
      if (!own) return [];
      // Whose and of when a value is, is told by the metric of targets.
      const of =
        each === 'value'
          ? { ...own, anchor, attribution: attribution === 'handlers' ? ('assignee' as const) : attribution }
          : { ...own, anchor: 'started' as const, attribution: 'assignee' as const };
      const context = this.contextOf(of, rules);
      const waits = waiting !== 'leftOut' && of.better === 'lower';
      const observeWaiting = waits ? waitingObserverOf(of, context, this.asOf) : null;
      const { measure: span } = of;
      const part = contactPart(of);
      const due = span.of === 'span' ? facts[DUE[id]] : undefined;
      return [
        {
          definition: of,
          observe: observerOf(of, context)!,
          observeWaiting,
          values: new Observations(),
          whole: (c: Conversation) => (part === null ? c : this.contacts.at(c, part)),
          due: (c: Conversation) => c.number(due),
          done: (c: Conversation) => (span.of === 'span' ? doneAt(of, span.stop, c) : NaN),
        },
      ];
    });
    const targetFor = (c: Conversation) => (metric: string) => {
      const teamId = columns.team.dictionary.text(columns.team.codes[c.row]) || null;
      const priority = facts.priority ? columns.priorities.text(facts.priority[c.row] || 0) || null : null;
      const agentId = c.assignee === NOBODY ? null : columns.agent.dictionary.text(c.assignee);
      return targetOf(targets, metric, { channel: c.channel || null, teamId, priority, agentId });
    };
    if (each === 'value') {
      const tests = where.map((condition) => this.contextOf(definition, rules).test(condition, definition));
      return (c, into) => {
        if (allOf(tests, c) !== true) return;
        eachTarget(metrics, measure, targetFor(c), c, this.asOf, (met, seen, i) =>
          into.add(c.row, seen.at(i), met ? 1 : 0, seen.agents[i]),
        );
      };
    }
    const count = this.of({ ...definition, measure: { of: 'conversation' }, part: [] }, rules)!;
    return (c, into) => {
      let all: boolean | null = null;
      eachTarget(metrics, measure, targetFor(c), c, this.asOf, (met) => (all = met && all !== false));
      if (all === null) return;
      const before = into.length;
      count(c, into);
      for (let i = before; i < into.length; i++) into.values[i] = all ? 1 : 0;
    };
  }

  /** The business hours of the definitions, else the schedule of the data that fits best: of its team, of its channel. */
  private calendarOf(
    { id, calendar }: MetricDefinition,
    { businessHours }: MetricRules,
  ): (row: number) => Calendar | null {
    if (calendar === 'all') return () => ALL_HOURS;
    if (businessHours) {
      const whole = this.calendarBy(businessHours);
      return () => whole;
    }
    const { schedules, columns } = this.data.dataset;
    if (schedules.length === 0) {
      throw new RangeError(`metrics: ${id} counts business hours, and definitions.businessHours is missing`);
    }
    const { team, channel } = columns;
    const calendars = schedules.map((schedule) => this.calendarBy(schedule));
    const known = new Map<number, Calendar | null>();
    return (row) => {
      const key = team.codes[row] * channel.dictionary.size + channel.codes[row];
      const before = known.get(key);
      if (before !== undefined) return before;
      const scope = {
        teamId: team.dictionary.text(team.codes[row]) || null,
        channel: channel.dictionary.text(channel.codes[row]) || null,
      };
      const found = calendars.at(bestSchedule(schedules, scope) ?? calendars.length) ?? null;
      known.set(key, found);
      return found;
    };
  }

  private calendarBy(hours: BusinessHours): Calendar {
    const { timeZone } = hours;
    const clock = !timeZone || timeZone === this.data.timeZone ? this.clock : new ZoneClock(timeZone);
    return new BusinessCalendar(hours, clock);
  }
}

/** The place of the schedule that names most of team and channel, the team before the channel. */
function bestSchedule(
  schedules: readonly WorkSchedule[],
  scope: { readonly teamId: string | null; readonly channel: string | null },
): number | undefined {
  let best: number | undefined;
  let rank = -1;
  schedules.forEach(({ teamId, channel }, i) => {
    if ((teamId ?? scope.teamId) !== scope.teamId || (channel ?? scope.channel) !== scope.channel) return;
    const own = (teamId ? 2 : 0) + (channel ? 1 : 0);
    if (own >= rank) [best, rank] = [i, own];
  });
  return best;
}

/**
 * The definition that a target is checked by. `null` where its metric does not exist, or has no value in a single
 * conversation: then no conversation meets the target.
 */
function targetDefinition(id: string, rules: MetricRules): MetricDefinition | null {
  try {
    const definition = definitionOf(id, rules);
    return ['span', 'responses', 'assignedOpen', 'parts', 'messages'].includes(definition.measure.of)
      ? definition
      : null;
  } catch {
    return null;
  }
}
