export const coverageStates = ['REACHED', 'ASSIGNED', 'NO_KIM'] as const;
export type CoverageState = (typeof coverageStates)[number];

/** How far an edition has come in a village: a report names it, or a KIM was asked, or there is none to ask. */
export function coverageStateOf({ tasks, reported }: { tasks: number; reported: number }): CoverageState {
  if (reported > 0) return 'REACHED';
  return tasks > 0 ? 'ASSIGNED' : 'NO_KIM';
}

/**
 * Shares the people whom a report counts for several villages together out among them, as evenly as whole people can
 * be, so that the villages of an edition add up to what was reported. The villages that come first get the remainder.
 */
export function sharePeople(
  peopleReached: number,
  villageCodes: readonly string[],
): { code: string; people: number }[] {
  const each = Math.floor(peopleReached / villageCodes.length);
  const remainder = peopleReached % villageCodes.length;
  return villageCodes.toSorted().map((code, index) => ({ code, people: each + (index < remainder ? 1 : 0) }));
}
