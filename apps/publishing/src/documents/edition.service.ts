import { Injectable } from '@nestjs/common';
import { Access } from '#access';
import { Database, sql, type Transaction } from '#database';
import { DomainError, platformError, staleVersion } from '#http-api';
import type { VersionedCommand } from '#lifecycle';
import { Audience } from '../audience/audience.js';
import { contentChanges, targetedBy } from './content/content-changes.js';
import type { EditionChange } from './edition.dto.js';
import type { Edition } from './edition.entity.js';
import { EditionLifecycle } from './edition.lifecycle.js';
import { EditionMedia } from './content/edition-media.js';
import type { EditionPermission } from './edition.policy.js';

/**
 * Editions between the draft and the approval: at least two people, and exactly the content that was approved. Every method
 * refuses by 404, 403, 412, 409 `transition-refused` and the guards of the workflow.
 */
@Injectable()
export class EditionService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly audience: Audience,
    private readonly editions: EditionLifecycle,
    private readonly media: EditionMedia,
  ) {}

  /**
   * Changes the content: the edition is a draft then, and the actor one of its authors, who may not approve it. A change
   * that changes nothing makes no new version: otherwise an author could pass the authorship to an editor who never read
   * the text.
   *
   * @throws 412 `precondition-failed` with both texts, when another has changed it in the meantime
   */
  async change(command: VersionedCommand, change: EditionChange): Promise<Edition> {
    try {
      return await this.store(command, change);
    } catch (error) {
      if (error instanceof DomainError && error.code === 'precondition-failed')
        throw await this.conflict(command, change);
      throw error;
    }
  }

  private store(command: VersionedCommand, { areaCodes, ...fields }: EditionChange): Promise<Edition> {
    const { actor } = command;
    return this.database.transaction((tx) =>
      this.editions.apply(tx, 'change', {
        ...command,
        input: async () => (areaCodes ? { villages: await this.audience.villagesOf(tx, areaCodes) } : {}),
        changes: async ({ before, input: { villages } }) => {
          const villageCodes = villages ? targetedBy(villages) : before.villageCodes;
          this.access.check(actor, 'edition.change' satisfies EditionPermission, { area: villageCodes });
          const changes = contentChanges(before, { ...fields, villageCodes });
          if (changes.contentHash === before.contentHash) return null;
          if (fields.media) await this.media.claim(tx, before.documentId, fields.media);
          return {
            ...changes,
            changedBy: actor.subject,
            authors: [...new Set([...before.authors, actor.subject])],
          };
        },
      }),
    );
  }

  submit(command: VersionedCommand): Promise<Edition> {
    return this.database.transaction((tx) => this.editions.apply(tx, 'submit', command));
  }

  /** Returns it to its editors as a draft, and voids the approval. */
  return(command: VersionedCommand, reason: string): Promise<Edition> {
    return this.database.transaction((tx) => this.editions.apply(tx, 'return', { ...command, reason }));
  }

  /** Endorses exactly the content with this hash, before another person approves it. */
  endorse(command: VersionedCommand, readHash: string): Promise<Edition> {
    const changes = { endorsedBy: command.actor.subject };
    return this.database.transaction((tx) =>
      this.editions.apply(tx, 'endorse', { ...command, changes, input: { readHash } }),
    );
  }

  /** Approves exactly the content with this hash, as a second person. */
  approve(command: VersionedCommand, approvedHash: string): Promise<Edition> {
    const changes = { approvedBy: command.actor.subject, approvedHash };
    return this.database.transaction((tx) => this.editions.apply(tx, 'approve', { ...command, changes }));
  }

  /** Gives up a draft: its document may get another one. */
  discard(command: VersionedCommand): Promise<Edition> {
    return this.database.transaction((tx) => this.editions.apply(tx, 'discard', command));
  }

  /** Notes that the tasks of the edition are assigned; the first time counts, and there is no new version. */
  async markAssigned(tx: Transaction, id: string): Promise<void> {
    await tx.query(sql`UPDATE edition SET assigned_at = now() WHERE id = ${id} AND assigned_at IS NULL`);
  }

  private async conflict({ id, version }: VersionedCommand, change: EditionChange): Promise<DomainError> {
    const [current] = await this.database.query<Pick<Edition, 'version' | 'title' | 'summary' | 'body'>>(
      sql`SELECT version, title, summary, body FROM edition WHERE id = ${id}`,
    );
    const conflicts = (['title', 'summary', 'body'] as const).flatMap((field) => {
      const yours = change[field];
      const stored = current![field];
      return yours === undefined || yours === stored ? [] : [{ pointer: `/${field}`, yours, current: stored }];
    });
    const detail = staleVersion(current!.version, version);
    return platformError('precondition-failed', { detail, conflicts });
  }
}
