import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { columnsOf, Database, sql, type Transaction } from '#database';
import type { VersionedCommand } from '#lifecycle';
import { ClaimReports } from '../claims/reports/claim-report.service.js';
import { NewContribution } from '../documents/contributions/contribution.dto.js';
import { ContributionService } from '../documents/contributions/contribution.service.js';
import type { ThreadLink } from './thread.dto.js';
import { Reply, type Thread } from './thread.entity.js';
import { ThreadLifecycle } from './thread.lifecycle.js';

/** What a thread becomes, in one call; the thread retains the link. */
@Injectable()
export class ThreadLinks {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly threads: ThreadLifecycle,
    private readonly claims: ClaimReports,
    private readonly contributions: ContributionService,
  ) {}

  /** Reports the claim, creates the draft, or records the aspiration, which the client has submitted to its service before. */
  link(command: VersionedCommand, link: ThreadLink): Promise<Thread> {
    if (link.kind === 'CLAIM') this.access.check(command.actor, 'claim.report-for-kim', { kim: link.kimId });
    return this.database.transaction((tx) =>
      this.threads.apply(tx, 'link', {
        ...command,
        changes: async ({ before }) =>
          before.linkKind === null
            ? { linkKind: link.kind, linkId: await this.create(tx, command.actor, before, link) }
            : {},
      }),
    );
  }

  private async create(tx: Transaction, actor: Actor, thread: Thread, link: ThreadLink): Promise<string> {
    if (link.kind === 'ASPIRATION') return link.aspirationId;
    const text = await openingText(tx, thread.id);
    return link.kind === 'CLAIM'
      ? this.reportClaim(tx, actor, thread, `${thread.title}\n${text}`, link.kimId)
      : this.draftContribution(tx, actor, thread, text, link.kimId);
  }

  /** The receipt of the report: with it the claim is followed. */
  private async reportClaim(tx: Transaction, actor: Actor, { areaCode }: Thread, text: string, kimId: string) {
    const villageCodes = areaCode.length === '32.01.01.1001'.length ? [areaCode] : [];
    const reported = { kimId, text, villageCodes, channels: [], attachmentIds: [] };
    return (await this.claims.receive(tx, reported, { account: actor.subject }, new Date())).receipt;
  }

  private async draftContribution(
    tx: Transaction,
    actor: Actor,
    { title, topic }: Thread,
    body: string,
    kimId: string,
  ) {
    const draft = NewContribution.parse({ kimId, title, body, topic });
    return (await this.contributions.create(tx, actor, draft)).id;
  }
}

async function openingText(tx: Transaction, threadId: string): Promise<string> {
  const [reply] = await tx.query<Reply>(
    sql`SELECT ${columnsOf(Reply)} FROM reply WHERE thread_id = ${threadId} AND number = 1`,
  );
  return reply!.text;
}
