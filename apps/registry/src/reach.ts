import { type Access, AccessError, type Actor, type Scope } from '#access';
import type { RegistryAction } from './registry.policy.js';

/** How far the actor may do this; no scope at all when no role allows it. For answers that show more to some. */
export function reach(access: Access, actor: Actor | undefined, action: RegistryAction): Scope[] {
  try {
    return access.scopes(actor, action);
  } catch (error) {
    if (error instanceof AccessError) return [];
    throw error;
  }
}
