import { parsePhoneNumberFromString, type PhoneNumber } from 'libphonenumber-js/max';
import { dash } from './comparable.js';
import { plainLine } from './plain-text.js';

/** What people write before their number: `HP`, `No. WA:`, `tel.` */
const label = /^(?:tel:|(?:no(?:mor)?[. ]*)?(?:hp|wa|whatsapp|telp|telepon|tlp|tel|ponsel)\b[.:]*|no(?:mor)?[.:]) */i;

const separators = /[ ()./-]/g;

/** Longer is no number, whatever is in it. */
const longest = 60;

/**
 * Reads a telephone number in every spelling that Indonesians use, mobile and landline: `0812.3456.7890`,
 * `(0251) 8321-075`, `+62 (0)812…`, `62812…`, `0062 812…`, `812…`, with every kind of blank, dash and digit. Numbers from
 * abroad need their `+` or `00`.
 *
 * @returns E.164, the one form that is stored and compared; undefined for a text that is no telephone number
 */
export function readTelephone(written: string): string | undefined {
  return telephoneOf(written)?.number;
}

/** The number with its country and its kind. */
export function telephoneOf(written: string): PhoneNumber | undefined {
  if (written.length > longest) return undefined;
  const plain = plainLine(written.normalize('NFKC'))
    .replaceAll(dash, '-')
    .replaceAll(/\p{Nd}/gu, asciiDigit);
  const number = plain.replace(label, '').replace(/^\(\+/, '+(').replaceAll('(0)', '').replaceAll(separators, '');
  if (!/^\+?\d{8,16}$/.test(number)) return undefined;
  const international = number
    .replace(/^00(?=[1-9])/, '+')
    .replace(/^(?=62[02-9])/, '+')
    .replace(/^\+620+/, '+62');
  // Without trunk prefix or country code only mobile numbers and whole landline numbers can be distinguished from other numbers.
  if (!/^[+0]/.test(international) && international.length < 9) return undefined;
  const phone = parsePhoneNumberFromString(international, 'ID');
  return phone && (phone.isValid() || isNewMobile(phone)) ? phone : undefined;
}

/** New mobile networks come before the numbering plan of the library knows them. */
function isNewMobile(phone: PhoneNumber): boolean {
  return phone.country === 'ID' && /^8[1-9]\d{7,10}$/.test(phone.nationalNumber) && phone.isPossible();
}

/** The digits of each script are ten in a row. */
function asciiDigit(digit: string): string {
  const value = digit.codePointAt(0)!;
  let first = value;
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first--;
  return String((value - first) % 10);
}

/** RFC 5321 without quoted local parts and address literals; no label of a domain in Punycode, which may look like another. */
const email =
  /^(?=.{6,254}$)(?=[^@]{1,64}@)[\w+'-]+(?:\.[\w+'-]+)*@(?:(?!xn--)[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z]{2,24}$/i;

/** Reads an e-mail address: without blanks around it, its domain in lower case. Undefined for a text that is none. */
export function readEmail(written: string): string | undefined {
  const plain = plainLine(written).replace(/^mailto:/i, '');
  if (!email.test(plain)) return undefined;
  const at = plain.lastIndexOf('@');
  return plain.slice(0, at) + plain.slice(at).toLowerCase();
}
