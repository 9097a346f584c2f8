import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import type { Access, Actor } from '#access';
import { type Database, sql, type Sql } from '#database';
import {
  type NotificationsEnvironment,
  startNotificationsEnvironment,
} from '../../testing/notifications.environment.js';
import { RoleInbox } from './role-inbox.service.js';
import { RoleInboxQuery } from './role-inbox-list.js';
import { RoleInboxStreams } from './role-inbox-streams.js';

type Grant = Actor['grants'][number];

const messages = 60_000;
const account = uuidv7();

interface Node {
  readonly 'Node Type': string;
  readonly 'Index Name'?: string;
  readonly 'Relation Name'?: string;
  readonly Plans?: readonly Node[];
}

let service: NotificationsEnvironment;
beforeAll(async () => {
  service = await startNotificationsEnvironment();
  await service.database.query(sql`
    INSERT INTO role_message (id, event_id, role, place, template, template_version, variables, about_kind, about_id, subject,
                              text, created_at)
    SELECT uuidv7((n - ${messages}) * interval '1 s'), gen_random_uuid(),
           (ARRAY['DISKOMINFO_VERIFIER', 'COMPLAINT_COORDINATOR', 'VILLAGE_OFFICER'])[n % 3 + 1],
           '32.01.' || 10 + n / 3 % 40 || '.' || 2001 + n / 120 % 11, 'task-due', 1, '{}', 'KIM', gen_random_uuid(), 'Judul', 'Isi',
           now()
      FROM generate_series(1, ${messages}) AS n`);
  await service.database.query(sql`
    INSERT INTO role_message_read
    SELECT reader, id, now() FROM role_message, unnest(ARRAY[${account}, 'one', 'two', 'three', 'four']) AS reader
     WHERE role = 'DISKOMINFO_VERIFIER'`);
  await service.database.query(sql`ANALYZE role_message, role_message_read`);
});
afterAll(() => service?.stop());

/** The nodes of the plan of the statement that a read sends first. */
async function planOf(read: (database: Database) => Promise<unknown>): Promise<Node[]> {
  let captured: Sql | undefined;
  const database = { query: async (statement: Sql) => ((captured ??= statement), []) };
  await read(database as unknown as Database);
  const [row] = await service.database.query<{ 'QUERY PLAN': readonly [{ Plan: Node }] }>(
    sql`EXPLAIN (FORMAT JSON) ${captured!}`,
  );
  const nodes = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodes)];
  return nodes(Object.values(row!)[0]![0].Plan);
}

const everywhere: Grant[] = [{ role: 'DISKOMINFO_VERIFIER', scope: { kind: 'everything' } }];
const village: Grant[] = [{ role: 'VILLAGE_OFFICER', scope: { kind: 'area', prefix: '32.01.22.2004' } }];
const access = { scopes: () => [] } as unknown as Access;
const preferences = { of: async () => [{ language: 'id' }] } as never;

describe(`the inbox of a role among ${messages} messages`, () => {
  it.each<[string, Grant[], Readonly<Record<string, string>>]>([
    ['of the regency', everywhere, {}],
    ['of the regency, unread', everywhere, { unread: 'true' }],
    ['of the regency, read', everywhere, { unread: 'false' }],
    ['of a village', village, {}],
    ['of a village, unread', village, { unread: 'true' }],
  ])('is read by its indexes, without a look at all of them: %s', async (_, grants, query) => {
    const actor: Actor = { subject: account, grants };
    const nodes = await planOf((database) =>
      new RoleInbox(database, access, undefined as never, preferences, undefined as never).read(
        actor,
        RoleInboxQuery.parse({ limit: '50', ...query }),
      ),
    );
    expect(nodes.map((node) => node['Node Type'])).not.toContain('Seq Scan');
  });

  it('is counted by its indexes, a thousand messages at the most', async () => {
    const actor: Actor = { subject: account, grants: everywhere };
    const nodes = await planOf((database) => new RoleInboxStreams(database).statesOf([actor]));
    expect(nodes.map((node) => node['Node Type'])).not.toContain('Seq Scan');
    expect(await new RoleInboxStreams(service.database as unknown as Database).statesOf([actor])).toMatchObject([
      { unread: 0 },
    ]);
    const other: Actor = { subject: uuidv7(), grants: everywhere };
    expect(await new RoleInboxStreams(service.database as unknown as Database).statesOf([other])).toMatchObject([
      { unread: 1_000 },
    ]);
  });
});
