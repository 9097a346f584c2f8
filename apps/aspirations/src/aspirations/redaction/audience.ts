import type { Access, Actor, Target } from '#access';
import { CITIZEN_ACTOR } from '#lifecycle';
import type { Channel } from '../aspiration.states.js';

/**
 * Who reads an aspiration. The coordinator knows the reporter; the agency too, unless the reporter is anonymous; a KIM and
 * the public do not.
 */
export type Audience = 'COORDINATOR' | 'AGENCY' | 'KIM' | 'PUBLIC';

/** The audience of an account that may read the aspiration. */
export function audienceOf(access: Access, actor: Actor, target: Target): Audience {
  if (access.allows(actor, 'reporter.read-anonymous', target)) return 'COORDINATOR';
  return access.allows(actor, 'reporter.read', target) ? 'AGENCY' : 'KIM';
}

/**
 * The actor of a submission, in every record that others than the coordinator read: an account that submits as a citizen
 * would link the aspirations of one person. It is stored at the intake alone (`AspirationIntake.citizenAccount`).
 */
export function recordedActor(channel: Channel, account: string | null): string {
  return channel === 'CITIZEN' || account === null ? CITIZEN_ACTOR : account;
}

/** The submitter of an aspiration as an audience sees it. */
export function submitterFor(
  audience: Audience,
  { submittedBy, citizenAccount }: { readonly submittedBy: string; readonly citizenAccount: string | null },
): string {
  return audience === 'COORDINATOR' ? (citizenAccount ?? submittedBy) : submittedBy;
}

/**
 * Whether an audience reads the texts as they were written: those who may know the reporter. A KIM and the public read
 * them masked, as does the agency of an anonymous aspiration.
 */
export function readsAsWritten(audience: Audience, { anonymous }: { readonly anonymous: boolean }): boolean {
  return audience === 'COORDINATOR' || (audience === 'AGENCY' && !anonymous);
}
