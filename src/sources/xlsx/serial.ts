/** Dates and times as spreadsheets keep them: days since an epoch, the time of day as a fraction. */

const MS_PER_DAY = 86_400_000;
/** One day before 1 January 1900, since that is day 1. */
const EPOCH_1900 = Date.UTC(1899, 11, 31);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
/** The 29 February 1900, which there never was. */
const FALSE_LEAP_DAY = 60;
/** 31 December 9999 in the system of 1900. */
const LAST = 2_958_466;

/** `1904`: that of old Macs. */
export type DateSystem = 1900 | 1904;

/** `date` and `datetime`: a day is shown; `time`: hours, minutes or seconds only. */
export type Shown = 'date' | 'datetime' | 'time';

/** Days above which a number is a date, though its format shows a time only. */
const SURELY_DATE = 1000;

/** To the millisecond; `null` where there is no such date, as spreadsheets say with `####`. */
export function serialText(serial: number, shown: Shown, system: DateSystem): string | null {
  if (!(serial >= 0 && serial < LAST)) return null;
  const ms = Math.round(serial * MS_PER_DAY);
  if (ms < MS_PER_DAY || (shown === 'time' && serial < SURELY_DATE)) return elapsedText(serial);
  const day = Math.floor(ms / MS_PER_DAY);
  const isMidnight = ms % MS_PER_DAY === 0;
  const time = isMidnight && shown === 'date' ? '' : ` ${clock(ms % MS_PER_DAY, 2)}`;
  if (system === 1900 && day === FALSE_LEAP_DAY) return `1900-02-29${time}`;
  const epoch = system === 1904 ? EPOCH_1904 : day > FALSE_LEAP_DAY ? EPOCH_1900 - MS_PER_DAY : EPOCH_1900;
  return new Date(epoch + day * MS_PER_DAY).toISOString().slice(0, 10) + time;
}

/** Hours above 24 are hours: `26:03:04`. */
export function elapsedText(serial: number): string {
  const ms = Math.round(serial * MS_PER_DAY);
  return (ms < 0 ? '-' : '') + clock(Math.abs(ms), 2);
}

function clock(ms: number, digits: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const rest = ms % 1000;
  const [hours, minutes, seconds] = [ms / 3_600_000, (ms / 60_000) % 60, (ms / 1000) % 60].map(Math.floor);
  const fraction = rest === 0 ? '' : `.${String(rest).padStart(3, '0')}`;
  return `${String(hours).padStart(digits, '0')}:${two(minutes)}:${two(seconds)}${fraction}`;
}
