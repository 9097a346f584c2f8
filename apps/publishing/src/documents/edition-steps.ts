import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database';
import { publishingError } from '../publishing.errors.js';
import { Edition } from './edition.entity.js';
import type { EditionRow } from './edition-rows.js';
import { EditionHistory } from './edition-history.entity.js';
import { type EditionAction, type EditionStatus, judgeEdition } from './edition.workflow.js';

/** Who took a step, from where, and why. */
export interface StepTaken {
  readonly action: EditionAction;
  readonly from: EditionStatus | null;
  readonly by: string;
  readonly reason: string | null;
}

/** Takes an edition from one state to the next, as its workflow allows, and notes it. */
@Injectable()
export class EditionSteps {
  /** Where the action leads; throws the refusal of the workflow. */
  judge(
    action: EditionAction,
    edition: EditionRow,
    by: { actor: string; today: string; approvedHash?: string },
  ): EditionStatus {
    const verdict = judgeEdition(action, { ...edition, ...by });
    if ('refused' in verdict) throw publishingError(verdict.refused);
    return verdict.to;
  }

  /** Stores the edition as its next version; its row must be locked. */
  async store(tx: Transaction, next: EditionRow, step: StepTaken): Promise<EditionRow> {
    const stored: EditionRow = { ...next, version: next.version + 1, updatedAt: new Date() };
    const { id, createdAt: _createdAt, createdBy: _createdBy, assignedAt: _assignedAt, ...changed } = stored;
    await tx.manager.update(Edition, { id }, changed);
    await this.note(tx, stored, step);
    return stored;
  }

  async note(tx: Transaction, edition: EditionRow, { action, from, by, reason }: StepTaken): Promise<void> {
    const { id, version, status, contentHash, updatedAt } = edition;
    const row = { editionId: id, version, action, from, to: status, by, reason, contentHash, at: updatedAt };
    await tx.manager.insert(EditionHistory, row);
  }
}
