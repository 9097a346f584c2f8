import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { KimActivated } from '#contracts';
import { type Api, eventually } from '#testing';
import { openEventStream } from '../../../testing/event-stream.js';
import {
  type NotificationsEnvironment,
  startNotificationsEnvironment,
} from '../../../testing/notifications.environment.js';

interface Page {
  readonly items: readonly { id: string; readAt: string | null; about: { id: string } }[];
}

describe('an inbox', () => {
  let service: NotificationsEnvironment;
  let account: Api;
  const [accountId, kimId] = [uuidv7(), uuidv7()];
  beforeAll(async () => {
    service = await startNotificationsEnvironment();
    account = await service.as(accountId);
    const chair = { kimId, post: 'CHAIR', fullName: 'Siti Contoh', email: null, accountId } as const;
    service.contactServer.members.set(uuidv7(), chair);
    await receive();
  });
  afterAll(() => service?.stop());

  const receive = async () => {
    const before = (await account.get<{ unread: number }>('/v1/inbox/state')).body.unread;
    await service.publish(KimActivated({ ...(KimActivated.examples[0] as object), kimId } as never), uuidv7());
    await eventually(async () =>
      expect((await account.get('/v1/inbox/state')).body).toMatchObject({ unread: before + 1 }),
    );
  };
  const idsOf = async (query: string) => (await account.get<Page>(`/v1/inbox${query}`)).body.items.map(({ id }) => id);

  it('streams its state, and again after a change, without content', async () => {
    const stream = await openEventStream(service, '/v1/inbox/events?seconds=60', { sub: accountId });
    expect(stream.contentType).toContain('text/event-stream');
    await stream.until('"unread":1');
    await receive();
    expect(await stream.until('"unread":2')).not.toContain('Siti');
    await stream.cancel();
  });

  it('is searched, sorted and counted', async () => {
    const all = await idsOf('');
    expect(await idsOf('?sort=oldest')).toEqual(all.toReversed());
    expect(await idsOf('?q=tidak ada')).toEqual([]);
    expect(await idsOf('?from=2199-01-01')).toEqual([]);
    const [first] = (await account.get<{ items: { subject: string }[] }>('/v1/inbox?limit=1')).body.items;
    const word = first!.subject.split(' ')[0]!.toUpperCase();
    const { body } = await account.get(`/v1/inbox?count=true&q=${encodeURIComponent(word)}`);
    expect(body).toMatchObject({ count: { rows: all.length, more: false } });
  });

  it('is filtered by what is read and what it is about', async () => {
    const [newest = '', oldest = ''] = await idsOf('');
    expect((await account.post(`/v1/inbox/${oldest}/read`)).status).toBe(200);
    expect(await idsOf('?unread=true')).toEqual([newest]);
    expect(await idsOf('?unread=false')).toEqual([oldest]);
    expect(await idsOf(`?aboutKind=KIM&aboutId=${kimId}`)).toEqual([newest, oldest]);
    expect(await idsOf(`?aboutId=${uuidv7()}`)).toEqual([]);
    expect(await account.get('/v1/inbox?unread=perhaps')).toMatchObject({ status: 400 });
  });

  it('is read as a whole', async () => {
    expect((await account.post('/v1/inbox/read')).body).toMatchObject({ unread: 0 });
    expect(await idsOf('?unread=true')).toEqual([]);
  });
});
