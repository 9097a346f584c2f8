import { type ActionOf, definePolicy } from '#access';

const kimManagers = ['KIM_CHAIR', 'KIM_SECRETARY', 'VILLAGE_OFFICER', 'DISKOMINFO_VERIFIER'] as const;

/** Who may do what with members, and with their contact data. */
export const memberPolicy = definePolicy({
  'member.read': 'authenticated',
  'member.read-names': { roles: [...kimManagers, 'KIM_TREASURER', 'DISTRICT_OFFICER'], scope: 'bound' },
  /** Needs `member.change-any`, or a mandate for it. */
  'member.change': 'authenticated',
  'member.change-any': { roles: kimManagers, scope: 'bound' },
  /** Posts and terms; no mandate is enough for it. */
  'member.appoint': { roles: kimManagers, scope: 'bound' },
  /** One's own; anybody else's needs `contact.read-any`. */
  'contact.read': 'authenticated',
  'contact.read-any': { roles: kimManagers, scope: 'bound' },
  /** One's own; anybody else's needs `member.change-any`, or a mandate for it. */
  'contact.edit': 'authenticated',
  'contact.resolve': { roles: ['SERVICE'], scope: 'any' },
  /** One's own; anybody else's needs `member.erase-any`. */
  'member.erase': 'authenticated',
  'member.erase-any': { roles: ['DPO'], scope: 'any' },
  /** One's own; anybody else's needs `access-log.read-any`. */
  'access-log.read': 'authenticated',
  'access-log.read-any': { roles: ['DPO'], scope: 'any' },
});

export type MemberPermission = ActionOf<typeof memberPolicy>;
