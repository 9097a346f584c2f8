import { type ActionOf, definePolicy } from '#access';
import { kimManagers, kimReaders } from '../kims/kim-roles.js';

/** Who may do what with members and their personal data. */
export const memberPolicy = definePolicy({
  'member.read': 'authenticated',
  'member.read-names': { roles: kimReaders, scope: 'bound' },
  /** Checked in the handler: `member.change-any` or a mandate. */
  'member.change': 'authenticated',
  'member.change-any': { roles: kimManagers, scope: 'bound' },
  /** Posts and terms. A mandate does not allow it. */
  'member.appoint': { roles: kimManagers, scope: 'bound' },
  /** Asks an account to confirm that it is the member's. A mandate does not allow it: the account reads the data as its own. */
  'member.link': { roles: kimManagers, scope: 'bound' },
  /** The account that was asked, and no other. */
  'member.confirm-link': 'authenticated',
  /** The linked account and the one that was asked; others need `member.link`. */
  'member.end-link': 'authenticated',
  /** The actor's own; others need `contact.read-any`. */
  'contact.read': 'authenticated',
  'contact.read-any': { roles: kimManagers, scope: 'bound' },
  /** The actor's own; others need `member.change-any`, or a mandate for a member without a linked account. */
  'contact.edit': 'authenticated',
  'contact.resolve': { roles: ['SERVICE'], scope: 'bound' },
  /** The actor's own; others need `member.erase-any`. */
  'member.erase': 'authenticated',
  'member.erase-any': { roles: ['DPO'], scope: 'regency' },
  /** The actor's own; others need `access-log.read-any`. */
  'access-log.read': 'authenticated',
  'access-log.read-any': { roles: ['DPO'], scope: 'regency' },
});

export type MemberPermission = ActionOf<typeof memberPolicy>;
