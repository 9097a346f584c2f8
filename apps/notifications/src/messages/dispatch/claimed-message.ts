import type { MessageChannel, MessageClass, MessageLane, messageSubjects, recipientKinds } from '#contracts';
import type { Language } from '../../templates/content/language.js';
import type { TemplateName } from '../../templates/catalog/declarations.js';

/** A message that only this run delivers. */
export interface ClaimedMessage {
  readonly id: string;
  readonly version: number;
  readonly planId: string;
  readonly channel: MessageChannel;
  readonly class: MessageClass;
  readonly lane: MessageLane;
  readonly sender: string;
  readonly topic: string | null;
  readonly template: TemplateName;
  readonly templateVersion: number;
  readonly disaster: boolean;
  readonly language: Language;
  readonly recipient: (typeof recipientKinds)[number];
  readonly recipientId: string;
  readonly accountId: string | null;
  readonly aboutKind: (typeof messageSubjects)[number];
  readonly aboutId: string;
  readonly variables: Readonly<Record<string, string>>;
  /** The stored address to open, or null with an address of its own. */
  readonly contactPointId: string | null;
  readonly wrappedKey: Buffer | null;
  readonly sealedContact: Buffer | null;
  readonly expiresAt: Date | null;
  /** The event that caused the message, and its correlation. */
  readonly eventId: string;
  readonly eventSequence: number;
  readonly correlationId: string;
  readonly traceparent: string | null;
  /** Including the current one. */
  readonly attempts: number;
  /** Without the current attempt. */
  readonly failures: number;
  /** The provider of the attempt before. */
  readonly provider: string | null;
}
