/** The middle value, or the mean of the two middle values. */
export function median(values: readonly number[]): number {
  const sorted = [...values].toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return (sorted[Math.ceil(middle) - 1]! + sorted[Math.floor(middle)]!) / 2;
}

/** The percentile `of` (0 to 1) by the nearest rank. */
export function percentile(values: readonly number[], of: number): number {
  const sorted = [...values].toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * of) - 1)] ?? NaN;
}

/** Rounds to significant digits. */
export function rounded(value: number, digits = 3): number {
  return Number(value.toPrecision(digits));
}
