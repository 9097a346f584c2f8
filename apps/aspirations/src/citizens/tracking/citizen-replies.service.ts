import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database';
import { CITIZEN_ACTOR } from '#lifecycle';
import { AspirationLifecycle } from '../../aspirations/aspiration.lifecycle.js';
import { objectionAction, objectorsNeeded, replyAction } from '../../aspirations/aspiration.rules.js';
import type { AspirationState } from '../../aspirations/aspiration.step.js';
import { type Objection, Parts } from '../../aspirations/parts/part.service.js';
import { ReporterNotifications } from '../../aspirations/reporter-notifications.js';
import type { RedactedText } from '#text';
import type { TrackedAspiration } from '../../duplicates/duplicate-group-rows.js';
import { recordObjection } from '../supporters/objection-rows.js';

const asCitizen = { actor: CITIZEN_ACTOR } as const;

/** What a citizen replies to a question, and objects to an answer with. */
@Injectable()
export class CitizenReplies {
  constructor(
    private readonly lifecycle: AspirationLifecycle,
    private readonly parts: Parts,
    private readonly notifications: ReporterNotifications,
  ) {}

  /** @param part of a split aspiration, where several agencies ask */
  async answer(tx: Transaction, whole: AspirationState, part: number | undefined, text: RedactedText): Promise<void> {
    const aspiration = whole.status === 'SPLIT' ? await this.parts.lockAsked(tx, whole.id, part) : whole;
    await this.lifecycle.applyTo(tx, aspiration, replyAction(aspiration), { ...asCitizen, input: { text } });
  }

  /** @param answeredAt when the answer that was read was given */
  async confirmRead(tx: Transaction, { id, respondedAt }: AspirationState, answeredAt: Date): Promise<void> {
    if (respondedAt?.getTime() !== answeredAt.getTime()) return;
    await this.notifications.record(tx, id, { actor: CITIZEN_ACTOR, at: new Date() });
  }

  /**
   * Reopens an answered aspiration, or appeals. The objection of a supporter is stored until another one objects, too, or
   * the reporter does.
   */
  async reopen(
    tx: Transaction,
    before: AspirationState,
    { own, supporter }: TrackedAspiration,
    { text, parts }: { readonly text: RedactedText; readonly parts: readonly number[] | undefined },
  ): Promise<void> {
    if (!supporter) return this.object(tx, before, { text, shared: !own }, parts);
    let objectors = 0;
    const aspiration = await this.lifecycle.applyTo(tx, before, 'object', {
      ...asCitizen,
      input: { text, supporter: { ...supporter, objectors } },
      write: async ({ after, now }) => {
        objectors = await recordObjection(tx, after, supporter.id, now);
      },
    });
    if (objectors >= objectorsNeeded)
      await this.object(tx, aspiration, { text, supporter: { ...supporter, objectors } }, parts);
  }

  private async object(
    tx: Transaction,
    aspiration: AspirationState,
    input: Objection,
    parts: readonly number[] | undefined,
  ): Promise<void> {
    const action = objectionAction(aspiration);
    const split = aspiration.status === 'RESPONDED' && aspiration.agencyId === null;
    if (split && action === 'reopen') await this.parts.reopen(tx, aspiration, parts, { ...asCitizen, input });
    else await this.lifecycle.applyTo(tx, aspiration, action, { ...asCitizen, input });
  }
}
