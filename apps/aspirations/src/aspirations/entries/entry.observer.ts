import { Injectable, type OnModuleInit } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Attachments } from '#attachments';
import type { Transaction } from '#database';
import type { LifecycleObserver } from '#lifecycle';
import { AspirationLifecycle } from '../aspiration.lifecycle.js';
import type { AspirationAction } from '../aspiration.states.js';
import type { AspirationFacts, AspirationState, AspirationStep, TransitionInput } from '../aspiration.step.js';
import { entryAttachment, type EntryKind } from './entry-kinds.js';
import { addEntry } from './entry-rows.js';

/** The kind of entry that the text of a transition is. */
const kinds: Partial<Record<AspirationAction, EntryKind>> = {
  return: 'RETURN',
  complete: 'COMPLETION',
  archive: 'ENDING',
  refer: 'ENDING',
  ask: 'QUESTION',
  answer: 'ANSWER',
  'log-progress': 'PROGRESS',
  respond: 'RESPONSE',
  decline: 'DECLINE',
  recall: 'RECALL',
  check: 'CHECK',
  'send-back': 'SENT_BACK',
  reopen: 'REOPENING',
  'reopen-parts': 'REOPENING',
  appeal: 'APPEAL',
  uphold: 'VERDICT',
  'extend-deadline': 'EXTENSION',
};

/** Stores what is written with a transition, and claims its evidence. */
@Injectable()
export class EntryRecorder
  implements LifecycleObserver<AspirationState, TransitionInput, AspirationFacts>, OnModuleInit
{
  constructor(
    private readonly lifecycle: AspirationLifecycle,
    private readonly attachments: Attachments,
  ) {}

  onModuleInit(): void {
    this.lifecycle.observe(this);
  }

  async applied(tx: Transaction, steps: readonly AspirationStep[]): Promise<void> {
    for (const { action, after, input, ...by } of steps) {
      const kind = kinds[action as AspirationAction];
      if (kind === undefined || input.text === undefined) continue;
      const id = uuidv7();
      addEntry(tx, after.id, { id, kind, text: input.text, result: input.result }, by);
      await this.attachments.claim(tx, input.attachmentIds ?? [], { kind: entryAttachment, id });
    }
  }
}
