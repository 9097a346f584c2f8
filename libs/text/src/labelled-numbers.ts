import { type NumberLabel, labelBefore } from './number-labels.js';
import { isAmount, isCallCentre } from './number-kinds.js';
import { numberRun } from './number-run.js';
import type { Datum } from './datum.js';

/** The lengths of a NIK, a family card, and the numbers of a pupil, an insurance, a tax object and a bank account. */
const usualLengths = new Set([10, 13, 15, 16, 18]);
const mostDigits = 24;

/**
 * The numbers that the words before them name as personal, of any length.
 *
 * @param countable the folded text without its ordinary numbers
 */
export function labelledNumbersIn(folded: string, countable: string): Datum[] {
  return [...countable.matchAll(numberRun)].flatMap(({ 0: written, index }) => {
    if (written.length < 5) return [];
    const label = labelBefore(folded, index);
    return label && isSuch(label, written) ? { kind: label.kind, start: index, end: index + lengthOf(written) } : [];
  });
}

function isSuch({ kind, leastDigits, named }: NumberLabel, written: string): boolean {
  const digits = written.replaceAll(/\D/g, '');
  if (digits.length < leastDigits) return false;
  if (kind === 'PHONE' && (digits.length > 15 || isCallCentre(digits))) return false;
  return !isAmount(written) || (digits.length > 7 && named);
}

/** Adjacent numbers form one run: what is labelled ends with the group at which it has a usual length, else with the run. */
function lengthOf(written: string): number {
  let [digits, end] = [0, 0];
  for (const { 0: group, index } of written.matchAll(/\d+/g)) {
    if (end > 0 && digits + group.length > mostDigits) break;
    digits += group.length;
    end = index + group.length;
    if (usualLengths.has(digits) && /^(?:$|[ ,/]{1,4}\d{4})/.test(written.slice(end))) break;
  }
  return end;
}
