import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { type MessageLane, messageLanes } from '#contracts';
import { Database, sql } from '#database';
import { Messages } from '../../messages/messages.js';
import { insertProbePlan } from '../../plans/probe-plans.js';
import type { DashboardResponse } from '../dashboard.dto.js';

/** The account whose inbox gets the probes; no person has it. */
const account = '00000000-0000-7000-8000-000000000001';

export type Probe = DashboardResponse['probes'][number];

/**
 * Messages to a synthetic recipient of each lane: they take the way of all messages, in the queue with the others, so that
 * their time from plan to receipt is that of people.
 */
@Injectable()
export class Probes {
  constructor(
    private readonly database: Database,
    private readonly messages: Messages,
  ) {}

  /** One message for each lane; once a minute, whatever replicas call it. */
  async send(email: string | null, now: Date): Promise<void> {
    const minute = now.toISOString().slice(0, 16);
    for (const lane of messageLanes) await this.sendOne(lane, `${lane}/${minute}`, email, now);
  }

  private async sendOne(lane: MessageLane, audienceId: string, email: string | null, now: Date): Promise<void> {
    const id = uuidv7({ msecs: now.getTime() });
    const recipient = { kind: 'STAFF', id: recipientOf(lane), accountId: account, name: '', email } as const;
    const channels = email === null ? (['IN_APP'] as const) : (['EMAIL', 'IN_APP'] as const);
    const sealed = channels.map((channel) => this.messages.sealAlways(id, recipient, channel));
    await this.database.transaction(async (tx) => {
      if (!(await insertProbePlan(tx, { id, audienceId, messages: sealed.length }))) return;
      const about = { kind: 'PLAN', id } as const;
      await this.messages.create(tx, [
        { planId: id, template: 'probe', about, variables: {}, class: lane, messages: sealed },
      ]);
    });
  }

  /** The last probe of each lane and channel. */
  latest(): Promise<Probe[]> {
    return this.database
      .query<Omit<Probe, 'sentAt'> & { sentAt: Date }>(
        sql`
      SELECT DISTINCT ON (lane, channel) lane, channel, created_at AS sent_at,
             CASE WHEN state = 'DELIVERED' THEN extract(epoch FROM finished_at - created_at)::float8 END AS seconds
        FROM message
       WHERE recipient = 'STAFF' AND recipient_id = ANY (${messageLanes.map(recipientOf)}::text[])
       ORDER BY lane, channel, id DESC`,
      )
      .then((rows) => rows.map((row) => ({ ...row, sentAt: row.sentAt.toISOString() })));
  }
}

export function recipientOf(lane: MessageLane): string {
  return `probe-${lane.toLowerCase()}`;
}
