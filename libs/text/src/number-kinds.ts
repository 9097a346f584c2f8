import { parsePhoneNumberFromString } from 'libphonenumber-js';

/** An amount of less than a thousand trillion with dots between thousands. */
const amount = /^[1-9]\d{0,2}(?:[.]\d{3}){1,4}$/;

/** Toll-free and call-centre numbers belong to no person. */
const callCentre = /^(?:(?:62|0)80[0479]|1500\d{3}$)/;

/** No text has more telephone numbers that must be looked up; beyond that, what has the form of one counts as one. */
const mostLookups = 100;

/** What numbers in one text are; the numbering plan is consulted a limited number of times. */
export class NumberKinds {
  lookups = 0;

  /** @param digits the digits of what is written */
  of(written: string, digits: string): 'NIK' | 'PHONE' | undefined {
    if (digits.length === 16 && !written.startsWith('+') && isNik(digits)) return 'NIK';
    return !isAmount(written) && this.isPhone(written, digits) ? 'PHONE' : undefined;
  }

  /**
   * A number begins with 0, a country code, or the 8 of a mobile number without its 0. For mobile numbers the length is
   * enough, because new networks appear; others must be in the numbering plan, or `RT 03 0812…` would count as one number.
   */
  private isPhone(written: string, digits: string): boolean {
    if (digits.length < 8 || digits.length > 15 || isCallCentre(digits)) return false;
    const abroad = written.startsWith('+') || /^62[2-9]/.test(digits);
    if (!abroad && !/^0[2-9]|^8[1-9]\d{7,10}$/.test(digits)) return false;
    if (this.lookups === mostLookups) return true;
    this.lookups++;
    const phone = abroad ? parsePhoneNumberFromString(`+${digits}`) : parsePhoneNumberFromString(digits, 'ID');
    return (phone?.isValid() || (/^(?:62|0|)8/.test(digits) && phone?.isPossible())) ?? false;
  }
}

export function isCallCentre(digits: string): boolean {
  return callCentre.test(digits);
}

export function isAmount(written: string): boolean {
  return amount.test(written);
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
