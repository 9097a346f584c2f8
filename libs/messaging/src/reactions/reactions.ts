import type { Topic } from '#contracts';
import type { Transaction } from '#database';
import type { Envelope } from '../wire/cloud-event.js';
import type { HandlerLocks } from './locks.js';

/** One reaction to one event type. */
export interface Handler {
  readonly reaction: string;
  readonly type: string;
  readonly topic: Topic;
  /** Undefined when they are not declared: then each of its events has its own transaction. */
  readonly locks?: readonly HandlerLocks[] | undefined;
  readonly run: (delivery: { event: Envelope; tx: Transaction }) => Promise<void>;
}

/** All reactions of a service. */
export class Reactions {
  private readonly handlers: Handler[] = [];

  /** @throws Error when the reaction already handles this type: the inbox could not distinguish the two handlers */
  add(handler: Handler): void {
    if (this.handlers.some(({ reaction, type }) => reaction === handler.reaction && type === handler.type))
      throw new Error(`the reaction ${handler.reaction} handles ${handler.type} twice: merge the two handlers`);
    this.handlers.push(handler);
  }

  /** The reactions to this event type on this topic. */
  handlersFor(topic: string, type: string): Handler[] {
    return this.handlers.filter((handler) => handler.topic.name === topic && handler.type === type);
  }

  /** The reactions that read a topic, each once: they are affected by a record whose type is unreadable. */
  reactionsOn(topic: string): string[] {
    return [
      ...new Set(this.handlers.filter((handler) => handler.topic.name === topic).map(({ reaction }) => reaction)),
    ];
  }

  get topics(): Topic[] {
    return [...new Map(this.handlers.map(({ topic }) => [topic.name, topic])).values()];
  }

  get all(): readonly Handler[] {
    return this.handlers;
  }
}
