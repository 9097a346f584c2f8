import type { Grant } from './grant.js';

/** The caller, by the access token and the memberships of its account; one object per request. */
export interface Actor {
  readonly subject: string;
  readonly name?: string;
  readonly grants: readonly Grant[];
}
