/**
 * The subjects under which the platform records what no account has done: its own jobs and reactions, citizens without an account,
 * and the keys of Open311. An account with such a subject could pass for one of them.
 */
const reserved = /^(SYSTEM|CITIZEN|open311:.*)$/i;

export function isReserved(subject: string): boolean {
  return reserved.test(subject);
}
