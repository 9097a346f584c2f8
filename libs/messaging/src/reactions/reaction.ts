import { applyDecorators, Controller, SetMetadata, UseFilters } from '@nestjs/common';
import { EventPattern } from '@nestjs/microservices';
import type { EventData, Topic } from '#contracts';
import type { Transaction } from '#database';
import type { Envelope } from '../wire/cloud-event.js';
import { RethrowFilter } from './rethrow.filter.js';

/** Marks the handlers that `MessagingStrategy` carries, so that no other transport of Nest takes them. */
export const messagingTransport = Symbol('sambung.messaging');
const reactionName = Symbol('sambung.reaction');

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

/** What `@Consumes` leaves for the strategy. */
export interface Consumption {
  /** Asked late: the class's decorator comes after those of its methods. */
  readonly reaction: () => string;
  /** The topics on which each type is said, by the type on the wire. */
  readonly topics: Readonly<Record<string, Topic>>;
}

/** The events that a reaction's method handles; events of one key in order, each once. */
export function Consumes(
  ...definitions: readonly { readonly wireType: string; readonly topic: Topic }[]
): MethodDecorator {
  return (target, key, descriptor) => {
    const consumption: Consumption = {
      reaction: () => {
        const name = Reflect.getMetadata(reactionName, target.constructor) as string | undefined;
        if (name === undefined) throw new Error(`${target.constructor.name} consumes events and has no @Reaction`);
        return name;
      },
      topics: Object.fromEntries(definitions.map(({ wireType, topic }) => [wireType, topic])),
    };
    const patterns = definitions.map((definition) => definition.wireType);
    applyDecorators(UseFilters(RethrowFilter), EventPattern(patterns, messagingTransport, { ...consumption }))(
      target,
      key,
      descriptor,
    );
  };
}
