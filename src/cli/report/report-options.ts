/** What a report is to show, as the command line says it. */

import {
  DEFAULT_PERIOD,
  PERIOD_PRESETS,
  resolvePeriod,
  type PeriodPreset,
  type PeriodRequest,
} from '../../core/index.js';
import { textOf, type CommandOptions, type GivenOptions } from '../command/command.js';
import { UsageError } from '../command/usage-error.js';
import { inputOptions, INPUT_OPTIONS } from '../input/input-options.js';
import { PSEUDONYMS_OPTION } from '../pseudonyms/pseudonyms.js';
import type { FrameWishes } from './frame.js';

export const REPORT_OPTIONS: CommandOptions = {
  title: { type: 'string', value: 'TEXT', help: 'What stands above it.' },
  lang: {
    type: 'string',
    value: 'TAG',
    help: 'Of its words: en (default), zh-Hant, zh-Hans, ar, it, or one of these such as ar-EG.',
  },
  period: {
    type: 'string',
    value: 'PERIOD',
    help: 'Such as last-30-days, this-month, or 2026-06-01/2026-07-01 without the last day.',
  },
  ...PSEUDONYMS_OPTION,
  ...INPUT_OPTIONS,
};

export interface ReportWishes extends FrameWishes {
  readonly reading: ReturnType<typeof inputOptions>;
}

/** @throws {UsageError} */
export function reportWishes(options: GivenOptions): ReportWishes {
  return {
    reading: inputOptions(options),
    language: textOf(options, 'lang') ?? 'en',
    title: textOf(options, 'title'),
    period: periodIn(textOf(options, 'period')),
    pseudonyms: options['pseudonyms'] === true,
  };
}

/** As questions take it; `undefined`: the default one. */
export function requestOf(period: string | undefined): PeriodRequest {
  if (period === undefined) return DEFAULT_PERIOD;
  const [from, to] = period.split('/');
  return to === undefined ? { preset: period as PeriodPreset } : { from, to };
}

function periodIn(text: string | undefined): string | undefined {
  if (text === undefined || (PERIOD_PRESETS as readonly string[]).includes(text)) return text;
  const [from, to, ...rest] = text.split('/');
  try {
    if (to === undefined || rest.length > 0) throw new RangeError('no span');
    resolvePeriod({ from, to } satisfies PeriodRequest, to);
    return text;
  } catch {
    throw new UsageError(
      `--period is one of ${PERIOD_PRESETS.join(', ')}, or days such as 2026-06-01/2026-07-01 without the last one.`,
    );
  }
}
