import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database';
import { MessageEvents } from '../message-events.js';
import { Decisions } from '../explain/decisions.js';
import type { FailedMessage } from './failed-messages.js';

/** Reports recipients for whom no channel is left. */
@Injectable()
export class Unreachable {
  constructor(
    private readonly events: MessageEvents,
    private readonly decisions: Decisions,
  ) {}

  async report(tx: Transaction, messages: readonly FailedMessage[]): Promise<void> {
    if (messages.length === 0) return;
    await this.decisions.add(
      tx,
      messages.map(({ id: messageId }) => ({ messageId, decision: 'UNREACHABLE' })),
    );
    await this.events.publishUnreachable(
      tx,
      messages.map((message) => ({ ...message, tried: triedOf(message) })),
    );
  }
}

function triedOf({ siblings }: FailedMessage): FailedMessage['channel'][] {
  return [...new Set(siblings.map(({ channel }) => channel))].toSorted();
}
