/** What the page of a report says of itself, in the reader’s language. */

import type { ProblemReport } from '../../core/index.js';
import { problemsMessages } from '../../dialogs/problems/messages/index.js';
import { problemWords } from '../../dialogs/problems/problem-words.js';
import { localizerFor, negotiate, registerMessages, useMessages, type Localizer } from '../../i18n/index.js';
import { UsageError } from '../command/usage-error.js';
import type { Spool } from '../convert/spool.js';
import { basename } from 'node:path';
import type { OpenedInput } from '../input/open-inputs.js';
import { cliMessages } from '../messages/index.js';
import type { PageFrame } from './page.js';

const MOST_PLACES = 5;
/** More kinds of problem than this nobody reads. */
const MOST = 12;

export interface FrameWishes {
  readonly language: string;
  readonly title: string | undefined;
  readonly period: string | undefined;
  readonly pseudonyms: boolean;
}

/** Makes the words of a language known. @throws {UsageError} where there are none */
export async function loadLanguage(language: string): Promise<void> {
  useMessages(cliMessages, problemsMessages);
  const known = ['en', ...Object.keys(cliMessages.later)].sort();
  const found = negotiate(language);
  if (found === 'en' && !/^en\b/i.test(language)) {
    throw new UsageError(`--lang: there are no words in ${language}; there are ${known.join(', ')}.`);
  }
  for (const { later } of [cliMessages, problemsMessages]) {
    if (Object.hasOwn(later, found)) registerMessages(found, (await later[found]()).messages);
  }
}

/** @param shown what the data has figures of, and the zone in which its days are counted, wherever it is opened */
export function frameOf(
  opened: readonly OpenedInput[],
  spooled: Spool,
  wishes: FrameWishes,
  { metrics, timeZone }: Pick<PageFrame, 'metrics' | 'timeZone'>,
): PageFrame {
  const localizer = localizerFor(wishes.language);
  const { hasBehaviors, problems } = spooled;
  const title = wishes.title ?? localizer.text('report-title');
  const remarks = ['report-offline', ...(wishes.pseudonyms ? ['report-pseudonyms'] : [])];
  if (!hasBehaviors) remarks.push('report-no-behaviors');
  return {
    language: wishes.language,
    direction: localizer.direction,
    title,
    period: wishes.period,
    timeZone,
    hasBehaviors,
    metrics,
    notice: problems.skipped > 0 ? leftOut(localizer, spooled) : [],
    about: {
      title: localizer.text('report-about'),
      facts: [
        // Names of files, and what is said of fields, may name somebody.
        ...(wishes.pseudonyms
          ? []
          : [
              fact(
                'report-files',
                opened.map(({ name }) => basename(name)),
              ),
            ]),
        ...sourceFact(localizer, spooled),
        fact('report-records', [used(localizer, spooled)]),
        ...(wishes.pseudonyms || problems.groups.length === 0
          ? []
          : [fact('report-problems', problemTexts(localizer, problems))]),
        fact('report-zone', [timeZone]),
      ],
      remarks: remarks.map((id) => localizer.text(id)),
    },
  };

  function fact(id: string, values: readonly string[]): readonly [string, readonly string[]] {
    return [localizer.text(id), values];
  }
}

function leftOut(localizer: Localizer, { read, problems }: Spool): readonly string[] {
  const values = { skipped: localizer.count(problems.skipped), read: localizer.count(read) };
  return localizer.text('report-left-out', values).split(/<b>|<\/b>/);
}

function used(localizer: Localizer, { read, written }: Spool): string {
  return localizer.text('report-used', { used: localizer.count(written), read: localizer.count(read) });
}

function sourceFact(localizer: Localizer, { source }: Spool): (readonly [string, readonly string[]])[] {
  if (!source) return [];
  const values = { source: source.title, percent: localizer.percent(source.certainty * 100) };
  return [[localizer.text('report-source'), [localizer.text('report-sure', values)]]];
}

function problemTexts(localizer: Localizer, problems: ProblemReport): readonly string[] {
  return problems.groups.slice(0, MOST).map((group) => {
    const { what, places } = problemWords(localizer, group, problems, MOST_PLACES);
    const where = places.length > 0 ? ` (${places.join(' · ')})` : '';
    return `${localizer.count(group.count)} × ${what}${where}`;
  });
}
