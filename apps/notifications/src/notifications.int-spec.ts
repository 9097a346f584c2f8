import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import {
  AspirationAssigned,
  AspirationReceived,
  disseminationTaskExample,
  DisseminationTaskAssigned,
  KimVerified,
  type memberPosts,
  MessageDelivered,
  MessageFailed,
} from '#contracts';
import { eventually, publishedCount } from '#testing';
import { identifier, sql } from '#database';
import { startMailServer } from '../testing/mail-server.js';
import { type NotificationsEnvironment, startNotificationsEnvironment } from '../testing/notifications.environment.js';

let service: NotificationsEnvironment;
let kimId: string;
const accounts = { chair: uuidv7(), member: uuidv7() };

beforeAll(async () => {
  service = await startNotificationsEnvironment();
});
afterAll(() => service.stop());

/** Each test has a KIM of its own, so that it sees no messages of other tests. */
beforeEach(async () => {
  kimId = uuidv7();
  service.contactServer.unavailable = false;
  service.contactServer.calls.length = 0;
  service.mailServer.refusal = undefined;
  service.mailServer.mails.length = 0;
});

function member(post: (typeof memberPosts)[number], email: string | null, accountId: string | null = null) {
  const memberId = uuidv7();
  service.contactServer.members.set(memberId, { kimId, post, fullName: `Orang ${post}`, email, accountId });
}

function taskAssigned(title = 'Jadwal imunisasi') {
  const taskId = uuidv7();
  const task = { ...disseminationTaskExample, villageCodes: ['32.01.27.2004'], taskId, editionTitle: title, kimId };
  return {
    taskId,
    event: DisseminationTaskAssigned({ ...task, notify: 'MEMBERS', editionSummary: 'Di <semua> Posyandu.' }),
  };
}

function received(email: string | null) {
  const [example] = AspirationReceived.examples;
  const aspirationId = uuidv7();
  service.contactServer.reporters.set(aspirationId, { fullName: 'Pelapor Contoh', email });
  return { aspirationId, event: AspirationReceived({ ...(example as object), aspirationId } as never) };
}

const published = (type: { wireType: string }) => publishedCount(service.database, type);

describe('a KIM with an assigned task', () => {
  it('notifies each member by e-mail and in the inbox, once for a duplicate event', async () => {
    member('CHAIR', 'ketua@kim.example', accounts.chair);
    member('MEMBER', 'anggota@kim.example', accounts.member);
    const { taskId, event } = taskAssigned('Jadwal <imunisasi>');
    const eventId = uuidv7();
    await service.publish(event, eventId);
    await service.publish(event, eventId);
    await eventually(async () => {
      const states = await service.states(taskId);
      expect(states.map(({ channel, state }) => `${channel} ${state}`)).toEqual([
        'EMAIL DELIVERED',
        'EMAIL DELIVERED',
        'IN_APP DELIVERED',
        'IN_APP DELIVERED',
      ]);
    });
    const { mails } = service.mailServer;
    expect(mails.map(({ to }) => (Array.isArray(to) ? '' : to?.text)).toSorted()).toEqual([
      '"Orang CHAIR" <ketua@kim.example>',
      '"Orang MEMBER" <anggota@kim.example>',
    ]);
    expect(mails[0]).toMatchObject({
      subject: 'Tugas diseminasi: Jadwal <imunisasi>',
      from: { text: '"Sambung" <sambung@bogorkab.example>' },
      messageId: expect.stringMatching(/^<[0-9a-f-]{36}@sambung>$/),
    });
    expect(mails[0]?.html).toContain('Jadwal &lt;imunisasi&gt;');
    expect(mails[0]?.html).toContain('Di &lt;semua&gt; Posyandu.');
    expect(mails[0]?.text).toMatch(/Di <semua> Posyandu\.\n\s+http\S+\/v1\/editions\//);
    expect(mails[0]?.headers.get('auto-submitted')).toBe('auto-generated');
  });

  it('shows the message in the inbox of its own account only, and marks it as read', async () => {
    member('CHAIR', null, accounts.chair);
    const { taskId, event } = taskAssigned('Untuk kotak masuk');
    await service.publish(event);
    const chair = await service.as(accounts.chair);
    type Inbox = { items: { id: string; subject: string; about: object; readAt: string | null }[] };
    const [message] = await eventually(async () => {
      const { body } = await chair.get<Inbox>('/v1/inbox');
      const mine = body.items.filter(({ subject }) => subject === 'Tugas diseminasi: Untuk kotak masuk');
      expect(mine).toMatchObject([{ about: { kind: 'TASK', id: taskId }, readAt: null }]);
      return mine;
    });
    const other = await service.as(accounts.member);
    const { body: others } = await other.get<Inbox>('/v1/inbox');
    expect(others.items.filter(({ id }) => id === message!.id)).toEqual([]);
    expect(await other.post(`/v1/inbox/${message!.id}/read`)).toMatchObject({
      status: 404,
      body: { code: 'message-not-found' },
    });
    const { body: once } = await chair.post<{ readAt: string }>(`/v1/inbox/${message!.id}/read`);
    const { body: twice } = await chair.post<{ readAt: string }>(`/v1/inbox/${message!.id}/read`);
    expect(twice).toEqual(once);
    expect(Date.parse(once.readAt)).not.toBeNaN();
    expect(await (await service.as('no-uuid', 'CITIZEN@*')).get('/v1/inbox')).toMatchObject({ body: { items: [] } });
  });

  it('counts a member without an address as not reached', async () => {
    member('MEMBER', null, null);
    const { taskId, event } = taskAssigned();
    await service.publish(event);
    await eventually(async () =>
      expect(await service.states(taskId)).toMatchObject([{ channel: 'EMAIL', state: 'FAILED', reason: 'NO_CONTACT' }]),
    );
  });

  it('notifies later when the registry has no member of the KIM yet', async () => {
    const { taskId, event } = taskAssigned();
    await service.publish(event);
    await eventually(async () =>
      expect(
        await service.database.query(sql`SELECT tries FROM plan WHERE about_id = ${taskId} AND planned_at IS NULL`),
      ).toMatchObject([{ tries: 1 }]),
    );
    member('CHAIR', 'ketua@kim.example', accounts.chair);
    await eventually(async () =>
      expect((await service.states(taskId)).map(({ state }) => state)).toEqual(['DELIVERED', 'DELIVERED']),
    );
  });
});

describe('a decision on a registration', () => {
  it('notifies the officers only', async () => {
    member('CHAIR', 'ketua@kim.example');
    member('MEMBER', 'anggota@kim.example');
    const [example] = KimVerified.examples;
    await service.publish(KimVerified({ ...(example as object), kimId, name: 'KIM Baru' } as never));
    await eventually(() =>
      expect(service.mailServer.mails.map(({ subject }) => subject)).toEqual(['KIM Baru telah diverifikasi']),
    );
    await eventually(async () => expect(await service.states(kimId)).toHaveLength(1));
  });
});

describe('mail that cannot be delivered', () => {
  it('fails at the first attempt and is published when the mailbox does not exist', async () => {
    const before = await published(MessageFailed);
    service.mailServer.refusal = () => ({ code: 550, text: 'no such mailbox rahasia@warga.example' });
    const { aspirationId, event } = received('rahasia@warga.example');
    await service.publish(event);
    await eventually(async () =>
      expect(await service.states(aspirationId)).toEqual([
        { channel: 'EMAIL', recipient: 'REPORTER', state: 'FAILED', reason: 'ADDRESS_REFUSED', attempts: 1 },
      ]),
    );
    await eventually(async () => expect(await published(MessageFailed)).toBe(before + 1));
  });

  it.each([
    ['550 without a status', 'no such mailbox', 'SUPPRESSED', 'ADDRESS_SUPPRESSED'],
    ['5.1.1', '5.1.1 user unknown', 'SUPPRESSED', 'ADDRESS_SUPPRESSED'],
    ['5.7.1, which is about the sender', '5.7.1 rejected by policy', 'DELIVERED', null],
  ])('keeps further mails from the mailbox where the server refuses it with %s', async (_, text, state, reason) => {
    const address = `${uuidv7()}@warga.example`;
    service.mailServer.refusal = () => ({ code: 550, text });
    const [first, second] = [received(address), received(address)];
    await service.publish(first.event);
    await eventually(async () =>
      expect(
        await service.database.query(sql`SELECT state, follow_up FROM message WHERE about_id = ${first.aspirationId}`),
      ).toEqual([{ state: 'FAILED', followUp: false }]),
    );
    service.mailServer.refusal = undefined;
    await service.publish(second.event);
    await eventually(async () =>
      expect(await service.states(second.aspirationId)).toMatchObject([{ channel: 'EMAIL', state, reason }]),
    );
  });

  it('is retried after a temporary failure, and delivered once', async () => {
    service.mailServer.refusal = () => ({ code: 451, text: 'later' });
    const { aspirationId, event } = received('nanti@warga.example');
    await service.publish(event);
    await eventually(async () =>
      expect(await service.states(aspirationId)).toMatchObject([{ state: 'PENDING', attempts: 1 }]),
    );
    expect(
      await service.database.query(
        sql`SELECT attempt.outcome, detail, due_at > now() + interval '50 s' AS later
           FROM attempt JOIN message ON message.id = message_id WHERE about_id = ${aspirationId}`,
      ),
    ).toEqual([{ outcome: 'TRANSIENT', detail: '451', later: true }]);
    service.mailServer.refusal = undefined;
    await service.database.query(sql`UPDATE message SET due_at = now() WHERE about_id = ${aspirationId}`);
    await eventually(async () =>
      expect(await service.states(aspirationId)).toMatchObject([{ state: 'DELIVERED', attempts: 2 }]),
    );
    expect(service.mailServer.mails).toHaveLength(1);
  });

  it('waits while the mail server is unreachable', async () => {
    const { port } = service.mailServer;
    await service.mailServer.close();
    const { aspirationId, event } = received('menunggu@warga.example');
    await service.publish(event);
    await eventually(async () =>
      expect(await service.states(aspirationId)).toMatchObject([{ state: 'PENDING', attempts: 1 }]),
    );
    service.mailServer = await startMailServer(port);
    await service.database.query(sql`UPDATE message SET due_at = now() WHERE about_id = ${aspirationId}`);
    await eventually(async () => expect(await service.states(aspirationId)).toMatchObject([{ state: 'DELIVERED' }]));
    expect(service.mailServer.mails).toHaveLength(1);
  });

  it('fails after five attempts', async () => {
    service.mailServer.refusal = () => ({ code: 451, text: 'later' });
    const { aspirationId, event } = received('sia-sia@warga.example');
    await service.publish(event);
    for (let attempts = 1; attempts < 5; attempts++) {
      await eventually(async () =>
        expect(await service.states(aspirationId)).toMatchObject([{ state: 'PENDING', attempts }]),
      );
      await service.database.query(sql`UPDATE message SET due_at = now() WHERE about_id = ${aspirationId}`);
    }
    await eventually(async () =>
      expect(await service.states(aspirationId)).toMatchObject([
        { state: 'FAILED', reason: 'UNDELIVERABLE', attempts: 5 },
      ]),
    );
  });

  it('is retried when the claim of a stopped sender has expired', async () => {
    service.mailServer.refusal = () => ({ code: 451, text: 'later' });
    const { aspirationId, event } = received('hilang@warga.example');
    await service.publish(event);
    await eventually(async () =>
      expect(await service.states(aspirationId)).toMatchObject([{ state: 'PENDING', attempts: 1 }]),
    );
    service.mailServer.refusal = undefined;
    await service.database.query(
      sql`UPDATE message SET state = 'SENDING', due_at = now() - interval '1 s' WHERE about_id = ${aspirationId}`,
    );
    await eventually(async () => expect(await service.states(aspirationId)).toMatchObject([{ state: 'DELIVERED' }]));
  });
});

describe('claim checks', () => {
  it('are repeated until the service responds', async () => {
    service.contactServer.unavailable = true;
    const { aspirationId, event } = received('setia@warga.example');
    await service.publish(event);
    await eventually(() => expect(service.contactServer.calls.length).toBeGreaterThan(0));
    expect(await service.states(aspirationId)).toEqual([]);
    service.contactServer.unavailable = false;
    await eventually(async () => expect(await service.states(aspirationId)).toMatchObject([{ state: 'DELIVERED' }]));
  });

  it('use the token of the service, and request only the contacts that an event concerns', async () => {
    service.contactServer.agencies.set('dpupr', { name: 'Dinas PUPR', email: 'dpupr@bogorkab.example' });
    const aspirationId = uuidv7();
    service.contactServer.reporters.set(aspirationId, { fullName: 'Pelapor', email: 'pelapor@warga.example' });
    const [example] = AspirationAssigned.examples;
    await service.publish(AspirationAssigned({ ...(example as object), aspirationId, agencyId: 'dpupr' } as never));
    await eventually(() =>
      expect(service.mailServer.mails.map(({ subject }) => subject).toSorted()).toEqual([
        'Aspirasi SB-7KQ4-M2XD-8 diteruskan',
        'Disposisi aspirasi SB-7KQ4-M2XD-8',
      ]),
    );
    expect(service.contactServer.calls.map(({ ids }) => ids).toSorted()).toEqual(
      [[aspirationId], ['dpupr']].toSorted(),
    );
    expect(new Set(service.contactServer.calls.map(({ authorization }) => authorization))).toEqual(
      new Set(['Bearer of-the-service']),
    );
  });
});

describe('stored messages', () => {
  it('contain no readable address or name, neither before nor after delivery', async () => {
    service.mailServer.refusal = () => ({ code: 451, text: 'later' });
    const { aspirationId, event } = received('siti.rahasia@warga.example');
    await service.publish(event);
    await eventually(async () =>
      expect(await service.states(aspirationId)).toMatchObject([{ state: 'PENDING', attempts: 1 }]),
    );
    const dump = async () => {
      const tables = ['plan', 'message', 'attempt', 'outbox', 'inbox'];
      const rows = await Promise.all(
        tables.map((table) => service.database.query(sql`SELECT to_jsonb(t) FROM ${identifier(table)} t`)),
      );
      return JSON.stringify(rows);
    };
    const personal = ['siti.rahasia', 'Pelapor Contoh'];
    const hidden = (text: string) => {
      for (const word of personal) {
        expect(text).not.toContain(word);
        expect(text).not.toContain(Buffer.from(word).toString('hex'));
      }
    };
    hidden(await dump());
    service.mailServer.refusal = undefined;
    await service.database.query(sql`UPDATE message SET due_at = now() WHERE about_id = ${aspirationId}`);
    await eventually(async () => expect(await service.states(aspirationId)).toMatchObject([{ state: 'DELIVERED' }]));
    hidden(await dump());
    expect(
      await service.database.query(
        sql`SELECT wrapped_key, sealed_contact FROM message WHERE about_id = ${aspirationId}`,
      ),
    ).toEqual([{ wrappedKey: null, sealedContact: null }]);
  });

  it('are listed for staff page by page, without addresses', async () => {
    const { aspirationId, event } = received('halaman@warga.example');
    await service.publish(event);
    await eventually(async () => expect(await service.states(aspirationId)).toMatchObject([{ state: 'DELIVERED' }]));
    const staff = await service.as('staff', 'COMPLAINT_COORDINATOR@*');
    const { body } = await staff.get<{ items: object[] }>(`/v1/messages?aboutKind=ASPIRATION&aboutId=${aspirationId}`);
    expect(body).toMatchObject({
      items: [{ channel: 'EMAIL', template: 'aspiration-received', recipient: 'REPORTER', state: 'DELIVERED' }],
      next: null,
    });
    expect(JSON.stringify(body)).not.toContain('halaman');
    type Page = { items: { id: string }[]; next: string | null };
    const seen = new Set<string>();
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: { body: Page } = await staff.get<Page>(`/v1/messages?limit=3${cursor && `&cursor=${cursor}`}`);
      for (const { id } of page.body.items) seen.add(id);
      cursor = page.body.next;
    }
    const [all] = await service.database.query<{ count: number }>(sql`SELECT count(*)::int AS count FROM message`);
    expect(seen.size).toBe(all!.count);
    expect(await published(MessageDelivered)).toBeGreaterThan(0);
  });
});
