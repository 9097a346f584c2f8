import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '#access';
import { KimActivated } from '#contracts';
import { type Database, sql, type Sql } from '#database';
import { eventually } from '#testing';
import {
  type NotificationsEnvironment,
  startNotificationsEnvironment,
} from '../../../testing/notifications.environment.js';
import { plantMessages } from '../../../testing/plant-messages.js';
import { InboxQuery } from './inbox-list.js';
import { InboxService } from './inbox.service.js';

/** One message of so many is in the inbox that is read. */
const [account, messages, accounts] = [uuidv7(), 50_000, 250];
/** The message in the middle of the inbox. */
const middle = uuidv7();
const actor = { subject: account } as Actor;

interface Node {
  readonly 'Node Type': string;
  readonly 'Index Name'?: string;
  readonly Plans?: readonly Node[];
}

let service: NotificationsEnvironment;
beforeAll(async () => {
  service = await startNotificationsEnvironment();
});
afterAll(() => service?.stop());

/** The nodes of the plan of the statement with which the inbox is read. */
async function planOf(query: Readonly<Record<string, string>>): Promise<Node[]> {
  let captured: Sql | undefined;
  const database = { query: async (statement: Sql) => ((captured ??= statement), []) };
  const inbox = new InboxService(database as unknown as Database, undefined as never, undefined as never);
  await inbox.read(actor, InboxQuery.parse({ limit: '50', ...query }));
  const [row] = await service.database.query<{ 'QUERY PLAN': readonly [{ Plan: Node }] }>(
    sql`EXPLAIN (FORMAT JSON) ${captured!}`,
  );
  const nodes = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodes)];
  return nodes(Object.values(row!)[0]![0].Plan);
}

describe(`a page of an inbox among ${messages} messages`, () => {
  beforeAll(async () => {
    const plan = await plantMessages(service, { channel: 'IN_APP', dueInSeconds: 86_400 });
    await service.database.query(sql`
      INSERT INTO message (id, version, plan_id, channel, class, lane, sender, template, recipient, recipient_id, account_id,
                           about_kind, about_id, variables, subject, text, state, due_at, finished_at, read_at, created_at)
      SELECT CASE n WHEN ${messages / 2} THEN ${middle}::uuid ELSE uuidv7((n - ${messages / 2}) * interval '1 s') END, 2, ${plan}, 'IN_APP', 'OPERATIONAL', 'OPERATIONAL', 'DISKOMINFO', 'task-assigned', 'MEMBER', n::text,
             CASE WHEN n % ${accounts} = 0 THEN ${account}::uuid ELSE gen_random_uuid() END, 'PLAN', ${plan}, '{}', 'Judul',
             'Isi', 'DELIVERED', now(), now(), CASE WHEN n % 3 = 0 THEN NULL ELSE now() END, now()
        FROM generate_series(1, ${messages}) AS n`);
    await service.database.query(sql`ANALYZE message`);
  });

  const cursor = Buffer.from(JSON.stringify([middle])).toString('base64url');
  it.each<[string, Readonly<Record<string, string>>]>([
    ['the first one', {}],
    ['a later one', { cursor }],
    ['of unread messages', { unread: 'true' }],
  ])('is read in the order of its index, without sorting or reading other inboxes: %s', async (_, query) => {
    const nodes = await planOf(query);
    const [index, ...others] = nodes.flatMap((node) => node['Index Name'] ?? []);
    expect(others).toEqual([]);
    expect(index).toMatch(/^message_(inbox|unread)$/);
    for (const { 'Node Type': type } of nodes) expect(type).not.toMatch(/Sort|Seq Scan|Bitmap/);
  });
});

describe('the inbox of a member who gets mails too', () => {
  it('has the words of the message, and no markup of its mail', async () => {
    const [kimId, accountId] = [uuidv7(), uuidv7()];
    const chair = { kimId, post: 'CHAIR', fullName: 'Siti Contoh', email: 'siti@warga.example', accountId } as const;
    service.contactServer.members.set(uuidv7(), chair);
    await service.publish(KimActivated({ ...(KimActivated.examples[0] as object), kimId } as never), uuidv7());
    const mail = await eventually(() => {
      const found = service.mailServer.mails.find(({ to }) => [to].flat()[0]?.text.includes('siti@warga.example'));
      expect(found?.html).toContain('<body');
      return found!;
    });
    const caller = await service.as(accountId);
    const read = async () => (await caller.get<{ items: { subject: string; text: string }[] }>('/v1/inbox')).body;
    await eventually(async () => expect((await read()).items).toMatchObject([{ subject: mail.subject }]));
    const [message] = (await read()).items;
    expect(JSON.stringify(message)).not.toMatch(/<\/?[a-z!]|style=|&nbsp;|mjml/i);
    expect(message!.text.length).toBeLessThan(String(mail.html).length / 4);
  });
});
