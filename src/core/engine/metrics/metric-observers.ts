/** Makes what observes conversations, by the definitions of metrics. */

import { MISSING } from '../../columns/codes.js';
import { ALL_HOURS, BusinessCalendar, type Calendar } from '../../metrics/calendar.js';
import { allOf, testOf, type Chains } from '../../metrics/conditions.js';
import type { Conversation } from '../../metrics/conversation.js';
import type { MetricDefinition, TargetsMeasure } from '../../metrics/definitions/definition.js';
import { Observations } from '../../metrics/observations.js';
import { observerOf, waitingObserverOf, type Observer, type ObserverContext } from '../../metrics/observe.js';
import { observeOpen } from '../../metrics/open-spans.js';
import { definitionOf, type MetricRules } from '../../metrics/definitions/rules.js';
import { eachTarget, targetOf } from '../../metrics/targets.js';
import { ZoneClock } from '../../select/zone.js';
import type { ReportData } from '../rows/report-data.js';
import { chainsOf } from './metric-derived.js';

export class MetricObservers {
  private chains: Chains | null = null;

  /** @param asOf the latest instant of the data, epoch ms */
  constructor(
    private readonly data: ReportData,
    private readonly clock: ZoneClock,
    private readonly asOf: number,
  ) {}

  /** `null` where a metric observes what is in other lists than the conversations. */
  of(definition: MetricDefinition, rules: MetricRules): Observer | null {
    const { measure } = definition;
    if (measure.of === 'open') return observeOpen;
    if (measure.of === 'targets') return this.targetObserver(definition, measure, rules);
    if (measure.of === 'occupancy') {
      return this.of({ ...definition, measure: { of: 'parts', parts: measure.parts } }, rules);
    }
    return observerOf(definition, this.contextOf(definition, rules));
  }

  private contextOf(definition: MetricDefinition, rules: MetricRules): ObserverContext {
    const { columns } = this.data.dataset;
    return {
      calendar: this.calendarOf(definition, rules),
      hasCustomer: (row) => columns.customerId.codes[row] !== MISSING,
      test: (condition, rule) => testOf(condition, rule, columns, (this.chains ??= chainsOf(this.data))),
    };
  }

  private targetObserver(definition: MetricDefinition, measure: TargetsMeasure, rules: MetricRules): Observer {
    const { targets, columns } = this.data.dataset;
    const { metrics: chosen, each, waiting = 'leftOut' } = measure;
    const ids = [...new Set(targets.map(({ metric }) => metric))].filter(
      (id) => chosen === 'all' || chosen.includes(id),
    );
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
      return [{ definition: of, observe: observerOf(of, context)!, observeWaiting, values: new Observations() }];
    });
    const targetFor = (c: Conversation) => (metric: string) => {
      const teamId = columns.team.dictionary.text(columns.team.codes[c.row]) || null;
      return targetOf(targets, metric, { channel: c.channel || null, teamId });
    };
    if (each === 'value') {
      const tests = where.map((condition) => this.contextOf(definition, rules).test(condition, definition));
      return (c, into) => {
        if (allOf(tests, c) !== true) return;
        eachTarget(metrics, measure, targetFor(c), c, (met, seen, i) =>
          into.add(c.row, seen.at(i), met ? 1 : 0, seen.agents[i]),
        );
      };
    }
    const count = this.of({ ...definition, measure: { of: 'conversation' }, part: [] }, rules)!;
    return (c, into) => {
      let all: boolean | null = null;
      eachTarget(metrics, measure, targetFor(c), c, (met) => (all = met && all !== false));
      if (all === null) return;
      const before = into.length;
      count(c, into);
      if (into.length > before) into.values[before] = all ? 1 : 0;
    };
  }

  private calendarOf({ id, calendar }: MetricDefinition, { businessHours }: MetricRules): Calendar {
    if (calendar === 'all') return ALL_HOURS;
    if (!businessHours) {
      throw new RangeError(`metrics: ${id} counts business hours, and definitions.businessHours is missing`);
    }
    const { timeZone = this.data.timeZone } = businessHours;
    return new BusinessCalendar(businessHours, timeZone === this.data.timeZone ? this.clock : new ZoneClock(timeZone));
  }
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
