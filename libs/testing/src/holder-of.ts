import { randomUUID } from 'node:crypto';
import type { Role, Scope } from '#access';
import type { ContactPurpose } from '#contracts';
import type { Api } from './api.js';
import type { PlantedMembership } from './plant-membership.js';
import type { TestService } from './start-test-service.js';

/** What a grant covers, for each kind of scope. */
export interface Extent {
  readonly area: string;
  readonly agency: string;
  readonly kim: PlantedMembership['kimId'];
  /** Of a service; by default one that opens nothing. */
  readonly purpose?: ContactPurpose | readonly ContactPurpose[];
}

/** A client of an account that holds the role within this extent: by a membership for a role of a KIM, otherwise by its token. */
export function holderOf(
  service: Pick<TestService, 'as' | 'asMember'>,
  role: Role,
  kind: Scope['kind'],
  extent: Extent,
): Promise<Api> {
  if (kind === 'kim') return service.asMember({ kimId: extent.kim, post: role.slice('KIM_'.length) as 'CHAIR' });
  const scopes = kind === 'everything' ? ['*'] : [extent[kind] ?? 'none'].flat().map((value) => `${kind}:${value}`);
  return service.as(randomUUID(), ...scopes.map((scope) => `${role}@${scope}`));
}
