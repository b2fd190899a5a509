/** Answers `interaction`: one with everything that is known of it, and whether that was given. */

import { MISSING } from '../../columns/codes.js';
import type { InteractionColumns } from '../../columns/interaction-columns.js';
import type { ReportData } from '../rows/report-data.js';
import { metricDataOf } from './metric-data.js';
import { CONTACT_TYPES } from './metric-derived.js';
import { durationOf, indexAt, labelAt, textAt } from '../rows/row-values.js';
import type { InteractionDetail } from '../questions/types.js';

export async function interaction(data: ReportData, id: string): Promise<InteractionDetail | null> {
  const { columns, behaviors } = data.dataset;
  const row = columns.ids.find(id) ?? -1;
  const agentId = row < 0 ? null : textAt(data, 'agent', row);
  if (row < 0 || (agentId !== null && data.dataset.hiddenAgents.has(agentId))) return null;
  const duration = durationOf(data, row);
  const stated = { ...statusOf(data, row), ...contactTypeOf(columns, row) };
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
      const raw = columns.raw[k][row];
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

/** As given, else whether the customer had a conversation before in the data. */
function contactTypeOf(
  { contactType, customerId, startedAt, length }: InteractionColumns,
  row: number,
): Pick<InteractionDetail, 'contactType'> {
  const given = contactType.dictionary.text(contactType.codes[row]);
  const known = CONTACT_TYPES.find((type) => type === given);
  if (known) return { contactType: { value: known, derived: false } };
  const customer = customerId.codes[row];
  if (customer === MISSING) return {};
  for (let other = 0; other < length; other++) {
    if (customerId.codes[other] !== customer) continue;
    if (startedAt[other] < startedAt[row] || (startedAt[other] === startedAt[row] && other < row)) {
      return { contactType: { value: 'returning', derived: true } };
    }
  }
  return { contactType: { value: 'new', derived: true } };
}
