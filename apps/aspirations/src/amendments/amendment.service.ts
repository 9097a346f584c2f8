import { Injectable } from '@nestjs/common';
import { Attachments } from '#attachments';
import type { Transaction } from '#database';
import { AspirationLifecycle, type Case } from '../aspirations/aspiration-lifecycle.js';
import type { AspirationStatus } from '../aspirations/aspiration.workflow.js';
import { aspirationsError } from '../aspirations.errors.js';
import { flawedFacts } from '../categories/facts.js';
import { wordsOf } from '../intake/fact-words.js';
import { mostAttachments } from '../intake/intake.dto.js';
import { aspirationAttachment } from '../intake/intake.service.js';
import { kindsOfPersonalData } from '../privacy-marks/personal-data.js';
import type { Amendment } from './amendment.dto.js';
import { FactAmendment } from './fact-amendment.entity.js';
import { factsOf } from './fact-rows.js';

/** As long as somebody still acts on a case, what is known of it can be completed. */
const completable: readonly AspirationStatus[] = [
  'RECEIVED',
  'RETURNED',
  'VERIFIED',
  'DISPOSED',
  'ACCEPTED',
  'ASKED',
  'REOPENED',
];

/** Completes what is known of a case. */
@Injectable()
export class Amendments {
  constructor(
    private readonly lifecycle: AspirationLifecycle,
    private readonly attachments: Attachments,
  ) {}

  /**
   * Answers questions of a case that is locked. What was answered before to what is not asked any more, as the category
   * was put right, stays where it was kept, and is not asked for again.
   *
   * @throws 409 `wrong-status`, `aspiration-merged`; 422 `facts-incomplete`, `too-many-attachments`; and as attachments do
   */
  async amend(tx: Transaction, before: Case, given: Amendment, by: { actor: string; now: Date }): Promise<void> {
    if (before.mergedInto !== null) throw aspirationsError('aspiration-merged', { detail: before.mergedInto });
    if (!completable.includes(before.status)) throw aspirationsError('wrong-status', { detail: before.status });
    const { facts: answered, newest } = (await factsOf(tx, before.id))!;
    const asked = new Set(newest.facts.map(({ key }) => key));
    const kept = Object.entries(answered).filter(([key]) => asked.has(key));
    const facts = { ...Object.fromEntries(kept), ...given.facts };
    const attachmentIds = await this.claim(tx, before.id, given.attachmentIds ?? []);
    const flawed = flawedFacts(newest.facts, { kind: before.kind, facts, attachmentIds }).filter(
      ({ flaw }) => flaw !== 'MISSING',
    );
    if (flawed.length > 0)
      throw aspirationsError('facts-incomplete', {
        errors: flawed.map(({ key, questionEn, questionId }) => ({
          pointer: `/facts/${key}`,
          detail: `${questionEn} / ${questionId}`,
        })),
      });
    const after = await this.lifecycle.remark(tx, before, { action: 'amend-facts', ...by });
    await tx.manager.insert(FactAmendment, {
      aspirationId: before.id,
      version: after.version,
      category: before.category,
      factsVersion: newest.version,
      facts,
      personalData: kindsOfPersonalData(before.title, before.body, ...wordsOf(facts)),
      actor: by.actor,
      at: by.now,
    });
  }

  /** The ids of all that belongs to the case then. */
  private async claim(tx: Transaction, id: string, ids: readonly string[]): Promise<string[]> {
    const owner = { kind: aspirationAttachment, id };
    const held = (await this.attachments.list(tx, owner)).map((attachment) => attachment.id);
    const all = [...new Set([...held, ...ids])];
    if (ids.length > 0 && all.length > mostAttachments)
      throw aspirationsError('too-many-attachments', {
        errors: [{ pointer: '/attachmentIds', detail: `at most ${mostAttachments}` }],
      });
    await this.attachments.claim(tx, ids, owner);
    return all;
  }
}
