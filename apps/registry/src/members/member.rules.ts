const adult = 18;

/** Full years at that day. Whoever was born on 29 February is a year older on 1 March of years without one. */
export function ageOn(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** What is wrong with a person's data; a guardian without a birth date is believed: who is one needs not tell their own. */
export function personFault(
  { birthDate, guardian }: { readonly birthDate: string | null; readonly guardian: object | null },
  today: string,
): 'birth-in-the-future' | 'guardian-required' | 'guardian-not-needed' | undefined {
  if (birthDate === null) return undefined;
  if (birthDate > today) return 'birth-in-the-future';
  const minor = ageOn(birthDate, today) < adult;
  if (minor === (guardian !== null)) return undefined;
  return minor ? 'guardian-required' : 'guardian-not-needed';
}

/** Officers are 18 or older when they take their post; whoever has a guardian is taken for younger. */
export function isUnderAge(
  { birthDate, guardian }: { readonly birthDate: string | null; readonly guardian: object | null },
  day: string,
): boolean {
  return birthDate === null ? guardian !== null : ageOn(birthDate, day) < adult;
}

/** What is wrong with the day of a step that has happened: it lies in the future, or before what must have been earlier. */
export function dayFault(
  day: string,
  { notBefore, today }: { readonly notBefore: string | null; readonly today: string },
): 'member-in-the-future' | 'member-in-the-past' | undefined {
  if (day > today) return 'member-in-the-future';
  return notBefore !== null && day < notBefore ? 'member-in-the-past' : undefined;
}
