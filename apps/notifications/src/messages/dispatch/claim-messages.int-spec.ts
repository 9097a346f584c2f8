import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database, type Sql, sql } from '#database';
import {
  type NotificationsEnvironment,
  startNotificationsEnvironment,
} from '../../../testing/notifications.environment.js';
import { plantMessages } from '../../../testing/plant-messages.js';
import { type Claim, claimMessages } from './claim-messages.js';

const [queued, limit] = [2_000, 10];
const claim: Claim = { channel: 'SMS', lane: 'BULK', provider: 'sms', limit, rate: null, weights: {}, repeats: true };

interface Node {
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly Plans?: readonly Node[];
}

let service: NotificationsEnvironment;
beforeAll(async () => {
  service = await startNotificationsEnvironment();
});
afterAll(() => service?.stop());

async function claimStatement(): Promise<Sql> {
  let captured: Sql | undefined;
  const database = { query: async (statement: Sql) => ((captured = statement), []) };
  await claimMessages(database as unknown as Database, claim);
  return captured!;
}

describe('a claim', () => {
  it('reads a few messages of a long queue that was never analysed', async () => {
    const statement = await claimStatement();
    const reads: number[] = [];
    const undone = new Error('the dispatcher does not see the messages');
    const claiming = service.app.get(Database).transaction(async (tx) => {
      await plantMessages({ database: tx, app: service.app }, { channel: 'SMS', lane: 'BULK', count: queued });
      const [row] = await tx.query<{ 'QUERY PLAN': readonly [{ Plan: Node }] }>(
        sql`EXPLAIN (ANALYZE, FORMAT JSON) ${statement}`,
      );
      const nodes = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodes)];
      for (const node of nodes(Object.values(row!)[0]![0].Plan))
        if (node['Relation Name'] === 'message') reads.push(node['Actual Rows'] * node['Actual Loops']);
      throw undone;
    });
    await expect(claiming).rejects.toBe(undone);
    expect(Math.max(...reads)).toBe(limit);
  });
});
