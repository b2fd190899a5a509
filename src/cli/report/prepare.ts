/** Reads the inputs of a report, and finds out what there is to show of them. */

import { openAsBlob } from 'node:fs';
import { DEFAULT_CARDS } from '../../core/metrics/definitions/default-cards.js';
import { createEngine } from '../../worker/create-engine.js';
import { metricsOf } from '../check/possible-metrics.js';
import { UsageError } from '../command/usage-error.js';
import { spool, type Spool } from '../convert/spool.js';
import { withoutPictures } from '../convert/without-pictures.js';
import type { OpenedInput } from '../input/open-inputs.js';
import { pseudonymsFor } from '../pseudonyms/pseudonyms.js';
import { frameOf } from './frame.js';
import type { PageFrame } from './page.js';
import { requestOf, type ReportWishes } from './report-options.js';

/** In the order in which somebody would ask for them; the first ones are those that the cards show by themselves. */
const CARDS = [
  ...DEFAULT_CARDS,
  'responseTime',
  'queueTime',
  'conversationsOpened',
  'conversationsClosed',
  'ticketsHandled',
  'messagesIncoming',
  'messagesOutgoing',
  'uniqueContacts',
  'nps',
  'ces',
  'sessionDuration',
  'sentimentPositive',
  'reopens',
];
const MOST_CARDS = 8;

export interface PreparedReport {
  readonly spooled: Spool;
  readonly frame: PageFrame;
}

/**
 * @param line how a record is written
 * @throws {InputError | UsageError} where there is nothing to show
 */
export async function prepareReport(
  opened: readonly OpenedInput[],
  wishes: ReportWishes,
  line?: (json: string) => string,
): Promise<PreparedReport> {
  const filter = wishes.pseudonyms ? pseudonymsFor(wishes.language) : withoutPictures;
  const spooled = await spool(opened, wishes.reading, filter, line);
  if (spooled.written === 0) {
    spooled.remove();
    throw new UsageError('No record can be used, so there is no report: rapport-elements check says why.');
  }
  const records = new File([spooled.head, await openAsBlob(spooled.file)], 'records.ndjson');
  const engine = await createEngine(records, { timeZone: wishes.reading.timeZone });
  const description = await engine.describe();
  const { possible } = await metricsOf(engine, description, requestOf(wishes.period));
  const metrics = CARDS.filter((id) => possible.some((one) => one.id === id)).slice(0, MOST_CARDS);
  const { timeZone } = description;
  return { spooled, frame: frameOf(opened, spooled, wishes, { metrics, timeZone }) };
}
