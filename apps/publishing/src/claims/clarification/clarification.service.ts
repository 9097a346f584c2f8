import { Injectable } from '@nestjs/common';
import { Database, sql, type Transaction } from '#database';
import { SYSTEM_ACTOR, type VersionedCommand } from '#lifecycle';
import { EditionCreation } from '../../documents/edition-creation.js';
import { NewEdition } from '../../documents/edition.dto.js';
import type { ClaimClarification } from '../claim.dto.js';
import type { Claim } from '../claim.entity.js';
import { ClaimLifecycle } from '../claim.lifecycle.js';
import { titleWithVerdict } from '../title-with-verdict.js';
import { ClarificationTimes } from './clarification-times.js';

/** The clarification of a claim, where it was seen. */
@Injectable()
export class Clarifications {
  constructor(
    private readonly database: Database,
    private readonly claims: ClaimLifecycle,
    private readonly editions: EditionCreation,
    private readonly times: ClarificationTimes,
  ) {}

  /**
   * Creates the draft of the clarification: verdict and claim are its title, the explanation its text; its target is where the
   * claim was seen. Editors review and publish it as every edition.
   */
  draft(command: VersionedCommand, { disseminateBy, areaCodes }: ClaimClarification): Promise<Claim> {
    return this.database.transaction((tx) =>
      this.claims.apply(tx, 'draft-clarification', {
        ...command,
        input: ({ before }) => ({ areaCodes: areaCodes ?? before.villageCodes }),
        changes: async ({ before, input }) => {
          if (before.clarificationDocumentId !== null || input.areaCodes!.length === 0) return {};
          const draft = NewEdition.parse({
            kind: 'HOAX_CLARIFICATION',
            informationClass: 'PERIODIC',
            title: titleWithVerdict(before.statement!, before.verdict),
            body: before.explanation,
            areaCodes: input.areaCodes,
            disseminateBy,
          });
          const { documentId } = await this.editions.create(tx, command.actor, draft);
          return { clarificationDocumentId: documentId };
        },
      }),
    );
  }

  /** An edition of this document is published: when it is the clarification of a claim with a verdict, that is clarified. */
  async published(tx: Transaction, documentId: string, editionId: string, now: Date): Promise<void> {
    const [found] = await tx.query<Pick<Claim, 'id'>>(
      sql`SELECT id FROM claim WHERE clarification_document_id = ${documentId} AND status = 'RATED'`,
    );
    if (!found) return;
    const claim = await this.claims.lock(tx, found.id);
    if (claim.status !== 'RATED') return;
    const isFirst = claim.clarifiedAt === null;
    await this.claims.applyTo(tx, claim, 'clarify', {
      actor: SYSTEM_ACTOR,
      now,
      input: { editionId },
      changes: isFirst ? { clarifiedAt: now } : {},
    });
    if (isFirst) tx.afterCommit(() => this.times.observe(claim.firstReportedAt, now));
  }
}
