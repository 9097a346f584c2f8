import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { KimActivated, MemberChanged, MemberErased, MemberJoined, MemberLeft } from '#contracts';
import { sql } from '#database';
import {
  type NotificationsEnvironment,
  startNotificationsEnvironment,
} from '../../../testing/notifications.environment.js';
import { ContactPoints } from '../contact-points/contact-points.js';
import { MemberContactJob } from './member-contact.job.js';

describe('members as subscribers', () => {
  let service: NotificationsEnvironment;
  beforeAll(async () => void (service = await startNotificationsEnvironment()));
  afterAll(() => service?.stop());

  const stateOf = (memberId: string, kimId: string, more: object = {}) =>
    ({ ...(MemberJoined.examples[0] as object), memberId, kimId, version: 1, status: 'ACTIVE', ...more }) as never;
  const join = async (contact: { email: string | null; phone: string | null }) => {
    const [memberId, kimId] = [uuidv7(), uuidv7()];
    service.contactServer.members.set(memberId, {
      kimId,
      post: 'CHAIR',
      fullName: 'Siti Contoh',
      accountId: null,
      ...contact,
    });
    await service.publish(MemberJoined(stateOf(memberId, kimId)));
    await refresh();
    return { memberId, kimId };
  };
  const refresh = async () => {
    await service.database.query(sql`UPDATE subscriber SET refresh_at = now() WHERE refresh_at IS NOT NULL`);
    await service.app.get(MemberContactJob).run();
  };
  const pointsOf = async (memberId: string) => {
    const rows = await service.database.query<{ id: string }>(
      sql`SELECT id FROM contact_point WHERE owner_id = ${memberId} AND state = 'CONFIRMED'`,
    );
    const opened = await service.app.get(ContactPoints).open(rows.map(({ id }) => id));
    return [...opened.values()].map(({ channel, name, address }) => [channel, name, address]).toSorted();
  };
  const areaOf = async (memberId: string) =>
    (
      await service.database.query<{ areaCode: string }>(sql`SELECT area_code FROM subscriber WHERE id = ${memberId}`)
    )[0]?.areaCode;

  it('get contact points with the address and the number that the registry has of them', async () => {
    const { memberId } = await join({ email: 'Siti@Warga.Example', phone: '0812-3456-7890' });
    expect(await pointsOf(memberId)).toEqual([
      ['EMAIL', 'Siti Contoh', 'siti@warga.example'],
      ['SMS', 'Siti Contoh', '+6281234567890'],
      ['WHATSAPP', 'Siti Contoh', '+6281234567890'],
    ]);
    const rows = await service.database.query(
      sql`SELECT encode(sealed_address, 'escape') AS sealed, encode(fingerprint, 'escape') AS fingerprint FROM contact_point`,
    );
    expect(JSON.stringify(rows)).not.toMatch(/siti|81234567890/i);
  });

  it('with a landline only have no contact point', async () => {
    const { memberId } = await join({ email: null, phone: '0215551234' });
    expect(await pointsOf(memberId)).toEqual([]);
  });

  it('who change their number lose the former one', async () => {
    const { memberId, kimId } = await join({ email: null, phone: '081234567891' });
    const member = service.contactServer.members.get(memberId)!;
    service.contactServer.members.set(memberId, { ...member, phone: '+62 813 1111 2222' });
    await service.publish(MemberChanged(stateOf(memberId, kimId, { version: 2 })));
    await refresh();
    expect(await pointsOf(memberId)).toEqual([
      ['SMS', 'Siti Contoh', '+6281311112222'],
      ['WHATSAPP', 'Siti Contoh', '+6281311112222'],
    ]);
  });

  it.each([
    ['leave', MemberLeft, 'LEFT'],
    ['are erased', MemberErased, 'ERASED'],
  ] as const)('who %s keep no address, and an older event does not bring it back', async (_what, event, status) => {
    const { memberId, kimId } = await join({ email: 'budi@warga.example', phone: '081234567892' });
    await service.publish(event(stateOf(memberId, kimId, { version: 3, status })));
    await service.publish(MemberChanged(stateOf(memberId, kimId, { version: 2 })));
    await refresh();
    expect(await pointsOf(memberId)).toEqual([]);
    const [sealed] = await service.database.query<{ count: number }>(
      sql`SELECT count(*)::int AS count FROM contact_point WHERE owner_id = ${memberId} AND wrapped_key IS NOT NULL`,
    );
    expect(sealed?.count).toBe(0);
  });

  it('are in the first village of their KIM, whichever event comes first', async () => {
    const { memberId, kimId } = await join({ email: null, phone: null });
    expect(await areaOf(memberId)).toBeNull();
    const kim = { ...(KimActivated.examples[0] as object), kimId, villageCodes: ['32.01.05.2003', '32.01.05.2004'] };
    await service.publish(KimActivated(kim as never));
    expect(await areaOf(memberId)).toBe('32.01.05.2003');
    const second = uuidv7();
    await service.publish(MemberJoined(stateOf(second, kimId)));
    expect(await areaOf(second)).toBe('32.01.05.2003');
  });

  it('are read again while the registry does not respond', async () => {
    service.contactServer.unavailable = true;
    const { memberId } = await join({ email: 'rini@warga.example', phone: null });
    expect(await pointsOf(memberId)).toEqual([]);
    service.contactServer.unavailable = false;
    await refresh();
    expect(await pointsOf(memberId)).toEqual([['EMAIL', 'Siti Contoh', 'rini@warga.example']]);
  });
});
