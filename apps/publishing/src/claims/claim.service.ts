import { Injectable } from '@nestjs/common';
import { Database, sql, type Transaction } from '#database';
import type { VersionedCommand } from '#lifecycle';
import { mask } from '#text';
import type { ClaimMerge, ClaimRating, ClaimTriage } from './claim.dto.js';
import { Claim } from './claim.entity.js';
import { ClaimLifecycle } from './claim.lifecycle.js';
import { triageScore } from './claim.rules.js';
import { ClaimGrouping } from './reports/claim-grouping.js';
import { noProposal } from './reports/new-claim.js';

/** Claims from the triage to the verdict. Every method refuses by 404, 403, 412, 409 and the guards of the workflow. */
@Injectable()
export class ClaimService {
  constructor(
    private readonly database: Database,
    private readonly claims: ClaimLifecycle,
    private readonly grouping: ClaimGrouping,
  ) {}

  /** Words the claim, and gives it its place among the others. */
  triage(command: VersionedCommand, { statement, reach, harm }: ClaimTriage): Promise<Claim> {
    const masked = mask(statement);
    return this.database.transaction((tx) =>
      this.claims.apply(tx, 'triage', {
        ...command,
        changes: ({ before }) => ({
          statement: masked,
          reach,
          harm,
          score: triageScore(reach, harm, before.reportCount),
        }),
      }),
    );
  }

  verify(command: VersionedCommand): Promise<Claim> {
    return this.database.transaction((tx) => this.claims.apply(tx, 'verify', command));
  }

  /** Proposes a verdict, in the place of one that was proposed before. */
  proposeRating(command: VersionedCommand, rating: ClaimRating): Promise<Claim> {
    const { verdict, subtype, explanation, mediaAuthenticity } = rating;
    return this.database.transaction((tx) =>
      this.claims.apply(tx, 'propose-rating', {
        ...command,
        input: async () => ({ evidence: await evidenceOf(tx, command.id) }),
        changes: {
          proposedVerdict: verdict,
          proposedSubtype: subtype,
          proposedExplanation: explanation,
          proposedMediaAuthenticity: mediaAuthenticity,
          proposedBy: command.actor.subject,
        },
      }),
    );
  }

  /** Confirms the proposed verdict, as a second person: it holds, and the reporters are notified. */
  confirmRating(command: VersionedCommand): Promise<Claim> {
    const now = new Date();
    return this.database.transaction((tx) =>
      this.claims.apply(tx, 'confirm-rating', {
        ...command,
        now,
        changes: ({ before }) =>
          before.proposedVerdict === null
            ? {}
            : {
                verdict: before.proposedVerdict,
                subtype: before.proposedSubtype,
                explanation: before.proposedExplanation,
                mediaAuthenticity: before.proposedMediaAuthenticity,
                ratedBy: before.proposedBy,
                confirmedBy: command.actor.subject,
                ratedAt: now,
                ...noProposal,
              },
      }),
    );
  }

  /** Opens the verification again; the former verdict stands until there is another one. */
  reconsider(command: VersionedCommand, reason: string): Promise<Claim> {
    return this.database.transaction((tx) => this.claims.apply(tx, 'reconsider', { ...command, reason }));
  }

  /** It is not a claim that can be checked. */
  reject(command: VersionedCommand, reason: string): Promise<Claim> {
    return this.database.transaction((tx) => this.claims.apply(tx, 'reject', { ...command, reason }));
  }

  /** Moves its reports and evidence to another claim, to which equal reports lead from now on. */
  merge(command: VersionedCommand, { into, reason }: ClaimMerge): Promise<Claim> {
    return this.database.transaction(async (tx) => {
      // Before its row, which the last statement of each report locks.
      await this.grouping.lockClaim(tx, command.id, 'merge');
      return this.claims.apply(tx, 'merge', {
        ...command,
        reason,
        input: async () => ({ into: await lockTarget(tx, into) }),
        changes: { mergedInto: into, score: 0 },
        write: ({ before }) => this.move(tx, before!, into),
      });
    });
  }

  private move(tx: Transaction, from: Claim, to: string): void {
    this.grouping.move(tx, from.id, to);
    tx.enqueue(sql`UPDATE claim_report SET claim_id = ${to} WHERE claim_id = ${from.id}`);
    tx.enqueue(sql`UPDATE claim_evidence SET claim_id = ${to} WHERE claim_id = ${from.id}`);
    tx.enqueue(sql`
      UPDATE claim
         SET report_count = report_count + ${from.reportCount},
             village_codes = ARRAY(SELECT unnest(village_codes) UNION SELECT unnest(${from.villageCodes}::text[]) ORDER BY 1),
             channels = ARRAY(SELECT unnest(channels) UNION SELECT unnest(${from.channels}::text[]) ORDER BY 1),
             kim_ids = ARRAY(SELECT unnest(kim_ids) UNION SELECT unnest(${from.kimIds}::uuid[]) ORDER BY 1),
             first_reported_at = least(first_reported_at, ${from.firstReportedAt}),
             last_reported_at = greatest(last_reported_at, ${from.lastReportedAt})
       WHERE id = ${to}`);
  }
}

/** Locked: it must not be merged meanwhile. */
async function lockTarget(tx: Transaction, id: string): Promise<Pick<Claim, 'id' | 'status'> | null> {
  const [target] = await tx.query<Pick<Claim, 'id' | 'status'>>(
    sql`SELECT id, status FROM claim WHERE id = ${id} FOR UPDATE`,
  );
  return target ?? null;
}

async function evidenceOf(tx: Transaction, claimId: string): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    sql`SELECT count(*)::int AS count FROM claim_evidence WHERE claim_id = ${claimId}`,
  );
  return row!.count;
}
