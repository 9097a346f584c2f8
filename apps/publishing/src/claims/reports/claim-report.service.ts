import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Attachments } from '#attachments';
import { checkedCode } from '#codes';
import { columnsOf, type Sql, sql, type Transaction } from '#database';
import { CITIZEN_ACTOR, SYSTEM_ACTOR } from '#lifecycle';
import { Audience } from '../../audience/audience.js';
import { Claim } from '../claim.entity.js';
import { ClaimLifecycle } from '../claim.lifecycle.js';
import { ClaimGrouping } from './claim-grouping.js';
import { ClaimContacts } from './claim-contacts.js';
import { type ClaimReceipt, type NewClaimReport, toReceipt } from './claim-report.dto.js';
import { claimReportAttachment } from './claim-report.attachments.js';
import { ClaimReport } from './claim-report.entity.js';
import { ClaimReportLimits, type ClaimReporter } from './claim-report-limits.js';
import { newClaim, type NewReport } from './new-claim.js';
import { reportKeysOf, type ReportKeys } from './report-keys.js';

/** What is reported by a member of a KIM or by a citizen. */
export type ReportedClaim = Omit<NewClaimReport, 'kimId'> & {
  readonly kimId: string | null;
  readonly contact?: string | undefined;
};

/** The receipt of a report, such as `KL-7KQ4-M2XD-8`. */
export const receipts = checkedCode('KL');

/** Takes reports of claims: as many of one claim as there may be, they are one claim. */
@Injectable()
export class ClaimReports {
  constructor(
    private readonly claims: ClaimLifecycle,
    private readonly grouping: ClaimGrouping,
    private readonly limits: ClaimReportLimits,
    private readonly contacts: ClaimContacts,
    private readonly audience: Audience,
    private readonly attachments: Attachments,
  ) {}

  /** @throws 429 `claim-reports-limited`, and the errors of attachments */
  async receive(tx: Transaction, reported: ReportedClaim, reporter: ClaimReporter, now: Date): Promise<ClaimReceipt> {
    const { text = '', link, place = null, channels, kimId, attachmentIds, contact } = reported;
    const id = uuidv7();
    await this.limits.count(tx, id, reporter, now);
    const pictures = await this.attachments.imageHashes(tx, attachmentIds);
    const known = await this.audience.villagesOf(tx, reported.villageCodes);
    const report = {
      id,
      receipt: receipts.generate(),
      text,
      link: link ?? null,
      place,
      villageCodes: [...new Set(reported.villageCodes)].toSorted(),
      channels: [...new Set(channels)].toSorted(),
      kimId,
      account: reporter.account,
      receivedAt: now,
    };
    const claim = await this.claimOf(
      tx,
      { ...report, villageCodes: known.villageCodes },
      reportKeysOf(text, link, pictures),
    );
    tx.enqueueInsert(ClaimReport, { ...report, claimId: claim.id });
    if (contact !== undefined) this.contacts.store(tx, id, contact, now);
    await this.attachments.claim(tx, attachmentIds, { kind: claimReportAttachment, id });
    return toReceipt(report, claim);
  }

  /** The claim of the report, which counts it: an existing one, or a new one. */
  private async claimOf(tx: Transaction, report: NewReport, keys: ReportKeys): Promise<Claim> {
    const same = await this.grouping.findSame(tx, keys);
    if (same !== null) return this.add(tx, same, report, keys);
    await this.grouping.lock(tx, keys);
    const similar = (await this.grouping.findSame(tx, keys)) ?? (await this.grouping.findSimilar(tx, keys));
    return similar === null ? this.found(tx, report, keys) : this.add(tx, similar, report, keys);
  }

  private async found(tx: Transaction, report: NewReport, keys: ReportKeys): Promise<Claim> {
    const claim = await this.claims.create(tx, newClaim(report), {
      actor: report.account ?? CITIZEN_ACTOR,
      authorized: true,
      now: report.receivedAt,
      input: { kimId: report.kimId },
    });
    this.grouping.remember(tx, claim.id, keys, true);
    return claim;
  }

  /** Follows a merge. The row of the claim is locked by the last statement alone: thousands of reports wait for each other there. */
  private async add(tx: Transaction, claimId: string, report: NewReport, keys: ReportKeys): Promise<Claim> {
    await this.grouping.lockClaim(tx, claimId);
    const [claim] = await tx.query<Claim>(sql`SELECT ${columnsOf(Claim)} FROM claim WHERE id = ${claimId}`);
    if (claim!.mergedInto !== null) return this.add(tx, claim!.mergedInto, report, keys);
    this.grouping.remember(tx, claimId, keys, false);
    if (claim!.status === 'CLARIFIED') await this.spread(tx, claim!, report);
    tx.enqueue(countReport(claimId, report));
    return claim!;
  }

  /** Villages that report it after its clarification get that, too. */
  private async spread(tx: Transaction, claim: Claim, { villageCodes, receivedAt: now }: NewReport): Promise<void> {
    const notIn = (known: Pick<Claim, 'villageCodes'>) =>
      villageCodes.filter((code) => !known.villageCodes.includes(code));
    if (notIn(claim).length === 0) return;
    const spread = await this.claims.apply(tx, 'spread', {
      id: claim.id,
      actor: SYSTEM_ACTOR,
      now,
      input: ({ before }) => ({ newVillages: notIn(before) }),
      changes: ({ before, input: { newVillages = [] } }) =>
        newVillages.length === 0 ? null : { villageCodes: [...before.villageCodes, ...newVillages].toSorted() },
    });
    // Sent before the claim is counted: the same row.
    await tx.query(sql`SELECT FROM claim WHERE id = ${spread.id}`);
  }
}

function countReport(claimId: string, { villageCodes, channels, kimId, receivedAt }: NewReport): Sql {
  return sql`
    UPDATE claim
       SET report_count = report_count + 1, last_reported_at = greatest(last_reported_at, ${receivedAt}),
           village_codes = ARRAY(SELECT unnest(village_codes) UNION SELECT unnest(${villageCodes}::text[]) ORDER BY 1),
           channels = ARRAY(SELECT unnest(channels) UNION SELECT unnest(${channels}::text[]) ORDER BY 1),
           kim_ids = ARRAY(SELECT unnest(kim_ids) UNION SELECT unnest(${kimId === null ? [] : [kimId]}::uuid[]) ORDER BY 1)
     WHERE id = ${claimId}`;
}
