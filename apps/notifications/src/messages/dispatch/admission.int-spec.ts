import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { AspirationReceived, type DomainEvent } from '#contracts';
import { sql } from '#database';
import { eventually } from '#testing';
import {
  type NotificationsEnvironment,
  startNotificationsEnvironment,
} from '../../../testing/notifications.environment.js';
import { AddressCaps } from '../../subscribers/contact-points/address-caps.js';
import { UnvouchedAddresses } from '../../subscribers/contact-points/unvouched-addresses.js';

const sentence = 'Anda menang! Klaim di hadiah';

describe('a message to an address', () => {
  let service: NotificationsEnvironment;
  beforeAll(async () => void (service = await startNotificationsEnvironment({ NOTIFICATIONS_DAILY_PER_ADDRESS: '3' })));
  afterAll(() => service?.stop());

  const trackingNumber = 'SB-7KQ4-M2XD-8';
  const received = (aspirationId: string): DomainEvent =>
    AspirationReceived({
      aspirationId,
      version: 1,
      trackingNumber,
      kind: 'COMPLAINT',
      category: 'OTHER',
      villageCode: '32.01.01.2001',
      kimId: null,
      anonymous: false,
      confidential: false,
      receivedAt: '2026-11-24T08:00:00.000Z',
    });
  const mailsTo = (address: string) =>
    service.mailServer.mails.filter(({ to }) => JSON.stringify(to).toLowerCase().includes(address));
  const report = async (email: string, vouched: boolean, fullName = sentence) => {
    const id = uuidv7();
    service.contactServer.reporters.set(id, { fullName, email, vouched });
    await service.publish(received(id));
    await eventually(async () => expect((await service.states(id))[0]?.state).toMatch(/DELIVERED|SUPPRESSED/));
    return (await service.states(id))[0]!;
  };
  const nothingMoreIsAsked = () =>
    eventually(async () =>
      expect(await service.database.query(sql`SELECT FROM contact_confirmation WHERE due_at IS NOT NULL`)).toEqual([]),
    );
  const suppressedBy = async (reason: string) => {
    const metrics = await (await fetch(`${service.url}/metrics`)).text();
    return Number(
      new RegExp(`^sambung_messages_suppressed_total\\{.*reason="${reason}".*\\} (\\d+)$`, 'm').exec(metrics)?.[1],
    );
  };

  it('that a stranger typed into 25 reports is one, asks to confirm, and contains no word of theirs', async () => {
    const victim = 'korban@warga.example';
    for (let n = 0; n < 25; n++)
      expect(await report(n % 2 ? victim : victim.toUpperCase(), false)).toMatchObject({
        state: 'SUPPRESSED',
        reason: 'ADDRESS_UNCONFIRMED',
      });
    await eventually(() => Promise.resolve(expect(mailsTo(victim)).toHaveLength(1)));
    await nothingMoreIsAsked();
    const mails = mailsTo(victim);
    expect(mails).toHaveLength(1);
    for (const word of ['menang', trackingNumber]) expect(JSON.stringify(mails)).not.toContain(word);
    expect(await suppressedBy('ADDRESS_UNCONFIRMED')).toBe(25);

    const code = /Kode: ([\w-]+)/.exec(mails[0]!.text ?? '')?.[1];
    const confirm = (token: string) => service.anonymous.post('/v1/contact-points/confirm', { token });
    expect(await confirm(`${code}x`)).toMatchObject({ status: 404, body: { code: 'confirmation-unknown' } });
    expect((await confirm(code!)).status).toBe(204);
    expect((await confirm(code!)).status).toBe(204);
    expect(await report(victim, false, 'Siti Contoh')).toMatchObject({ state: 'DELIVERED' });
    expect(mailsTo(victim).at(-1)?.text).toContain('Yth. Siti Contoh,');
  });

  it('that a KIM took down is sent at once, and ends with the limit of the day', async () => {
    const address = 'siti@warga.example';
    const states = [];
    for (let n = 0; n < 5; n++) states.push(await report(address, true, 'Siti Contoh'));
    expect(states.map(({ state, reason }) => reason ?? state)).toEqual([
      ...Array<string>(3).fill('DELIVERED'),
      'DAILY_LIMIT',
      'DAILY_LIMIT',
    ]);
    expect(await suppressedBy('DAILY_LIMIT')).toBe(2);
    await service.database.query(sql`UPDATE address_day SET day = day - 1`);
    expect(await report(address, true, 'Siti Contoh')).toMatchObject({ state: 'DELIVERED' });
  });

  it('is counted without storing the address, which is erased when its owner has been asked', async () => {
    const rows = await service.database.query(sql`SELECT encode(fingerprint, 'escape') AS text FROM address_day`);
    expect(JSON.stringify(rows)).not.toContain('warga');
    expect(
      await service.database.query(
        sql`SELECT FROM contact_point WHERE owner_kind = 'REPORTER' AND num_nonnulls(wrapped_key, sealed_address) > 0`,
      ),
    ).toEqual([]);
  });

  it('of a report is asked for again on another day, and forgotten when it stays unconfirmed', async () => {
    const address = 'rini@warga.example';
    expect(await report(address, false)).toMatchObject({ reason: 'ADDRESS_UNCONFIRMED' });
    await eventually(() => Promise.resolve(expect(mailsTo(address)).toHaveLength(1)));
    await service.database.query(sql`UPDATE contact_confirmation SET expires_at = now()`);
    await report(address, false);
    await eventually(() => Promise.resolve(expect(mailsTo(address)).toHaveLength(2)));
    await nothingMoreIsAsked();
    const unvouched = service.app.get(UnvouchedAddresses);
    const kept = async () =>
      (await service.database.query(sql`SELECT FROM contact_point WHERE owner_kind = 'REPORTER'`)).length;
    await unvouched.run();
    expect(await kept()).toBe(2);
    await service.database.query(sql`UPDATE contact_confirmation SET expires_at = now() - interval '31 days'`);
    await unvouched.run();
    expect(await kept()).toBe(1);
    await service.database.query(sql`UPDATE contact_point SET confirmed_at = now() - interval '3 years'`);
    await unvouched.run();
    expect(await kept()).toBe(0);
  });

  it('counts a batch as messages one by one, and each kind by itself', async () => {
    const caps = service.app.get(AddressCaps);
    const [one, other] = [Buffer.alloc(16, 1), Buffer.alloc(16, 2)];
    const to = (fingerprint: Buffer, kind: 'PERSON' | 'OFFICE' = 'PERSON') => ({
      channel: 'SMS' as const,
      fingerprint,
      kind,
    });
    const limits = { PERSON: 3, OFFICE: 1 };
    expect(await caps.count([to(one), to(other), to(one), to(one, 'OFFICE')], limits)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(await caps.count([to(one), to(one), to(other), to(one, 'OFFICE')], limits)).toEqual([
      true,
      false,
      true,
      false,
    ]);
    const together = await Promise.all([1, 2, 3, 4].map(() => caps.count([to(other), to(other)], limits)));
    expect(together.flat().filter(Boolean)).toHaveLength(1);
  });
});
