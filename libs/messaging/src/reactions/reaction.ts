import { applyDecorators, Controller, SetMetadata } from '@nestjs/common';
import { EventPattern } from '@nestjs/microservices';
import type { EventData, EventDefinition } from '#contracts';
import type { Transaction } from '#database';
import type { Envelope } from '../wire/cloud-event.js';

/** Marks the handlers that `MessagingStrategy` carries, so that no other transport of Nest takes them. */
export const messagingTransport = Symbol('sambung.messaging');
export const reactionName = Symbol('sambung.reaction');

/**
 * What a reaction is given. Everything it does goes through `tx`; it commits together with the note that this event has
 * been handled, so that a second delivery does nothing. To say something, `outbox.add(tx, …)`. To act on the world
 * outside (mail, HTTP), write a row and let a sweep do it: a reaction may be run again after a failure.
 */
export interface Delivery<Definition> {
  readonly event: Envelope<EventData<Definition>>;
  readonly tx: Transaction;
}

/**
 * A class that reacts to events; list it among its module's controllers.
 *
 * @param name the file's sentence, such as `log-activity-when-dissemination-is-reported`. It is the key under which
 * handled events are remembered: renaming a reaction makes it handle old events again.
 */
export function Reaction(name: string): ClassDecorator {
  return applyDecorators(Controller(), SetMetadata(reactionName, name));
}

/** The events that a reaction's method handles; events of one key in order, each once. */
export function Consumes(...definitions: readonly Pick<EventDefinition, 'wireType' | 'topic'>[]): MethodDecorator {
  const patterns = definitions.map((definition) => definition.wireType);
  return EventPattern(patterns, messagingTransport, { topics: definitions.map((definition) => definition.topic) });
}
