/** Why a file, or all that was given, cannot be read, in words of somebody who holds the file. */

import { InputError, type InputErrorCode } from '../../../core/index.js';
import type { Localizer } from '../../../i18n/index.js';
import { faultWords } from '../../../words/fault-words.js';

export function refusalWords(localizer: Localizer, error: unknown): string {
  if (!(error instanceof InputError)) return faultWords(localizer, error);
  // What is data of some kind has a shape that is not known; what was set aside has none.
  const isData = error.code === 'wrongShape' && error.message !== '';
  return isData ? localizer.text('error-wrongShape') : codeWords(localizer, error.code);
}

export function codeWords(localizer: Localizer, code: InputErrorCode): string {
  const own = `report-import-fault-${code}`;
  return localizer.has(own) ? localizer.text(own) : localizer.text(`error-${code}`);
}
