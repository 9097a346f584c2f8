import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { sql } from '#database';
import { migrationsOf } from '#service';
import { eventually, migratedDatabase, type TestDatabase } from '#testing';
import { Vault } from '#vault';
import { notificationsMigrations } from '../../apps/notifications/src/notifications.database.js';
import { AddressFingerprints } from '../../apps/notifications/src/subscribers/contact-points/address-fingerprints.js';
import { mailConnections } from '../../apps/notifications/src/channels/email/email.driver.js';
import { type MailServer, startMailServer } from '../../apps/notifications/testing/mail-server.js';
import { plantMessages } from '../../apps/notifications/testing/plant-messages.js';
import { kill, SenderProcesses } from './sender-processes.js';

const vaultKey = randomBytes(32).toString('base64');
const vault = new Vault(vaultKey);
const planned = { live: 400, stale: 20 };

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

/** How many messages of each state there are. */
async function counts(plans: readonly string[]): Promise<Record<string, number>> {
  const rows = await database.query<{ state: string; count: number }>(sql`
    SELECT state, count(*)::int AS count FROM message WHERE plan_id = ANY (${plans}::uuid[]) GROUP BY state`);
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}

const total = (states: Record<string, number>) => Object.values(states).reduce((sum, count) => sum + count, 0);

it('accounts for every message after its senders were killed, loses no mail, and repeats one with its Message-ID only', async () => {
  const within = { database, app: { get: () => vault } };
  const live = await plantMessages(within, { channel: 'EMAIL', count: planned.live });
  const stale = await plantMessages(within, { channel: 'EMAIL', count: planned.stale, expiresInSeconds: -1 });
  const plans = [live, stale];
  const refused = (address: string) => /^siti-\d*0-/.test(address);
  mailServer.refusal = (address) => (refused(address) ? { code: 550, text: 'No such user' } : undefined);
  const suppressed = Array.from(
    { length: planned.live / 10 },
    (_, index) => `siti-${index * 10 + 1}-${live}@warga.example`,
  );
  const fingerprints = new AddressFingerprints(vaultKey);
  await database.query(sql`
    INSERT INTO suppression (fingerprint, channel, reason, since)
    SELECT fingerprint, 'EMAIL', 'HARD_BOUNCE', now()
      FROM unnest(${suppressed.map((address) => fingerprints.of('EMAIL', address))}::bytea[]) AS fingerprint`);
  // Withdrawn before they are sent.
  const withdrawn = await database.query<{ id: string }>(sql`
    UPDATE message SET state = 'CANCELLED', finished_at = now(), wrapped_key = NULL, sealed_contact = NULL
     WHERE id IN (SELECT id FROM message WHERE plan_id = ${live} ORDER BY id LIMIT 30) RETURNING id`);

  for (const [index, sender] of (await Promise.all([senders.start(), senders.start()])).entries()) {
    await eventually(() => expect(mailServer.mails.length).toBeGreaterThan((index + 1) * 80));
    await kill(sender);
    const states = await counts(plans);
    expect(total(states)).toBe(planned.live + planned.stale);
    expect((states['PENDING'] ?? 0) + (states['SENDING'] ?? 0)).toBeGreaterThan(0);
  }
  // The claims of the killed processes end by themselves.
  await senders.start();
  const open = () => database.query(sql`SELECT FROM message WHERE finished_at IS NULL`);
  await eventually(async () => expect(await open()).toEqual([]));

  const states = await counts(plans);
  expect(total(states)).toBe(planned.live + planned.stale);
  expect(states).toMatchObject({ EXPIRED: planned.stale, CANCELLED: withdrawn.length });
  const delivered = await database.query<{ id: string }>(
    sql`SELECT id FROM message WHERE state = 'DELIVERED' ORDER BY id`,
  );
  const sent = mailServer.mails.map(({ messageId }) => messageId!);
  expect([...new Set(sent)].toSorted()).toEqual(delivered.map(({ id }) => `<${id}@sambung>`));
  // One address never gets two different mails.
  const addresses = mailServer.mails.map(({ to }) => [to].flat()[0]!.text);
  expect(new Set(addresses).size).toBe(new Set(sent).size);
  expect(addresses.filter((address) => suppressed.some((one) => address.includes(one)))).toEqual([]);
  // The mails that were under way, and those whose results were not stored yet.
  expect(sent.length - delivered.length).toBeLessThan(senders.count * 20 * mailConnections);
});
