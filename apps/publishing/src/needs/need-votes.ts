import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { Database, sql, type Transaction } from '#database';
import { needError } from './need.errors.js';
import { NeedLifecycle } from './need.lifecycle.js';
import type { NeedPermission } from './need.policy.js';

/** The votes of KIM for needs: each KIM has one for each need. */
@Injectable()
export class NeedVotes {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly needs: NeedLifecycle,
  ) {}

  /** Again without effect. @throws 409 `need-not-open` */
  async vote(actor: Actor, needId: string, kimId: string): Promise<void> {
    this.access.check(actor, 'need.request' satisfies NeedPermission, { kim: kimId });
    await this.database.transaction(async (tx) => {
      await this.requireOpen(tx, needId);
      await this.add(tx, needId, kimId, actor.subject, new Date());
      await this.count(tx, needId);
    });
  }

  async withdraw(actor: Actor, needId: string, kimId: string): Promise<void> {
    this.access.check(actor, 'need.request' satisfies NeedPermission, { kim: kimId });
    await this.database.transaction(async (tx) => {
      await this.requireOpen(tx, needId);
      await tx.query(sql`DELETE FROM need_vote WHERE need_id = ${needId} AND kim_id = ${kimId}`);
      await this.count(tx, needId);
    });
  }

  async add(tx: Transaction, needId: string, kimId: string, votedBy: string, votedAt: Date): Promise<void> {
    await tx.query(sql`
      INSERT INTO need_vote (need_id, kim_id, voted_by, voted_at) VALUES (${needId}, ${kimId}, ${votedBy}, ${votedAt})
          ON CONFLICT DO NOTHING`);
  }

  /** Those that asked or voted. */
  async kimsOf(tx: Transaction, needId: string): Promise<string[]> {
    const rows = await tx.query<{ kimId: string }>(
      sql`SELECT kim_id FROM need_vote WHERE need_id = ${needId} ORDER BY kim_id`,
    );
    return rows.map(({ kimId }) => kimId);
  }

  /** The votes of a need count for another one, that of a KIM once. */
  async move(tx: Transaction, from: string, to: string): Promise<void> {
    await tx.query(sql`
      INSERT INTO need_vote (need_id, kim_id, voted_by, voted_at)
      SELECT ${to}, kim_id, voted_by, voted_at FROM need_vote WHERE need_id = ${from}
          ON CONFLICT DO NOTHING`);
    await this.count(tx, to);
  }

  private async requireOpen(tx: Transaction, needId: string): Promise<void> {
    const { status } = await this.needs.lock(tx, needId);
    if (status === 'RECEIVED') throw needError('need-not-found');
    if (status !== 'OPEN') throw needError('need-not-open');
  }

  private async count(tx: Transaction, needId: string): Promise<void> {
    await tx.query(sql`
      UPDATE information_need SET votes = (SELECT count(*) FROM need_vote WHERE need_id = ${needId}) WHERE id = ${needId}`);
  }
}
