import { readEmail, readTelephone } from '#text';

/** The contacts of a reporter: in the one form of `readTelephone` and `readEmail`, or as written where they cannot be read. */
export interface ReporterContacts {
  readonly phone: string | null;
  readonly email: string | null;
}

export type UnreadContact = keyof ReporterContacts;

/** The contacts by which the reporter can be reached; what was kept as words is none. */
export function usableContacts({ phone, email }: ReporterContacts): ReporterContacts {
  return {
    phone: (phone !== null && readTelephone(phone)) || null,
    email: (email !== null && readEmail(email)) || null,
  };
}

/** The contacts that were given and could not be read. */
export function unreadContacts(given: ReporterContacts): UnreadContact[] {
  const usable = usableContacts(given);
  return (['phone', 'email'] as const).filter((contact) => given[contact] !== null && usable[contact] === null);
}
