import type { Access, Actor } from '#access';
import { channelRules } from './channels.js';

/** The account of a citizen who is signed in, whichever way the report takes: the report is one of their own. */
export function citizenAccountOf(access: Access, actor: Actor | undefined): string | null {
  return actor !== undefined && access.allows(actor, channelRules.CITIZEN.action) ? actor.subject : null;
}
