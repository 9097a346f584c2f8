import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database';
import type { VersionedCommand } from '#lifecycle';
import { AspirationLifecycle } from '../../aspirations/aspiration.lifecycle.js';
import { Redaction } from '../../aspirations/redaction/redaction.service.js';
import { Merges } from '../../duplicates/merge.service.js';
import { CategoryChanges } from '../verification/category-change.service.js';
import { VerificationService } from '../verification/verification.service.js';
import type { BulkAction } from './bulk.dto.js';

/** What an action does with one aspiration, in the transaction of this one alone. */
export type Work = (tx: Transaction) => Promise<unknown>;

/** The actions on a selection; each is the command of its own route. */
@Injectable()
export class BulkActions {
  constructor(
    private readonly lifecycle: AspirationLifecycle,
    private readonly verification: VerificationService,
    private readonly categories: CategoryChanges,
    private readonly merges: Merges,
    private readonly redaction: Redaction,
  ) {}

  /** Prepares what takes time outside of the transaction. */
  async prepare(command: VersionedCommand, given: BulkAction): Promise<Work> {
    switch (given.action) {
      case 'VERIFY':
        return (tx) => this.verification.verifyIn(tx, command, given);
      case 'ASSIGN':
        return (tx) => this.lifecycle.apply(tx, 'assign', { ...command, input: { agencyId: given.agencyId } });
      case 'SET_ASSIGNEE': {
        const { assignee } = given;
        const change = {
          input: { assignee },
          changes: ({ before }: Before) => (before.assignee === assignee ? null : {}),
        };
        return (tx) => this.lifecycle.apply(tx, 'set-assignee', { ...command, ...change });
      }
      case 'RECATEGORISE': {
        const reason = await this.redaction.redact(command.id, given.text, 'recategorise');
        return (tx) => this.categories.applyIn(tx, command, { ...given, reason });
      }
      case 'MERGE':
        break;
    }
    return (tx) => this.merges.mergeIn(tx, command, { id: given.into });
  }
}

interface Before {
  readonly before: { readonly assignee: string | null };
}
