import { parsePhoneNumberFromString } from 'libphonenumber-js';

export const personalDataKinds = ['NIK', 'PHONE', 'EMAIL'] as const;
export type PersonalDataKind = (typeof personalDataKinds)[number];

/** Personal data in a text, from `start` up to `end`, excluded. */
export interface PersonalDatum {
  readonly kind: PersonalDataKind;
  readonly start: number;
  readonly end: number;
}

/** Groups of digits as people type numbers: `0812-3456 7890`, `+62 (812) 3456`, `3201.0101.0101.0001`. */
const run = /[+(]{0,2}\d(?:[ \t\u00a0().\-/]{0,3}\d)*/g;
/** Bounded by the lengths that e-mail allows, so that matching stays linear. */
const address = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu;
const date = /(?<!\d)\d{1,2}([-./])\d{1,2}\1(?:19|20)\d{2}(?![-./]?\d)/g;
/** An amount with dots between thousands; does not begin like a telephone number. */
const amount = /^[1-9]\d{0,2}(?:[.]\d{3})+$/;
const mostGroups = 16;

/**
 * Finds personal data in a text, in the order of the text: a NIK (or the number of a family card, which has the same
 * structure), a telephone number, an e-mail address. Finds numbers however they are spaced; ignores amounts and dates as
 * far as they can be recognised.
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

/** The kinds found in these texts, each once. */
export function kindsOfPersonalData(...texts: readonly string[]): PersonalDataKind[] {
  const found = new Set(texts.flatMap(personalDataIn).map(({ kind }) => kind));
  return personalDataKinds.filter((kind) => found.has(kind));
}

/** Replaces each character of personal data by a dot; the length and the rest stay the same. */
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
  // Full-width digits read like digits; each is one character, so positions do not change.
  const plain = text
    .replaceAll(/[\uff10-\uff19]/g, (digit) => String(digit.charCodeAt(0) - 0xff10))
    .replaceAll(date, (found) => 'x'.repeat(found.length));
  return [...plain.matchAll(run)].flatMap((match) => inRun(match[0], match.index));
}

/** Adjacent numbers form one run: the longest sequence of groups that is a number counts as one. */
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
 * A number begins with 0, a country code, or the 8 of a mobile number without its 0. For mobile numbers the length is
 * enough, because new networks appear; others must be in the numbering plan, or `RT 03 0812…` would count as one number.
 */
function isPhone(written: string, digits: string): boolean {
  if (digits.length < 8 || digits.length > 15) return false;
  const abroad = written.startsWith('+') || /^62[2-9]/.test(digits);
  if (!abroad && !/^0[2-9]|^8[1-9]\d{7,10}$/.test(digits)) return false;
  const phone = abroad ? parsePhoneNumberFromString(`+${digits}`) : parsePhoneNumberFromString(digits, 'ID');
  return (phone?.isValid() || (/^(?:62|0|)8/.test(digits) && phone?.isPossible())) ?? false;
}
