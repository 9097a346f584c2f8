import { Injectable, type OnModuleInit } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Attachments } from '#attachments';
import type { Transaction } from '#database';
import type { LifecycleObserver } from '#lifecycle';
import { AspirationLifecycle } from '../aspiration.lifecycle.js';
import type { AspirationAction } from '../aspiration.actors.js';
import type { AspirationFacts, AspirationState, AspirationStep, TransitionInput } from '../aspiration.step.js';
import { entryAttachment, type EntryKind } from './entry-kinds.js';
import { AspirationEntry } from './entry.entity.js';

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
  decide: 'RESPONSE',
  decline: 'DECLINE',
  recall: 'RECALL',
  hold: 'HOLD',
  recategorise: 'CATEGORY_CHANGE',
  check: 'CHECK',
  'send-back': 'SENT_BACK',
  reopen: 'REOPENING',
  'reopen-parts': 'REOPENING',
  appeal: 'APPEAL',
  uphold: 'VERDICT',
  'grant-objection': 'VERDICT',
  'extend-deadline': 'EXTENSION',
  'request-pause': 'PAUSE_REQUEST',
  'refuse-pause': 'PAUSE_REFUSAL',
  'pause-deadline': 'PAUSE',
  'resume-deadline': 'RESUMPTION',
};

function kindOf(action: AspirationAction, { shared, supporter }: TransitionInput): EntryKind | undefined {
  if (action === 'object') return 'OBJECTION';
  // The objections of supporters are entries already when they reopen.
  if (supporter) return undefined;
  return shared ? 'OBJECTION' : kinds[action];
}

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
    for (const { action, after, input, actor, now } of steps) {
      const kind = kindOf(action as AspirationAction, input);
      const { text, result = null, attachmentIds = [] } = input;
      if (kind === undefined || text === undefined) continue;
      const id = uuidv7();
      const { text: written, masked: textMasked } = text;
      const entry = { id, aspirationId: after.id, kind, text: written, textMasked, result, actor, at: now };
      tx.enqueueInsert(AspirationEntry, entry);
      await this.attachments.claim(tx, attachmentIds, { kind: entryAttachment, id });
    }
  }
}
