// Numbers as they are printed.

/** Two figures below 10, whole numbers above. */
export function milliseconds(ms) {
  if (!Number.isFinite(ms)) return '–';
  if (ms < 10) return ms.toPrecision(2);
  return Math.round(ms).toLocaleString('en-GB');
}

export function megabytes(bytes) {
  return bytes === null || !Number.isFinite(bytes) ? '–' : Math.round(bytes / 1e6).toLocaleString('en-GB');
}

/** How many times as long. */
export function ratio(ms, base) {
  const value = ms / base;
  if (!Number.isFinite(value)) return '–';
  return `${value < 10 ? value.toPrecision(2) : Math.round(value).toLocaleString('en-GB')}×`;
}
