import type { IncomingMessage } from 'node:http';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { type Attachment, Attachments, Uploads } from '#attachments';
import { columnsOf, Database, sql, type Transaction } from '#database';
import type { Call } from '#http-api';
import type { Claim } from '../claim.entity.js';
import { claimError } from '../claim.errors.js';
import { openClaimStatuses } from '../claim.workflow.js';
import { ClaimGrouping } from './claim-grouping.js';
import { claimReportAttachment } from './claim-report.attachments.js';
import { ClaimReport } from './claim-report.entity.js';
import { ClaimReportLimits, type ClaimReporter } from './claim-report-limits.js';
import { receipts } from './claim-report.service.js';

const maxPictures = 3;

/** Takes pictures of a report under its receipt, while the claim is open. */
@Injectable()
export class ClaimPictures {
  constructor(
    private readonly database: Database,
    private readonly uploads: Uploads,
    private readonly attachments: Attachments,
    private readonly grouping: ClaimGrouping,
    private readonly limits: ClaimReportLimits,
  ) {}

  /**
   * Stores the body of this request as a picture of the report; later reports with the picture lead to its claim.
   *
   * @throws 404 `claim-report-not-found`, 409 `claim-pictures-complete` or `claim-closed`, 429 `claim-pictures-limited`, and
   *   the errors of uploads
   */
  async receive(request: IncomingMessage, receipt: string, sender: ClaimReporter, call: Call): Promise<Attachment> {
    const id = await this.admit(receipt, sender);
    const account = sender.account ?? `claim-report ${id}`;
    return this.uploads.receiveImage(request, account, call, (tx, picture) => this.attach(tx, id, picture));
  }

  /** Counts the attempt before a byte is read: pictures that are refused cost work, too. */
  private admit(typed: string, sender: ClaimReporter): Promise<string> {
    return this.database.transaction(async (tx) => {
      const receipt = receipts.parse(typed);
      const [report] = receipt
        ? await tx.query<Pick<ClaimReport, 'id'>>(sql`SELECT id FROM claim_report WHERE receipt = ${receipt}`)
        : [];
      if (!report) throw claimError('claim-report-not-found');
      await this.limits.countPicture(tx, uuidv7(), sender, new Date());
      return report.id;
    });
  }

  private async attach(tx: Transaction, id: string, picture: Attachment): Promise<Attachment> {
    const pictures = await this.attachments.imageHashes(tx, [picture.id]);
    const keys = { fingerprints: [], similar: null, pictures };
    // In the order of a report: the keys before the claim.
    await this.grouping.lock(tx, keys);
    const { claimId } = await this.lockReport(tx, id);
    const [claim] = await tx.query<Pick<Claim, 'status'>>(sql`SELECT status FROM claim WHERE id = ${claimId}`);
    if (!openClaimStatuses.some((status) => status === claim!.status)) throw claimError('claim-closed');
    const owner = { kind: claimReportAttachment, id };
    if ((await this.attachments.list(tx, owner)).length >= maxPictures) throw claimError('claim-pictures-complete');
    await this.attachments.claim(tx, [picture.id], owner);
    this.grouping.remember(tx, claimId, keys, false);
    return picture;
  }

  /** Follows a merge, which moves the report to another claim. */
  private async lockReport(tx: Transaction, id: string): Promise<ClaimReport> {
    const [report] = await tx.query<ClaimReport>(
      sql`SELECT ${columnsOf(ClaimReport)} FROM claim_report WHERE id = ${id}`,
    );
    await this.grouping.lockClaim(tx, report!.claimId);
    const [locked] = await tx.query<ClaimReport>(
      sql`SELECT ${columnsOf(ClaimReport)} FROM claim_report WHERE id = ${id} FOR UPDATE`,
    );
    return locked!.claimId === report!.claimId ? locked! : this.lockReport(tx, id);
  }
}
