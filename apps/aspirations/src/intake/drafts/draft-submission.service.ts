import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database';
import { fieldErrors, parseWith } from '#http-api';
import { intakeError } from '../intake.errors.js';
import { NewAspiration } from '../intake.dto.js';
import { Intake } from '../intake.service.js';
import type { Submitter } from '../submitter.js';
import { redactSubmission } from '../redacted-submission.js';
import { missingFields } from './missing-fields.js';
import { type DraftRow, questionsOf } from './draft-rows.js';
import type { DraftContent, SubmittedDraft } from './draft.dto.js';
import { AspirationDraft } from './draft.entity.js';
import { DraftVault } from './draft-vault.js';
import type { Channel } from '../../aspirations/aspiration.states.js';

/** Turns complete drafts into aspirations. */
@Injectable()
export class DraftSubmission {
  constructor(
    private readonly drafts: DraftVault,
    private readonly intake: Intake,
  ) {}

  /** The aspiration that the draft is complete for. @throws 422 `draft-incomplete`, with what is missing */
  async complete(tx: Transaction, draft: DraftRow, channel: Channel): Promise<NewAspiration> {
    const content = this.drafts.open(draft)!;
    const fields = missingFields(channel, content, await questionsOf(tx, content.category));
    const missing = fields.filter(({ required }) => required);
    if (missing.length > 0)
      throw intakeError('draft-incomplete', {
        errors: missing.map(({ pointer, questionEn, questionId }) => ({
          pointer,
          detail: { en: questionEn, id: questionId },
        })),
      });
    const whole = parseWith(NewAspiration, toNewAspiration(channel, content));
    if (whole.success) return whole.data;
    throw intakeError('draft-incomplete', { errors: fieldErrors(whole.issues) });
  }

  /**
   * Creates the aspiration of a locked draft, with the id, the number and so the PIN of the draft. When the citizen sent the
   * same before, the draft ends, and the number is that of the earlier aspiration.
   */
  async submit(
    tx: Transaction,
    draft: DraftRow,
    entered: NewAspiration,
    submitter: Submitter,
  ): Promise<SubmittedDraft> {
    const received = await this.intake.createAspiration(tx, redactSubmission(entered), submitter, draft);
    await tx.manager.update(
      AspirationDraft,
      { id: draft.id },
      {
        version: draft.version + 1,
        status: 'SUBMITTED',
        channel: entered.channel ?? draft.channel,
        wrappedKey: null,
        sealed: null,
        submittedAt: submitter.now,
        repeats: received.repeated ? received.id : null,
      },
    );
    return received;
  }
}

function toNewAspiration(channel: Channel, { kimId, medium, reporter = {}, ...content }: DraftContent): object {
  const { fullName, phone = null, email = null } = reporter;
  return {
    ...content,
    channel,
    kimId: channel === 'KIM' ? kimId : null,
    ...(channel === 'STAFF' && { medium }),
    reporter: fullName === undefined ? null : { fullName, phone, email },
  };
}
