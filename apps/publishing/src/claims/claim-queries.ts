import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { Attachments } from '#attachments';
import { allOf, columnsOf, Database, sql } from '#database';
import { key, keyset, page } from '#http-api';
import type { HistoryPage, HistoryQuery } from '#lifecycle';
import type { ClaimPage, ClaimReportPage, ClaimReportQuery, ClaimResponse } from './claim.dto.js';
import { officeClaimList, claimList, type ClaimQuery } from './claim-list.js';
import { Claim } from './claim.entity.js';
import { claimError } from './claim.errors.js';
import { ClaimLifecycle } from './claim.lifecycle.js';
import type { ClaimPermission } from './claim.policy.js';
import { toClaimResponse } from './claim.response.js';
import { ClaimContacts } from './reports/claim-contacts.js';
import { claimReportAttachment } from './reports/claim-report.attachments.js';
import { type ClaimReceipt, toReceipt } from './reports/claim-report.dto.js';
import { ClaimReport } from './reports/claim-report.entity.js';
import { receipts } from './reports/claim-report.service.js';

const office: ClaimPermission = 'claim.read-reports';
const oldestFirst = keyset({ id: key.uuid() });

/** Others than the office read claims once the office has worded them. */
const worded = sql`claim.statement IS NOT NULL AND claim.status NOT IN ('REJECTED', 'MERGED')`;

/** Claims as their readers may see them. */
@Injectable()
export class ClaimQueries {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly claims: ClaimLifecycle,
    private readonly attachments: Attachments,
    private readonly contacts: ClaimContacts,
  ) {}

  async list(actor: Actor, query: ClaimQuery): Promise<ClaimPage> {
    const all = this.access.allows(actor, office);
    const [list, scope] = all ? [officeClaimList, sql`TRUE`] : [claimList, worded];
    return list.read(this.database, query, { columns: columnsOf(Claim, 'claim'), scope }, (claim: Claim) =>
      toClaimResponse(claim, all),
    );
  }

  /** @throws 404 `claim-not-found` */
  async read(actor: Actor, id: string): Promise<ClaimResponse> {
    const all = this.access.allows(actor, office);
    return toClaimResponse(await this.find(id, all), all);
  }

  history(actor: Actor, id: string, query: HistoryQuery): Promise<HistoryPage> {
    this.access.check(actor, 'claim.read-history' satisfies ClaimPermission, {});
    return this.claims.history(this.database, id, query);
  }

  /** What was reported, oldest first. @throws 404 `claim-not-found` */
  async reports(actor: Actor, id: string, query: ClaimReportQuery): Promise<ClaimReportPage> {
    this.access.check(actor, office, {});
    await this.find(id, true);
    const rows = await this.database.query<ClaimReport>(sql`
      SELECT ${columnsOf(ClaimReport)} FROM claim_report
       WHERE ${allOf(sql`claim_id = ${id}`, oldestFirst.after(query))} ${oldestFirst.orderAndLimit(query)}`);
    const { items, next } = page(rows, query, oldestFirst);
    const ids = items.map((report) => report.id);
    const [pictures, contacts] = await Promise.all([
      this.attachments.listOfMany(this.database, claimReportAttachment, ids),
      this.contacts.of(this.database, ids),
    ]);
    return {
      next,
      items: items.map((report) => ({
        ...withoutReceipt(report),
        contact: contacts.get(report.id) ?? null,
        attachments: pictures.get(report.id) ?? [],
      })),
    };
  }

  /** @throws 404 `claim-report-not-found` */
  async follow(typed: string): Promise<ClaimReceipt> {
    const receipt = receipts.parse(typed);
    const [report] = receipt
      ? await this.database.query<ClaimReport>(
          sql`SELECT ${columnsOf(ClaimReport)} FROM claim_report WHERE receipt = ${receipt}`,
        )
      : [];
    if (!report) throw claimError('claim-report-not-found');
    return toReceipt(report, await this.find(report.claimId, true));
  }

  private async find(id: string, all: boolean): Promise<Claim> {
    const [claim] = await this.database.query<Claim>(
      sql`SELECT ${columnsOf(Claim)} FROM claim WHERE ${allOf(sql`id = ${id}`, !all && worded)}`,
    );
    if (!claim) throw claimError('claim-not-found');
    return claim;
  }
}

/** The receipt opens the answer to its reporter: it is shown to no one else. */
function withoutReceipt({ id, text, link, place, villageCodes, channels, kimId, account, receivedAt }: ClaimReport) {
  return { id, text, link, place, villageCodes, channels, kimId, account, receivedAt: receivedAt.toISOString() };
}
