import { applyDecorators, Controller, SetMetadata, UseFilters } from '@nestjs/common';
import { EventPattern } from '@nestjs/microservices';
import type { EventData, Topic } from '#contracts';
import type { Transaction } from '#database';
import type { Envelope } from '../wire/cloud-event.js';
import { type HandlerLocks, locksOf } from './locks.js';
import { RethrowFilter } from './rethrow.filter.js';

/** Marks the handlers of `MessagingStrategy`, so that no other Nest transport registers them. */
export const messagingTransport = Symbol('sambung.messaging');
const reactionName = Symbol('sambung.reaction');

/**
 * The input of a reaction. All effects go through `tx`, which commits together with the inbox row, so that a redelivery
 * changes nothing. Publish events with `outbox.add(tx, …)`. For external effects (mail, HTTP), write a row and let a
 * job process it: a reaction may run again after a failure.
 */
export interface Delivery<Definition> {
  readonly event: Envelope<EventData<Definition>>;
  readonly tx: Transaction;
}

/**
 * A class that reacts to events; list it among its module's controllers.
 *
 * @param name the file name as a sentence, such as `log-activity-when-dissemination-is-reported`. It is the inbox key
 * of handled events: after a rename the reaction handles old events again.
 */
export function Reaction(name: string): ClassDecorator {
  return applyDecorators(Controller(), SetMetadata(reactionName, name));
}

/** Metadata that `@Consumes` stores for the strategy. */
export interface Consumption {
  /** Evaluated lazily: the class decorator runs after those of its methods. */
  readonly reaction: () => string;
  /** Evaluated lazily, so that the order of the decorators does not matter. */
  readonly locks: () => readonly HandlerLocks[] | undefined;
  /** The topic of each event type, by its type on the wire. */
  readonly topics: Readonly<Record<string, Topic>>;
}

/** The events that this method of a reaction handles; in order per key, each once. */
export function Consumes(
  ...definitions: readonly { readonly wireType: string; readonly topic: Topic }[]
): MethodDecorator {
  return (target, key, descriptor) => {
    const consumption: Consumption = {
      reaction: () => {
        const name = Reflect.getMetadata(reactionName, target.constructor) as string | undefined;
        if (name === undefined)
          throw new Error(`${target.constructor.name} has @Consumes but no @Reaction: add @Reaction('<file name>')`);
        return name;
      },
      locks: () => locksOf(target, key),
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
