import type { Term } from './officer-post.js';

const adult = 18;

/** What shows the age of a person: the birth date, or that a guardian has consented. */
export interface AgeProof {
  readonly birthDate: string | null;
  readonly guardian: object | null;
}

type PersonFault = 'birth-in-the-future' | 'guardian-required' | 'guardian-not-needed';
type DayFault = 'member-in-the-future' | 'member-in-the-past';

/** What is wrong with a step, and with which field of the request. */
export interface MemberFault {
  readonly code: PersonFault | DayFault | 'officer-under-age';
  readonly pointer: string;
}

/** Full years on that day. A person born on 29 February is a year older on 1 March of years without one. */
export function ageOn(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** What is wrong with a person's data. A guardian without a birth date is accepted: the birth date is optional. */
export function personFault({ birthDate, guardian }: AgeProof, today: string): PersonFault | undefined {
  if (birthDate === null) return undefined;
  if (birthDate > today) return 'birth-in-the-future';
  const minor = ageOn(birthDate, today) < adult;
  if (minor === (guardian !== null)) return undefined;
  return minor ? 'guardian-required' : 'guardian-not-needed';
}

/** Officers are 18 or older on the first day of their post; without a birth date, a guardian marks a minor. */
export function isUnderAge({ birthDate, guardian }: AgeProof, day: string): boolean {
  return birthDate === null ? guardian !== null : ageOn(birthDate, day) < adult;
}

/** What is wrong with the day of a past step: it lies in the future, or before what must have been earlier. */
export function dayFault(
  day: string,
  { notBefore, today }: { readonly notBefore: string | null; readonly today: string },
): DayFault | undefined {
  if (day > today) return 'member-in-the-future';
  return notBefore !== null && day < notBefore ? 'member-in-the-past' : undefined;
}

/** What is wrong with the entry of a new member: the first fault of person, entry and term. */
export function entryFault(
  { birthDate, guardian, joinedOn, term }: AgeProof & { readonly joinedOn: string; readonly term: Term | null },
  today: string,
): MemberFault | undefined {
  const person = personFault({ birthDate, guardian }, today);
  if (person) return { code: person, pointer: person === 'birth-in-the-future' ? '/birthDate' : '/guardian' };
  const entry = dayFault(joinedOn, { notBefore: birthDate, today });
  if (entry) return { code: entry, pointer: '/joinedOn' };
  if (!term) return undefined;
  const start = dayFault(term.from, { notBefore: joinedOn, today });
  if (start) return { code: start, pointer: '/term/from' };
  return isUnderAge({ birthDate, guardian }, term.from)
    ? { code: 'officer-under-age', pointer: '/birthDate' }
    : undefined;
}
