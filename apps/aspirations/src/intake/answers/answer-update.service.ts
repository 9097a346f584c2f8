import { Injectable } from '@nestjs/common';
import { Attachments } from '#attachments';
import type { Transaction } from '#database';
import { AspirationLifecycle, type AspirationState } from '../../aspirations/aspiration-lifecycle.service.js';
import type { AspirationStatus } from '../../aspirations/aspiration.workflow.js';
import { aspirationsError } from '../../aspirations.errors.js';
import { findFormIssues } from '../categories/questions.js';
import { textsOf } from '../answer-texts.js';
import { maxAttachments } from '../intake.dto.js';
import { aspirationAttachment } from '../intake.service.js';
import { kindsOfPersonalData } from '../../citizens/redaction/personal-data.js';
import type { NewAnswers } from './answer-update.dto.js';
import { AnswerUpdate } from './answer-update.entity.js';
import { readForm } from './answer-rows.js';

/** As long as somebody still acts on a case, what is known of it can be completed. */
const openStatuses: readonly AspirationStatus[] = [
  'RECEIVED',
  'RETURNED',
  'VERIFIED',
  'ASSIGNED',
  'ACCEPTED',
  'ASKED',
  'REOPENED',
];

/** Completes what is known of a case. */
@Injectable()
export class AnswerUpdates {
  constructor(
    private readonly lifecycle: AspirationLifecycle,
    private readonly attachments: Attachments,
  ) {}

  /**
   * Answers questions of a case that is locked. What was answered before to what is not asked any more, as the category
   * was put right, stays where it was kept, and is not asked for again.
   *
   * @throws 409 `wrong-status`, `aspiration-merged`; 422 `form-incomplete`, `too-many-attachments`; and as attachments do
   */
  async update(
    tx: Transaction,
    before: AspirationState,
    given: NewAnswers,
    by: { actor: string; now: Date },
  ): Promise<void> {
    if (before.mergedInto !== null) throw aspirationsError('aspiration-merged', { detail: before.mergedInto });
    if (!openStatuses.includes(before.status)) throw aspirationsError('wrong-status', { detail: before.status });
    const { answers: previous, currentForm } = (await readForm(tx, before.id))!;
    const asked = new Set(currentForm.questions.map(({ key }) => key));
    const retained = Object.entries(previous).filter(([key]) => asked.has(key));
    const answers = { ...Object.fromEntries(retained), ...given.answers };
    const attachmentIds = await this.claim(tx, before.id, given.attachmentIds ?? []);
    const issues = findFormIssues(currentForm.questions, { kind: before.kind, answers, attachmentIds }).filter(
      ({ issue: flaw }) => flaw !== 'MISSING',
    );
    if (issues.length > 0)
      throw aspirationsError('form-incomplete', {
        errors: issues.map(({ key, questionEn, questionId }) => ({
          pointer: `/answers/${key}`,
          detail: `${questionEn} / ${questionId}`,
        })),
      });
    const after = await this.lifecycle.recordChange(tx, before, { action: 'update-answers', ...by });
    await tx.manager.insert(AnswerUpdate, {
      aspirationId: before.id,
      version: after.version,
      category: before.category,
      formVersion: currentForm.version,
      answers,
      personalData: kindsOfPersonalData(before.title, before.body, ...textsOf(answers)),
      actor: by.actor,
      at: by.now,
    });
  }

  /** The ids of all that belongs to the case then. */
  private async claim(tx: Transaction, id: string, ids: readonly string[]): Promise<string[]> {
    const owner = { kind: aspirationAttachment, id };
    const claimed = (await this.attachments.list(tx, owner)).map((attachment) => attachment.id);
    const all = [...new Set([...claimed, ...ids])];
    if (ids.length > 0 && all.length > maxAttachments)
      throw aspirationsError('too-many-attachments', {
        errors: [{ pointer: '/attachmentIds', detail: `at most ${maxAttachments}` }],
      });
    await this.attachments.claim(tx, ids, owner);
    return all;
  }
}
