import { Injectable } from '@nestjs/common';
import { jakartaDate } from '#calendar';
import { Database, type Transaction } from '#database';
import { SYSTEM_ACTOR, type VersionedCommand } from '#lifecycle';
import { documentError } from './document.errors.js';
import { DocumentLifecycle } from './document.lifecycle.js';
import type { Edition } from './edition.entity.js';
import { EditionLifecycle } from './edition.lifecycle.js';
import { renewBy } from './renewal.js';

/** Who publishes or withdraws: the caller of a request, or the account whose schedule is due. */
type Command =
  | (VersionedCommand & { readonly authorized?: never })
  | { readonly id: string; readonly actor: string; readonly authorized: true; readonly version?: never };

/** Editions from the approval on: published, superseded, withdrawn. */
@Injectable()
export class Publication {
  constructor(
    private readonly database: Database,
    private readonly documents: DocumentLifecycle,
    private readonly editions: EditionLifecycle,
  ) {}

  /**
   * Publishes it; by the event the KIM of its villages are asked to disseminate it. The live edition of its language is
   * superseded in the same transaction.
   *
   * @throws 409 `document-closed`, and what the workflow refuses
   */
  publish(command: VersionedCommand): Promise<Edition> {
    return this.database.transaction((tx) => this.publishIn(tx, command));
  }

  async publishIn(tx: Transaction, command: Command): Promise<Edition> {
    const now = new Date();
    const before = await this.editions.lock(tx, command.id);
    return this.editions.applyTo(tx, before, 'publish', {
      ...command,
      now,
      input: async () => {
        const { status, kimId } = await this.documents.lock(tx, before.documentId);
        if (status !== 'OPEN') throw documentError('document-closed');
        return { kimId, superseded: await this.supersede(tx, before, now) };
      },
      changes: { publishedAt: now, renewBy: renewBy(before.informationClass, jakartaDate(now)) },
    });
  }

  /** Withdraws it; the explanation stands in its place. */
  withdraw(command: VersionedCommand, explanation: string): Promise<Edition> {
    return this.database.transaction((tx) => this.withdrawIn(tx, command, explanation));
  }

  withdrawIn(tx: Transaction, command: Command, explanation: string): Promise<Edition> {
    const now = new Date();
    const changes = { withdrawnAt: now, withdrawalReason: explanation };
    return this.editions.apply(tx, 'withdraw', { ...command, now, reason: explanation, changes });
  }

  /** Before the new one is live: there is one live edition of a document in a language at every time. */
  private async supersede(tx: Transaction, successor: Edition, now: Date): Promise<Edition | null> {
    if (successor.supersedes === null) return null;
    const before = await this.editions.lock(tx, successor.supersedes);
    if (before.status !== 'PUBLISHED') return before;
    const changes = { supersededBy: successor.id };
    const action = successor.correctionReason === null ? 'supersede' : 'correct';
    const reason = successor.correctionReason;
    await this.editions.applyTo(tx, before, action, { actor: SYSTEM_ACTOR, now, reason, changes });
    return before;
  }
}
