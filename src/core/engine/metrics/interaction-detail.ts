/** Answers `interaction`: one with everything that is known of it, and whether that was given. */

import { MISSING } from '../../columns/codes.js';
import { CONTACT_TYPES } from '../../model/field-values.js';
import type { Steps } from '../../steps.js';
import type { ReportData } from '../rows/report-data.js';
import { metricDataOf } from './metric-data.js';
import { durationOf, indexAt, labelAt, textAt } from '../rows/row-values.js';
import type { InteractionDetail } from '../questions/interactions.js';

export function* interaction(
  data: ReportData,
  { id }: { readonly id: string },
): Steps<Promise<InteractionDetail | null>> {
  yield* data.dimensions.ensure(['contactType']);
  return detailOf(data, id);
}

async function detailOf(data: ReportData, id: string): Promise<InteractionDetail | null> {
  const { columns, behaviors } = data.dataset;
  const row = columns.ids.find(id) ?? -1;
  const agentId = row < 0 ? null : textAt(data, 'agent', row);
  if (row < 0 || (agentId !== null && data.dataset.hiddenAgents.has(agentId))) return null;
  const duration = durationOf(data, row);
  const stated = { ...statusOf(data, row), ...contactTypeOf(data, row) };
  const record = await data.dataset.record(row);
  return {
    id,
    startedAt: columns.startedAt[row],
    duration: Number.isNaN(duration) ? null : duration,
    channel: textAt(data, 'channel', row),
    agentId,
    agent: labelAt(data, 'agent', row),
    team: labelAt(data, 'team', row),
    customer: textAt(data, 'customer', row),
    exclusion: textAt(data, 'exclusion', row),
    behaviors: behaviors.map(({ key }, k) => {
      const raw = columns.raw[k].at(row);
      return { key, index: indexAt(data, row, k), raw: Number.isNaN(raw) ? null : raw };
    }),
    ...stated,
    record,
  };
}

function statusOf(data: ReportData, row: number): Pick<InteractionDetail, 'status'> {
  const { status, statusGiven } = metricDataOf(data).conversation(row);
  return status === null ? {} : { status: { value: status, derived: !statusGiven } };
}

function contactTypeOf({ dataset, dimensions }: ReportData, row: number): Pick<InteractionDetail, 'contactType'> {
  const { contactType } = dataset.columns;
  const type = CONTACT_TYPES[dimensions.of('contactType').codes[row] - 1];
  if (type === undefined) return {};
  return { contactType: { value: type, derived: contactType.codes[row] === MISSING } };
}
