import { Injectable } from '@nestjs/common';
import { Attachments } from '#attachments';
import type { Transaction } from '#database';
import { type AspirationCommand, AspirationLifecycle } from '../../aspirations/aspiration.lifecycle.js';
import type { AspirationState } from '../../aspirations/aspiration.step.js';
import { type Identity, kindsOfPersonalData } from '#text';
import { maskAnswers, textsOf } from '../answer-texts.js';
import { aspirationAttachment } from '../attachment-access.js';
import { requireFewAttachments } from '../attachment-limit.js';
import { findFormIssues, type FormAnswers, refusals } from '../categories/questions.js';
import { readAnswers } from '../categories/read-answers.js';
import { answerError } from '../intake-validation.js';
import { readForm } from './answer-rows.js';
import type { NewAnswers } from './answer-update.dto.js';
import { AnswerUpdate } from './answer-update.entity.js';

/** Answers with their texts masked, before the transaction that stores them begins. */
export interface MaskedAnswers extends NewAnswers {
  readonly answersMasked: FormAnswers;
}

export function withMaskedAnswers(given: NewAnswers, people: readonly Identity[]): MaskedAnswers {
  return { ...given, answersMasked: maskAnswers(given.answers, { people }) };
}

/** Updates the answers to the questions of an aspiration. */
@Injectable()
export class AnswerUpdates {
  constructor(
    private readonly lifecycle: AspirationLifecycle,
    private readonly attachments: Attachments,
  ) {}

  /**
   * Adds answers to those that are stored. When the coordinator has corrected the category, answers to questions that it
   * does not have stay in the earlier row.
   *
   * @throws as the guards of `update-answers` refuse; 422 `too-many-attachments`, and as `Attachments.claim`
   */
  async update(
    tx: Transaction,
    { id, ...command }: AspirationCommand & { readonly id: string },
    given: MaskedAnswers,
  ): Promise<void> {
    let update: Omit<AnswerUpdate, 'version' | 'actor' | 'at'> | undefined;
    await this.lifecycle.apply(tx, 'update-answers', {
      ...command,
      id,
      input: async ({ before }) => {
        const { answers: stored, answersMasked: storedMasked, currentForm } = (await readForm(tx, id))!;
        const asked = new Set(currentForm.questions.map(({ key }) => key));
        const retained = Object.entries(stored).filter(([key]) => asked.has(key));
        const { questions } = currentForm;
        const answers = { ...Object.fromEntries(retained), ...readAnswers(questions, given.answers) };
        const maskedBefore = Object.entries(storedMasked).filter(([key]) => asked.has(key));
        const masked = readAnswers(questions, given.answersMasked);
        const answersMasked = { ...Object.fromEntries(maskedBefore), ...masked };
        const attachmentIds = await this.claim(tx, id, given.attachmentIds ?? []);
        const personalData = kindsOfPersonalData(before.title, before.body, ...textsOf(answers));
        const { category } = before;
        update = { aspirationId: id, category, formVersion: currentForm.version, answers, answersMasked, personalData };
        return { formErrors: invalidAnswers(before, questions, { answers, attachmentIds }) };
      },
      write: ({ after, actor, now }) =>
        tx.enqueueInsert(AnswerUpdate, { ...update!, version: after.version, actor, at: now }),
    });
  }

  /** Gives the ids of all attachments of the aspiration, the new ones included. */
  private async claim(tx: Transaction, id: string, ids: readonly string[]): Promise<string[]> {
    const owner = { kind: aspirationAttachment, id };
    const claimed = (await this.attachments.list(tx, owner)).map((attachment) => attachment.id);
    const all = [...new Set([...claimed, ...ids])];
    if (ids.length > 0) requireFewAttachments(all);
    await this.attachments.claim(tx, ids, owner);
    return all;
  }
}

function invalidAnswers(
  { kind }: AspirationState,
  questions: Parameters<typeof findFormIssues>[0],
  given: Pick<Parameters<typeof findFormIssues>[1], 'answers' | 'attachmentIds'>,
) {
  const issues = findFormIssues(questions, { ...given, kind }).filter(({ issue }) => issue !== 'MISSING');
  return refusals(issues, { requiresAnswers: true }).map(answerError);
}
