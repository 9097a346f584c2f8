import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Access, type Actor } from '#access';
import { jakartaDate } from '#calendar';
import { Database, sql, type Transaction } from '#database';
import type { VersionedCommand } from '#lifecycle';
import { Audience } from '../audience/audience.js';
import { targetedBy } from '../documents/content/content-changes.js';
import type { CampaignBody } from './campaign.dto.js';
import type { Campaign } from './campaign.entity.js';
import { CampaignLifecycle } from './campaign.lifecycle.js';
import type { CampaignPermission } from './campaign.policy.js';
import { CampaignReports } from './report/report.service.js';

/** What editors do with campaigns. Commands refuse by 404, 403, 412, 409 `transition-refused` and the guards of the workflow. */
@Injectable()
export class CampaignService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly campaigns: CampaignLifecycle,
    private readonly audience: Audience,
    private readonly reports: CampaignReports,
  ) {}

  async create(tx: Transaction, actor: Actor, body: CampaignBody): Promise<Campaign> {
    const now = new Date();
    const villages = await this.audience.villagesOf(tx, body.areaCodes);
    const ends = { statusReason: null, pausedOn: null, resumedOn: null, startedAt: null, endedAt: null };
    const created = { createdBy: actor.subject, createdAt: now, updatedAt: now };
    return this.campaigns.create(
      tx,
      { id: uuidv7(), ...body, villageCodes: targetedBy(villages), ...ends, ...created },
      { actor, now, input: { villages, unknownDocuments: await this.unknownOf(tx, body.documentIds) } },
    );
  }

  /** Its villages change with its areas until it starts. */
  change(command: VersionedCommand, body: CampaignBody): Promise<Campaign> {
    return this.database.transaction((tx) =>
      this.campaigns.apply(tx, 'change', {
        ...command,
        input: async () => ({
          villages: await this.audience.villagesOf(tx, body.areaCodes),
          unknownDocuments: await this.unknownOf(tx, body.documentIds),
        }),
        changes: ({ before: { status, ...before }, input: { villages } }) => {
          const villageCodes = status === 'DRAFT' ? targetedBy(villages!) : before.villageCodes;
          this.access.check(command.actor, 'campaign.manage' satisfies CampaignPermission, { area: villageCodes });
          return { ...body, villageCodes };
        },
      }),
    );
  }

  start(command: VersionedCommand): Promise<Campaign> {
    return this.database.transaction((tx) =>
      this.campaigns.apply(tx, 'start', { ...command, changes: ({ now }) => ({ startedAt: now }) }),
    );
  }

  /** Scheduled publications of its documents and reminders of their tasks wait until it is resumed. */
  pause(command: VersionedCommand, reason: string): Promise<Campaign> {
    return this.database.transaction((tx) =>
      this.campaigns.apply(tx, 'pause', {
        ...command,
        reason,
        changes: ({ now }) => ({ statusReason: reason, pausedOn: jakartaDate(now), resumedOn: null }),
      }),
    );
  }

  resume(command: VersionedCommand): Promise<Campaign> {
    return this.database.transaction((tx) =>
      this.campaigns.apply(tx, 'resume', {
        ...command,
        changes: ({ now }) => ({ statusReason: null, resumedOn: jakartaDate(now) }),
      }),
    );
  }

  /** With a report of what it has reached until now, which does not change any more. */
  close(command: VersionedCommand, conclusion: string): Promise<Campaign> {
    return this.database.transaction((tx) =>
      this.campaigns.apply(tx, 'close', {
        ...command,
        input: async ({ before }) => ({ progress: await this.reports.progressOf(tx, before) }),
        changes: ({ now }) => ({ statusReason: null, endedAt: now }),
        write: ({ after, input: { progress } }) => this.reports.store(tx, after, progress!, conclusion),
      }),
    );
  }

  cancel(command: VersionedCommand, reason: string): Promise<Campaign> {
    return this.database.transaction((tx) =>
      this.campaigns.apply(tx, 'cancel', {
        ...command,
        reason,
        changes: ({ now }) => ({ statusReason: reason, endedAt: now }),
      }),
    );
  }

  private async unknownOf(tx: Transaction, documentIds: readonly string[]): Promise<number[]> {
    if (documentIds.length === 0) return [];
    const rows = await tx.query<{ place: number }>(sql`
      SELECT place::int - 1 AS place FROM unnest(${documentIds}::uuid[]) WITH ORDINALITY AS named(id, place)
       WHERE NOT EXISTS (SELECT FROM document WHERE document.id = named.id AND document.status <> 'REMOVED')
       ORDER BY place`);
    return rows.map(({ place }) => place);
  }
}
