import type { Access, Actor } from '#access';
import type { Database } from '#database';

/** What a rule may ask. */
export interface RuleContext {
  readonly access: Access;
  readonly database: Database;
}

/**
 * Whether somebody may download what belongs to this owner; undefined is anybody without a token. It answers, it does not
 * throw: who may not is told that there is nothing.
 */
export type AttachmentRule = (
  actor: Actor | undefined,
  ownerId: string,
  context: RuleContext,
) => boolean | Promise<boolean>;

/** The kinds of owners that a service has, and who may download what is theirs: `{ 'kim-decree': … }`. */
export type AttachmentRules = Readonly<Record<string, AttachmentRule>>;
