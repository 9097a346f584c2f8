import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { AccountInvitationSent, type EventData, TrackingPinRenewed } from '#contracts';
import { sql } from '#database';
import { eventually } from '#testing';
import {
  type NotificationsEnvironment,
  startNotificationsEnvironment,
} from '../../../testing/notifications.environment.js';

const example = AccountInvitationSent.examples[0] as EventData<typeof AccountInvitationSent>;

describe('a message with a link or a PIN', () => {
  let service: NotificationsEnvironment;
  beforeAll(async () => void (service = await startNotificationsEnvironment()));
  afterAll(() => service?.stop());
  beforeEach(() => void (service.contactServer.unavailable = false));

  const invited = (email: string) => {
    const [memberId, kimId, invitationId] = [uuidv7(), uuidv7(), uuidv7()];
    const member = { kimId, post: 'CHAIR', fullName: 'Siti Contoh', email, accountId: null } as const;
    service.contactServer.members.set(memberId, member);
    const link = `https://sambung.warga.example/undangan#token=${invitationId.replaceAll('-', '')}`;
    service.contactServer.links.set(invitationId, link);
    return { kimId, memberId, invitationId, link, event: { ...example, memberId, kimId, invitationId } };
  };
  const mailTo = (address: string) =>
    service.mailServer.mails.find(({ to }) => JSON.stringify(to).toLowerCase().includes(address));
  const ended = (aboutId: string) =>
    eventually(async () => {
      const [message] = await service.states(aboutId);
      expect(message?.state).toMatch(/DELIVERED|FAILED|SUPPRESSED/);
      return message!;
    });

  it('carries the link, which no table and no other message has', async () => {
    const { kimId, memberId, link, event } = invited('undangan@kim.example');
    await service.publish(AccountInvitationSent(event));
    expect(await ended(kimId)).toMatchObject({ channel: 'EMAIL', recipient: 'MEMBER', state: 'DELIVERED' });
    const mail = mailTo('undangan@kim.example')!;
    expect(mail.text).toContain(link);
    expect(String(mail.html)).toContain('token=');
    expect(mail.subject).toContain(event.kimName);
    const stored = await service.database.query(sql`
      SELECT to_jsonb(message) AS message, to_jsonb(plan) AS plan FROM message JOIN plan ON plan.id = plan_id
       WHERE message.about_id = ${kimId}`);
    expect(stored).toHaveLength(1);
    expect(JSON.stringify(stored)).not.toContain(link.split('=')[1]);
    expect(service.contactServer.members.has(memberId)).toBe(true);
  });

  it('is not sent when the invitation is no longer valid', async () => {
    const { kimId, invitationId, event } = invited('dibatalkan@kim.example');
    service.contactServer.links.delete(invitationId);
    await service.publish(AccountInvitationSent(event));
    expect(await ended(kimId)).toMatchObject({ state: 'FAILED', reason: 'EXPIRED' });
    expect(mailTo('dibatalkan@kim.example')).toBeUndefined();
  });

  it('waits while the service that has the link does not respond', async () => {
    const { kimId, link, event } = invited('menunggu@kim.example');
    service.contactServer.linksUnavailable = true;
    await service.publish(AccountInvitationSent(event));
    await eventually(async () => {
      const [message] = await service.states(kimId);
      expect(message).toMatchObject({ state: 'PENDING', attempts: 1 });
    });
    service.contactServer.linksUnavailable = false;
    await service.database.query(
      sql`UPDATE message SET due_at = now() WHERE about_id = ${kimId} AND state = 'PENDING'`,
    );
    expect(await ended(kimId)).toMatchObject({ state: 'DELIVERED' });
    expect(mailTo('menunggu@kim.example')!.text).toContain(link);
  });

  it('carries the PIN to the one reporter who requested it, and not to those who report the same', async () => {
    const [aspirationId, supporterId, renewalId] = [uuidv7(), uuidv7(), uuidv7()];
    service.contactServer.reporters.set(aspirationId, { fullName: 'Siti Contoh', email: 'pelapor@warga.example' });
    service.contactServer.supporters.set(aspirationId, [
      { reporterId: supporterId, trackingNumber: 'SB-9XXX-1111-1', fullName: 'Budi', email: 'pendukung@warga.example' },
    ]);
    service.contactServer.pins.set(renewalId, '40718293');
    await service.publish(
      TrackingPinRenewed({
        renewalId,
        version: 1,
        aspirationId,
        reporterId: supporterId,
        trackingNumber: 'SB-9XXX-1111-1',
        renewedAt: '2026-11-25T02:00:00.000Z',
      }),
    );
    await ended(aspirationId);
    expect(await service.states(aspirationId)).toMatchObject([
      { channel: 'EMAIL', recipient: 'REPORTER', state: 'DELIVERED' },
    ]);
    expect(mailTo('pendukung@warga.example')!.text).toContain('40718293');
    expect(mailTo('pelapor@warga.example')).toBeUndefined();
    const stored = await service.database.query(
      sql`SELECT to_jsonb(message) AS message FROM message WHERE about_id = ${aspirationId}`,
    );
    expect(JSON.stringify(stored)).not.toContain('40718293');
  });
});
