import { type ActionOf, definePolicy } from '#access';
import { kimLeaders, kimReaders } from '../kims/kim-roles.js';

/**
 * Permissions on partnerships, help requests and forums. The chair and the secretary act for a KIM, or a member with a
 * mandate.
 */
export const networkPolicy = definePolicy({
  /** Opens the routes to signed-in accounts, which may hold a mandate; each action has its own permission. */
  'network.manage': 'authenticated',
  'partnership.read': 'public',
  /** Proposals, declined ones and histories. */
  'partnership.read-internal': { roles: kimReaders, scope: 'bound' },
  'partnership.propose': { roles: kimLeaders, scope: 'bound' },
  'partnership.accept': { roles: kimLeaders, scope: 'bound' },
  'partnership.decline': { roles: kimLeaders, scope: 'bound' },
  'partnership.end': { roles: [...kimLeaders, 'DISKOMINFO_VERIFIER'], scope: 'bound' },
  'help.read': 'public',
  /** Offers and histories. */
  'help.read-internal': { roles: kimReaders, scope: 'bound' },
  'help.ask': { roles: kimLeaders, scope: 'bound' },
  'help.offer': { roles: kimLeaders, scope: 'bound' },
  'help.accept': { roles: kimLeaders, scope: 'bound' },
  'help.finish': { roles: kimLeaders, scope: 'bound' },
  'help.withdraw': { roles: [...kimLeaders, 'DISKOMINFO_VERIFIER'], scope: 'bound' },
  'forum.read': 'public',
  /** The member behind a delegate, and histories. */
  'delegate.read-internal': { roles: kimReaders, scope: 'bound' },
  'delegate.name': { roles: [...kimLeaders, 'DISKOMINFO_VERIFIER'], scope: 'bound' },
  'delegate.recall': { roles: [...kimLeaders, 'DISKOMINFO_VERIFIER'], scope: 'bound' },
});
export type NetworkPermission = ActionOf<typeof networkPolicy>;
