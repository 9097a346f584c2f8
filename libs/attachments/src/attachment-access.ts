import type { Access, Actor } from '#access';
import type { Database } from '#database';

/** What a rule may use. */
export interface RuleContext {
  readonly access: Access;
  readonly database: Database;
}

/**
 * Whether the actor may download this attachment of this owner; undefined is a caller without a token. It returns false and
 * does not throw: the caller then gets 404.
 */
export type AttachmentRule = (
  actor: Actor | undefined,
  ownerId: string,
  context: RuleContext & { readonly attachmentId: string },
) => boolean | Promise<boolean>;

/** Is called before the attachment of an owner is downloaded by an actor who may, such as to log it. */
export type DownloadObserver = (
  actor: Actor | undefined,
  attachment: { readonly id: string; readonly ownerKind: string; readonly ownerId: string },
  context: RuleContext,
) => Promise<void>;

/** The kinds of owners in a service, and the rules of their attachments: `{ 'kim-decree': … }`. */
export type AttachmentRules = Readonly<Record<string, AttachmentRule>>;
