import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { type EventData, KimActivated } from '#contracts';
import { sql } from '#database';
import { eventually } from '#testing';
import {
  type NotificationsEnvironment,
  startNotificationsEnvironment,
} from '../../../testing/notifications.environment.js';
import { plantAddress } from '../../../testing/audience.fixture.js';
import { TestDriver } from '../../../testing/test-driver.js';
import { AddressFingerprints } from '../../subscribers/contact-points/address-fingerprints.js';
import { WhyService } from '../explain/why.service.js';

interface Row {
  readonly id: string;
  readonly channel: string;
  readonly state: string;
  readonly reason: string | null;
}

describe('the policy for messages about one person', () => {
  let service: NotificationsEnvironment;
  const sms = new TestDriver('SMS', 'test-sms');

  beforeAll(async () => {
    service = await startNotificationsEnvironment();
    sms.addTo(service);
  });
  afterAll(() => service?.stop());
  beforeEach(() => void (sms.sent.length = 0));

  const messagesOf = (memberId: string) =>
    service.database.query<Row>(sql`
      SELECT id, channel, state, reason FROM message WHERE recipient_id = ${memberId} ORDER BY channel`);
  const notify = async (
    contact: { email: string | null; phone: string | null },
    memberId = uuidv7(),
    accountId = uuidv7(),
  ) => {
    const kimId = uuidv7();
    const member = { kimId, post: 'CHAIR', fullName: 'Siti Contoh', accountId, ...contact } as const;
    service.contactServer.members.set(memberId, member);
    await service.publish(KimActivated({ ...(KimActivated.examples[0] as EventData<typeof KimActivated>), kimId }));
    await eventually(async () => expect(await messagesOf(memberId)).not.toEqual([]));
    return memberId;
  };
  /** Quiet for two hours from now on, or at no time. */
  const profile = (memberId: string, quiet: boolean) => {
    const minute = Math.floor(Date.now() / 60_000 + 7 * 60) % 1_440;
    const [from, until] = quiet ? [minute, (minute + 120) % 1_440] : [null, null];
    return service.database.query(sql`
      INSERT INTO preference_profile (owner_kind, owner_id, version, quiet_from, quiet_until, seasonal, zone, language, cadence,
                                      updated_at)
      VALUES ('MEMBER', ${memberId}, 1, ${from}, ${until}, false, 'Asia/Jakarta', 'en', 'IMMEDIATE', now())
      ON CONFLICT (owner_kind, owner_id) DO UPDATE SET quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until`);
  };
  const deny = (memberId: string, channel: string) =>
    service.database.query(sql`
      INSERT INTO preference (owner_kind, owner_id, class, channel, topic, allow)
      VALUES ('MEMBER', ${memberId}, 'ANY', ${channel}, 'ANY', false)`);
  const stepsOf = async (id: string) =>
    (await service.app.get(WhyService, { strict: false }).ofMessage(id)).steps.map(({ step, reason }) =>
      [step, reason].join(' ').trim(),
    );
  const outward = async (memberId: string) => (await messagesOf(memberId)).find(({ channel }) => channel !== 'IN_APP')!;

  it('reaches a member who has a telephone only by SMS', async () => {
    const memberId = await notify({ email: null, phone: '0812-3456-7001' });
    await eventually(async () => expect(await outward(memberId)).toMatchObject({ channel: 'SMS', state: 'SENT' }));
    expect(sms.sent[0]!.to.address).toBe('+6281234567001');
    expect(await stepsOf((await outward(memberId)).id)).toContain('CHANNEL_CHOSEN');
  });

  it('uses the address that a member has confirmed, and the one of the registry when that is suppressed', async () => {
    const [memberId, another, accountId, other] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()];
    const contact = { email: 'siti@kim.example', phone: '0812-3456-7006' };
    await plantAddress(service, 'ACCOUNT', accountId, 'SMS', '+6281234569001');
    await notify(contact, memberId, accountId);
    await eventually(async () => expect(await outward(memberId)).toMatchObject({ channel: 'SMS', state: 'SENT' }));
    expect(sms.sent.map(({ to }) => to.address)).toEqual(['+6281234569001']);
    expect((await messagesOf(memberId)).map(({ channel }) => channel)).toEqual(['IN_APP', 'SMS']);

    await plantAddress(service, 'ACCOUNT', other, 'EMAIL', 'lama@warga.example');
    const fingerprint = service.app.get(AddressFingerprints, { strict: false }).of('EMAIL', 'lama@warga.example');
    await service.database.query(sql`
      INSERT INTO suppression (fingerprint, channel, reason, since) VALUES (${fingerprint}, 'EMAIL', 'HARD_BOUNCE', now())`);
    await notify(contact, another, other);
    await eventually(async () =>
      expect(await outward(another)).toMatchObject({ channel: 'EMAIL', state: 'DELIVERED' }),
    );
    expect(service.mailServer.mails.map(({ to }) => JSON.stringify(to))).toEqual([
      expect.stringContaining('siti@kim.example'),
    ]);
  });

  it('holds an SMS until the quiet hours end, but no mail, and decides again then', async () => {
    const [called, mailed] = [uuidv7(), uuidv7()];
    for (const id of [called, mailed]) await profile(id, true);
    await notify({ email: null, phone: '0812-3456-7002' }, called);
    await notify({ email: 'siti@kim.example', phone: '0812-3456-7003' }, mailed);
    await eventually(async () => expect(await outward(mailed)).toMatchObject({ channel: 'EMAIL', state: 'DELIVERED' }));
    const { id, ...held } = await outward(called);
    expect(held).toEqual({ channel: 'SMS', state: 'HELD', reason: 'QUIET_HOURS' });
    expect(await stepsOf(id)).toContain('HELD QUIET_HOURS');

    // The time is over by the clock of the message, and the person still wants quiet.
    await service.database.query(sql`UPDATE message SET due_at = now() WHERE id = ${id}`);
    await eventually(async () =>
      expect((await stepsOf(id)).filter((step) => step === 'HELD QUIET_HOURS')).toHaveLength(2),
    );
    expect(sms.sent).toEqual([]);
    await profile(called, false);
    await service.database.query(sql`UPDATE message SET due_at = now() WHERE id = ${id}`);
    await eventually(async () => expect(await outward(called)).toMatchObject({ state: 'SENT', reason: null }));
    expect(await stepsOf(id)).toContain('RELEASED');
  });

  it('takes another channel for the one that a person denies, and withholds the message without any', async () => {
    const [some, all] = [uuidv7(), uuidv7()];
    for (const [id, channel] of [
      [some, 'EMAIL'],
      [all, 'ANY'],
    ] as const) {
      await profile(id, false);
      await deny(id, channel);
      await notify({ email: 'siti@kim.example', phone: '0812-3456-7004' }, id);
    }
    await eventually(async () => expect(await outward(some)).toMatchObject({ channel: 'SMS', state: 'SENT' }));
    expect(await stepsOf((await outward(some)).id)).toContain('CHANNEL_SKIPPED PREFERENCE_DENIED');
    expect(await messagesOf(all)).toMatchObject([
      { channel: 'EMAIL', state: 'SUPPRESSED', reason: 'PREFERENCE_DENIED' },
    ]);
    expect(await stepsOf((await outward(all)).id)).toContain('SUPPRESSED PREFERENCE_DENIED');
  });

  it('follows a failed mail at once by no SMS in quiet hours', async () => {
    const memberId = uuidv7();
    await profile(memberId, true);
    await notify({ email: '', phone: '0812-3456-7005' }, memberId);
    await eventually(async () =>
      expect((await messagesOf(memberId)).filter(({ channel }) => channel !== 'IN_APP')).toMatchObject([
        { channel: 'EMAIL', state: 'FAILED', reason: 'NO_CONTACT' },
        { channel: 'SMS', state: 'HELD', reason: 'QUIET_HOURS' },
      ]),
    );
  });
});
