import { parsePhoneNumberFromString } from 'libphonenumber-js';

export const personalDataKinds = ['NIK', 'PHONE', 'EMAIL'] as const;
export type PersonalDataKind = (typeof personalDataKinds)[number];

/** A place in a text at which a person is told of: from `start` up to `end`, which is not part of it. */
export interface PersonalDatum {
  readonly kind: PersonalDataKind;
  readonly start: number;
  readonly end: number;
}

/** Groups of digits as people write numbers: `0812-3456 7890`, `+62 (812) 3456`, `3201.0101.0101.0001`. */
const run = /[+(]{0,2}\d(?:[ \t\u00a0().\-/]{0,3}\d)*/g;
/** As long a part as is looked for beside an `@`; more than mail knows is not looked at. */
const address = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu;
const date = /(?<!\d)\d{1,2}([-./])\d{1,2}\1(?:19|20)\d{2}(?![-./]?\d)/g;
/** Thousands with dots between, unless it begins as a telephone number does. */
const amount = /^[1-9]\d{0,2}(?:[.]\d{3})+$/;
const mostGroups = 16;

/**
 * Where a text that somebody wrote tells of a person, in the order of the text: a NIK (or the number of a family card,
 * which has the same structure), a telephone number, an e-mail address. Numbers are found however they are spaced; what
 * only looks like one, such as an amount or a date, is left alone as far as that can be told.
 */
export function personalDataIn(text: string): PersonalDatum[] {
  const addresses = text.includes('@')
    ? [...text.matchAll(address)].map((match): PersonalDatum => datum('EMAIL', match.index, match[0].length))
    : [];
  const beside = addresses.reduce(
    (rest, { start, end }) => rest.slice(0, start) + 'x'.repeat(end - start) + rest.slice(end),
    text,
  );
  return [...addresses, ...numbersIn(beside)].toSorted((one, other) => one.start - other.start);
}

/** The kinds that are in these texts, each once. */
export function kindsOfPersonalData(...texts: readonly string[]): PersonalDataKind[] {
  const found = new Set(texts.flatMap(personalDataIn).map(({ kind }) => kind));
  return personalDataKinds.filter((kind) => found.has(kind));
}

/** The text with a dot for each sign of what `personalDataIn` finds; as long as it was, and the rest as it was. */
export function maskPersonalData(text: string): string {
  let masked = '';
  let place = 0;
  for (const { start, end } of personalDataIn(text)) {
    masked += text.slice(place, start) + '•'.repeat(end - start);
    place = end;
  }
  return masked + text.slice(place);
}

function numbersIn(text: string): PersonalDatum[] {
  // Digits of full width are digits to whoever reads them; each is one sign, and so places stay what they are.
  const plain = text
    .replaceAll(/[\uff10-\uff19]/g, (digit) => String(digit.charCodeAt(0) - 0xff10))
    .replaceAll(date, (found) => 'x'.repeat(found.length));
  return [...plain.matchAll(run)].flatMap((match) => inRun(match[0], match.index));
}

/** Numbers that stand side by side make one run: of the groups in it, the most that are a number together are one. */
function inRun(digits: string, offset: number): PersonalDatum[] {
  if (digits.length < 8 || amount.test(digits)) return [];
  const groups = [...digits.matchAll(/\+?\d+/g)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
  const found: PersonalDatum[] = [];
  for (let first = 0; first < groups.length; first++)
    for (let last = Math.min(groups.length, first + mostGroups) - 1; last >= first; last--) {
      const [from, to] = [groups[first]!.from, groups[last]!.to];
      const kind = kindOf(digits.slice(from, to));
      if (kind === undefined) continue;
      found.push(datum(kind, offset + from, to - from));
      first = last;
      break;
    }
  return found;
}

function datum(kind: PersonalDataKind, start: number, length: number): PersonalDatum {
  return { kind, start, end: start + length };
}

function kindOf(written: string): PersonalDataKind | undefined {
  const digits = written.replaceAll(/\D/g, '');
  if (digits.length === 16 && !written.startsWith('+') && isNik(digits)) return 'NIK';
  return !amount.test(written) && isPhone(written, digits) ? 'PHONE' : undefined;
}

/** Province, regency, district (each two digits), day (40 more for a woman), month and year of birth, serial. */
function isNik(digits: string): boolean {
  const two = (at: number) => Number(digits.slice(at, at + 2));
  const day = two(6) > 40 ? two(6) - 40 : two(6);
  const [province, regency, district, month] = [two(0), two(2), two(4), two(8)];
  return (
    province >= 11 &&
    province <= 97 &&
    regency >= 1 &&
    district >= 1 &&
    day >= 1 &&
    day <= 31 &&
    month >= 1 &&
    month <= 12 &&
    digits.slice(12) !== '0000'
  );
}

/**
 * A number begins with 0, a country, or the 8 of a mobile one whose 0 was left out. Of mobile ones the length is enough,
 * as new nets come up; others must be in the plan of numbers, or else `RT 03 0812…` would be one number.
 */
function isPhone(written: string, digits: string): boolean {
  if (digits.length < 8 || digits.length > 15) return false;
  const abroad = written.startsWith('+') || /^62[2-9]/.test(digits);
  if (!abroad && !/^0[2-9]|^8[1-9]\d{7,10}$/.test(digits)) return false;
  const phone = abroad ? parsePhoneNumberFromString(`+${digits}`) : parsePhoneNumberFromString(digits, 'ID');
  return (phone?.isValid() || (/^(?:62|0|)8/.test(digits) && phone?.isPossible())) ?? false;
}
