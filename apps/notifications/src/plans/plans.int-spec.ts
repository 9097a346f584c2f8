import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import {
  AspirationClosed,
  DisseminationTaskAssigned,
  type EventData,
  KimActivated,
  MemberAccountChanged,
} from '#contracts';
import { Database, sql } from '#database';
import { Outbox } from '#messaging';
import { eventually } from '#testing';
import {
  type NotificationsEnvironment,
  startNotificationsEnvironment,
} from '../../testing/notifications.environment.js';

let service: NotificationsEnvironment;

beforeAll(async () => {
  service = await startNotificationsEnvironment();
});
afterAll(() => service?.stop());

it('creates no plan for a republished event', async () => {
  const kimId = uuidv7();
  const kim = KimActivated.examples[0] as object;
  await service.app
    .get(Database)
    .transaction((tx) => service.app.get(Outbox).republish(tx, KimActivated({ ...kim, kimId } as never)));
  await eventually(async () =>
    expect(await service.database.query(sql`SELECT FROM inbox WHERE key = ANY (${[kimId]})`)).toHaveLength(2),
  );
  expect(await service.database.query(sql`SELECT FROM plan WHERE about_id = ${kimId}`)).toEqual([]);
});

it('notifies each reporter of an aspiration once, with the own tracking number', async () => {
  const [aspirationId, reporterId] = [uuidv7(), uuidv7()];
  const closed = { ...(AspirationClosed.examples[0] as object), aspirationId } as never;
  const trackingNumber = 'SB-2222-2222-2';
  service.contactServer.reporters.set(aspirationId, { fullName: 'Siti Contoh', email: 'siti-pertama@warga.example' });
  service.contactServer.supporters.set(aspirationId, [
    { reporterId, trackingNumber, fullName: 'Budi Contoh', email: 'budi-kedua@warga.example' },
  ]);
  await service.app.get(Database).transaction((tx) =>
    service.app
      .get(Outbox)
      .add(tx, AspirationClosed(closed))
      .then(() => undefined),
  );
  await eventually(async () =>
    expect(
      await service.database.query(
        sql`SELECT recipient_id AS id, variables ->> 'trackingNumber' AS number, state FROM message
          WHERE about_id = ${aspirationId} ORDER BY recipient_id`,
      ),
    ).toEqual([
      { id: aspirationId, number: expect.not.stringContaining(trackingNumber), state: 'DELIVERED' },
      { id: reporterId, number: trackingNumber, state: 'DELIVERED' },
    ]),
  );
});

it('links a task to the public text of its edition, in the mail and in the inbox', async () => {
  const [kimId, accountId] = [uuidv7(), uuidv7()];
  const email = 'ketua-tugas@kim.example';
  service.contactServer.members.set(uuidv7(), { kimId, post: 'CHAIR', fullName: 'Siti Contoh', email, accountId });
  const example = DisseminationTaskAssigned.examples[0] as EventData<typeof DisseminationTaskAssigned>;
  await service.publish(DisseminationTaskAssigned({ ...example, taskId: uuidv7(), kimId }));
  const link = `http://localhost:4102/v1/editions/${example.editionId}`;
  await eventually(async () => {
    const mail = service.mailServer.mails.find(({ to }) => !Array.isArray(to) && to?.text.includes(email));
    expect(mail?.text).toContain(link);
    expect(mail?.html).toContain(`href="${link}"`);
    const { body } = await (await service.as(accountId)).get<{ items: { text: string }[] }>('/v1/inbox');
    expect(body.items.map(({ text }) => text)).toEqual([expect.stringContaining(link)]);
  });
});

it('notifies the account whose link with a member ended, at the address of the member', async () => {
  const [kimId, memberId, former, present] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()];
  const member = { kimId, post: 'MEMBER', fullName: 'Siti Contoh', email: 'siti@kim.example' } as const;
  service.contactServer.members.set(memberId, { ...member, accountId: present });
  const example = MemberAccountChanged.examples[0] as EventData<typeof MemberAccountChanged>;
  const change = { ...example, memberId, kimId, accountId: present, previousAccountId: former };
  await service.publish(MemberAccountChanged(change));
  await eventually(async () =>
    expect(
      await service.database.query(
        sql`SELECT channel, account_id, state FROM message WHERE recipient_id = ${memberId} ORDER BY channel`,
      ),
    ).toEqual([
      { channel: 'EMAIL', accountId: former, state: 'DELIVERED' },
      { channel: 'IN_APP', accountId: former, state: 'DELIVERED' },
    ]),
  );
  const mail = service.mailServer.mails.find(({ to }) => !Array.isArray(to) && to?.text.includes('siti@kim.example'));
  expect(mail?.subject).toBe('Akun Anda tidak lagi tertaut dengan keanggotaan KIM');
  const { body } = await (await service.as(former)).get<{ items: { subject: string }[] }>('/v1/inbox');
  expect(body.items.map(({ subject }) => subject)).toEqual([mail?.subject]);
});
