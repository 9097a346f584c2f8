import { readDay } from '#text';

/** A day as an office writes it, as `YYYY-MM-DD`; other text as it is, for the schema to refuse. */
export function dayCell(written: string): string {
  return readDay(written) ?? written;
}

/** Whether Excel has shown a long number as `8,12345E+11`, and lost its last digits when it wrote CSV. */
export function isRoundedNumber(written: string): boolean {
  return /^\d(?:[.,]\d+)?E\+?\d+$/i.test(written);
}
