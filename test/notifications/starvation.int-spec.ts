import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { sql } from '#database';
import { migrationsOf } from '#service';
import { eventually, migratedDatabase, type TestDatabase } from '#testing';
import { Vault } from '#vault';
import { notificationsMigrations } from '../../apps/notifications/src/notifications.database.js';
import { mailConnections } from '../../apps/notifications/src/channels/email/email.driver.js';
import { type MailServer, startMailServer } from '../../apps/notifications/testing/mail-server.js';
import { plantMessages } from '../../apps/notifications/testing/plant-messages.js';
import { SenderProcesses } from './sender-processes.js';

const vaultKey = randomBytes(32).toString('base64');
const [processes, flood, few, critical] = [2, 1_500, 20, 5];
/** What a process claims at most before its connections are free. */
const claimedAhead = 200;

let database: TestDatabase;
let mailServer: MailServer;
let senders: SenderProcesses;

beforeAll(async () => {
  database = await migratedDatabase({ migrations: migrationsOf(notificationsMigrations) });
  mailServer = await startMailServer();
  senders = new SenderProcesses({ databaseUrl: database.url, vaultKey, smtpPort: mailServer.port });
});
afterAll(async () => {
  await senders?.killAll();
  await mailServer?.close();
  await database?.drop();
});

/** The plans of the mails, in the order in which they arrived: their addresses name them. */
const arrived = () => mailServer.mails.map(({ to }) => [to].flat()[0]!.text);
const arrivedOf = (plan: string) => arrived().filter((address) => address.includes(plan));
const claimed = async (plan: string) => {
  const [row] = await database.query<{ count: number }>(
    sql`SELECT count(*)::int AS count FROM message WHERE plan_id = ${plan} AND state = 'SENDING'`,
  );
  return row!.count;
};

it('lets critical messages and the few of another sender pass a flood that two processes send', async () => {
  const within = { database, app: { get: () => new Vault(vaultKey) } };
  const many = await plantMessages(within, { channel: 'EMAIL', lane: 'BULK', sender: 'dinkes', count: flood });
  await Promise.all(Array.from({ length: processes }, () => senders.start()));
  await eventually(() => expect(arrivedOf(many).length).toBeGreaterThan(processes * mailConnections * 5));

  // Every connection that bulk may use is taken, by mails without a response.
  const responses: (() => void)[] = (mailServer.held = []);
  const urgent = await plantMessages(within, { channel: 'EMAIL', lane: 'CRITICAL', count: critical });
  const other = await plantMessages(within, { channel: 'EMAIL', lane: 'BULK', sender: 'bpbd', count: few });
  const before = arrivedOf(many).length;
  await eventually(() => expect(arrivedOf(urgent)).toHaveLength(critical));
  // Those that were on their way, and no more than one for each connection.
  expect(arrivedOf(many).length - before).toBeLessThanOrEqual(processes * mailConnections);

  const [ahead, held] = [await claimed(many), arrivedOf(many).length];
  mailServer.held = undefined;
  for (const respond of responses) respond();
  await eventually(() => expect(arrivedOf(other)).toHaveLength(few));
  const last = arrived().findLastIndex((address) => address.includes(other));
  const passed = arrived()
    .slice(0, last)
    .filter((address) => address.includes(many)).length;
  // What was claimed already, and then one of the flood for each of the others in the claims of both processes.
  expect(passed - held).toBeLessThanOrEqual(ahead + few + processes * (claimedAhead / 2));
  expect(passed).toBeLessThan(flood);
});
