import { type ActionOf, definePolicy } from '#access';
import { kimReaders } from '../kims/kim-roles.js';

const leaders = ['KIM_CHAIR', 'KIM_SECRETARY'] as const;
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
  'partnership.propose': { roles: leaders, scope: 'bound' },
  'partnership.accept': { roles: leaders, scope: 'bound' },
  'partnership.decline': { roles: leaders, scope: 'bound' },
  'partnership.end': { roles: [...leaders, 'DISKOMINFO_VERIFIER'], scope: 'bound' },
  'help.read': 'public',
  /** Offers and histories. */
  'help.read-internal': { roles: kimReaders, scope: 'bound' },
  'help.ask': { roles: leaders, scope: 'bound' },
  'help.offer': { roles: leaders, scope: 'bound' },
  'help.accept': { roles: leaders, scope: 'bound' },
  'help.finish': { roles: leaders, scope: 'bound' },
  'help.withdraw': { roles: [...leaders, 'DISKOMINFO_VERIFIER'], scope: 'bound' },
  'forum.read': 'public',
  /** The member behind a delegate, and histories. */
  'delegate.read-internal': { roles: kimReaders, scope: 'bound' },
  'delegate.name': { roles: [...leaders, 'DISKOMINFO_VERIFIER'], scope: 'bound' },
  'delegate.recall': { roles: [...leaders, 'DISKOMINFO_VERIFIER'], scope: 'bound' },
});
export type NetworkPermission = ActionOf<typeof networkPolicy>;
