import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import { z } from 'zod';
import { isKimRole, roles } from '#access';
import { AreaRecorded, registryAreaV1 } from '#contracts';
import { Database, sql } from '#database';
import { Consumes, InProcessBroker, Outbox, type OutgoingRecord, Reaction, UnpublishableError } from '#messaging';
import { serviceModule } from '#service';
import { accessSettings, brokerSettings, logSettings, readSettings } from '#settings';
import { type Api, eventually, startTestService, type TestDeps, type TestService } from '#testing';

const reaction = 'stumble-when-area-is-recorded';
const key = '32.01.01.2001';
const name = { reaction, topic: registryAreaV1.name, key };
const environment = { broken: false, tooLarge: false };

@Reaction(reaction)
class FailWhenAreaIsRecorded {
  @Consumes(AreaRecorded)
  async handle(): Promise<void> {
    await Promise.resolve();
    if (environment.broken) throw new TypeError('a bug');
  }
}

class RejectingBroker extends InProcessBroker {
  override async publish(records: readonly OutgoingRecord[]): Promise<void> {
    if (environment.tooLarge) throw new UnpublishableError('too large');
    await super.publish(records);
  }
}

function moduleFor({ databaseUrl, broker, env }: TestDeps) {
  const settings = readSettings(z.object({ ...accessSettings, ...brokerSettings, ...logSettings }), env);
  const base = { name: 'publishing' as const, settings, policy: {}, entities: [], migrations: [] };
  @Module({})
  class FailingModule {}
  return {
    module: FailingModule,
    imports: [serviceModule({ ...base, databaseUrl, messaging: broker })],
    controllers: [FailWhenAreaIsRecorded],
  };
}

type List<Item = Record<string, unknown>> = { items: Item[]; next: string | null };
const anonymous = '00000000-0000-4000-8000-000000000001';
const deadLetters = '/messaging/dead-letters';

/** Every operator route, with a valid request. */
const routes: readonly (readonly [string, (who: Api) => Promise<{ status: number; body: unknown }>])[] = [
  ['GET dead-letters', (who) => who.get(deadLetters)],
  ['GET dead-letters/events', (who) => who.get(`${deadLetters}/events?${String(new URLSearchParams(name))}`)],
  ['GET dead-letters/events/:position', (who) => who.get(`${deadLetters}/events/999999`)],
  ['GET dead-letters/actions', (who) => who.get(`${deadLetters}/actions`)],
  ['POST dead-letters/retry', (who) => who.post(`${deadLetters}/retry`, { ...name, key: 'none' })],
  ['POST dead-letters/retry-all', (who) => who.post(`${deadLetters}/retry-all`, { reaction: 'none' })],
  ['POST dead-letters/discard', (who) => who.post(`${deadLetters}/discard`, { ...name, key: 'none', reason: 'test' })],
  ['GET outbox', (who) => who.get('/messaging/outbox')],
  ['POST outbox/:position/retry', (who) => who.post('/messaging/outbox/999999/retry', {})],
  ['POST outbox/:position/discard', (who) => who.post('/messaging/outbox/999999/discard', { reason: 'test' })],
  ['GET replays', (who) => who.get('/messaging/replays')],
  ['GET replays/:id', (who) => who.get(`/messaging/replays/${anonymous}`)],
  ['POST replays', (who) => who.post('/messaging/replays', { reaction: 'none', from: 'earliest', reason: 'test' })],
  ['POST replays/:id/stop', (who) => who.post(`/messaging/replays/${anonymous}/stop`, { reason: 'test' })],
];

describe('the operator routes', () => {
  let service: TestService;
  let admin: Api;

  beforeAll(async () => {
    const broker = new RejectingBroker();
    service = await startTestService(moduleFor, { name: 'publishing', migrations: [], broker });
    admin = await service.as('admin', 'SYSTEM_ADMIN@*');
  });
  afterAll(() => service?.stop());
  beforeEach(async () => {
    Object.assign(environment, { broken: false, tooLarge: false });
    await service.database.query(sql`TRUNCATE inbox, dead_letter, blocked_key, outbox`);
  });

  async function publish(...versions: number[]): Promise<void> {
    const events = versions.map((version) =>
      AreaRecorded({ code: key, version, kind: 'DESA', name: 'Desa', parentCode: null }),
    );
    await service.app.get(Database).transaction((tx) => service.app.get(Outbox).add(tx, ...events));
  }
  const keys = async () => (await admin.get<List>(deadLetters)).body.items;
  const deadLetter = async () => (await admin.get<List>('/messaging/outbox')).body.items;

  it.each(routes)('%s returns 403 without SYSTEM_ADMIN', async (_, call) => {
    expect(await call(service.anonymous)).toMatchObject({ status: 401, body: { code: 'token-missing' } });
    for (const role of roles.filter((one) => !isKimRole(one))) {
      const { status, body } = await call(await service.as('unprivileged', `${role}@*`));
      const outcome = [200, 404].includes(status) ? 'allowed' : (body as { code: string }).code;
      expect([role, outcome]).toEqual([role, role === 'SYSTEM_ADMIN' ? 'allowed' : 'role-missing']);
    }
  });

  it('list, retry and record a blocked key', async () => {
    environment.broken = true;
    await publish(1, 2);
    await eventually(async () => expect(await keys()).toMatchObject([{ ...name, events: 2, reason: 'HANDLER' }]));
    const { body: events } = await admin.get<List>(
      `${deadLetters}/events?${String(new URLSearchParams(name))}&limit=1`,
    );
    expect(events).toMatchObject({ items: [{ reason: 'HANDLER', detail: 'TypeError' }], next: expect.any(String) });
    const { body: event, headers } = await admin.get(`${deadLetters}/events/${String(events.items[0]!['position'])}`);
    expect(event).toMatchObject({ json: { code: key, version: 1 }, headers: { ce_type: AreaRecorded.wireType } });
    expect(headers['cache-control']).toBe('no-store');

    environment.broken = false;
    const { body } = await admin.post(`${deadLetters}/retry`, { ...name, reason: 'fixed' });
    expect(body).toEqual({ unblocked: true, handled: 2, duplicates: 0, remaining: 0 });
    const { body: actions } = await admin.get<List>(`${deadLetters}/actions?limit=3`);
    expect(actions.items).toMatchObject([
      { action: 'RETRY', actor: 'admin', key, type: AreaRecorded.wireType, count: 1, reason: 'fixed' },
      { action: 'RETRY', actor: 'admin', key, type: AreaRecorded.wireType, count: 1, reason: 'fixed' },
      { action: 'INSPECT', actor: 'admin', key },
    ]);
  });

  it('retry all keys with one error', async () => {
    environment.broken = true;
    const codes = ['32.01', '32.02', '32.03'];
    const events = codes.map((code) =>
      AreaRecorded({ code, version: 1, kind: 'REGENCY', name: 'x', parentCode: null }),
    );
    await service.app.get(Database).transaction((tx) => service.app.get(Outbox).add(tx, ...events));
    await eventually(async () => expect(await keys()).toHaveLength(3));
    const retry = async (error: string) =>
      (await admin.post(`${deadLetters}/retry-all`, { reaction, error, reason: 'fixed' })).body;
    expect(await retry('HANDLER')).toMatchObject({
      keys: 3,
      unblocked: 0,
      failures: codes.map((code) => ({ key: code, reason: 'HANDLER' })),
    });
    environment.broken = false;
    expect(await retry('SCHEMA')).toMatchObject({ keys: 0, next: null });
    expect(await retry('HANDLER')).toMatchObject({ keys: 3, unblocked: 3, handled: 3, failures: [], next: null });
    expect(await keys()).toEqual([]);
  });

  it('list in pages', async () => {
    for (const code of ['a', 'b', 'c'])
      await service.database.query(
        sql`INSERT INTO blocked_key (reaction, topic, key) VALUES (${reaction}, ${name.topic}, ${code})`,
      );
    const first = await admin.get<List>(`${deadLetters}?limit=2`);
    const second = await admin.get<List>(`${deadLetters}?limit=2&after=${first.body.next}`);
    expect([...first.body.items, ...second.body.items].map((item) => item['key'])).toEqual(['a', 'b', 'c']);
    expect(second.body.next).toBeNull();
  });

  it('retry or discard a dead letter of the outbox, and its key continues', async () => {
    environment.tooLarge = true;
    await publish(1, 2, 3);
    await eventually(async () =>
      expect(await deadLetter()).toMatchObject([{ key, reason: 'too large', blockedRows: 2 }]),
    );
    const position = async () => String((await deadLetter())[0]!['position']);

    const refused = await position();
    expect((await admin.post(`/messaging/outbox/${refused}/retry`, {})).status).toBe(200);
    await eventually(async () => expect(await position()).toBe(refused));

    environment.tooLarge = false;
    expect((await admin.post(`/messaging/outbox/${refused}/discard`, { reason: 'too large for good' })).status).toBe(
      200,
    );
    await eventually(async () =>
      expect(await service.database.query(sql`SELECT sequence::int FROM inbox ORDER BY 1`)).toEqual([
        { sequence: 2 },
        { sequence: 3 },
      ]),
    );
    const { body: actions } = await admin.get<List>(`${deadLetters}/actions?limit=2`);
    expect(actions.items.map(({ action, reason }) => [action, reason])).toEqual([
      ['OUTBOX_DISCARD', 'too large for good'],
      ['OUTBOX_RETRY', null],
    ]);
    expect((await admin.post(`/messaging/outbox/${refused}/retry`, {})).status).toBe(404);
  });

  it.each([
    [deadLetters, 500],
    ['/messaging/replays', 200],
    ['/messaging/handled', 1_000],
  ])('list %s with 1 to %i items per page', async (path, most) => {
    for (const limit of [1, most]) expect((await admin.get(`${path}?limit=${limit}`)).status).toBe(200);
  });

  it('list handled events with sequences beyond 32 bits', async () => {
    await service.database.query(sql`
      INSERT INTO inbox (reaction, event_id, type, topic, key, sequence, correlation_id)
      VALUES (${reaction}, gen_random_uuid(), 'x', ${name.topic}, ${key}, 9007199254740991, gen_random_uuid())`);
    const { status, body } = await admin.get<List>('/messaging/handled');
    expect([status, body.items.map(({ sequence }) => sequence)]).toEqual([200, [Number.MAX_SAFE_INTEGER]]);
  });

  it('reject a replay where no events are stored, and name the alternative', async () => {
    const { status, body } = await admin.post('/messaging/replays', { reaction, from: 'earliest', reason: 'rebuild' });
    expect([status, body]).toEqual([
      400,
      expect.objectContaining({ code: 'invalid-request', detail: expect.stringContaining('registry republish') }),
    ]);
  });

  it.each<[string, (who: Api) => Promise<{ status: number }>]>([
    ['a forged cursor', (who) => who.get(`${deadLetters}?after=bm9uc2Vuc2U`)],
    ['an unknown parameter', (who) => who.get(`${deadLetters}?reason=HANDLER`)],
    ['a limit of 0', (who) => who.get(`${deadLetters}?limit=0`)],
    ['a limit of 501', (who) => who.get(`${deadLetters}?limit=501`)],
    ['a page of 0 replays', (who) => who.get('/messaging/replays?limit=0')],
    ['a page of 201 replays', (who) => who.get('/messaging/replays?limit=201')],
    ['a page of 0 handled events', (who) => who.get('/messaging/handled?limit=0')],
    ['a page of 1001 handled events', (who) => who.get('/messaging/handled?limit=1001')],
    ['an invalid position', (who) => who.get(`${deadLetters}/events/-1`)],
    ['a position out of range', (who) => who.get(`${deadLetters}/events/99999999999999999999`)],
    ['an incomplete key name', (who) => who.post(`${deadLetters}/retry`, { reaction, topic: name.topic })],
    ['a key with NUL', (who) => who.post(`${deadLetters}/retry`, { ...name, key: 'a\0' })],
    ['a discard without a reason', (who) => who.post(`${deadLetters}/discard`, name)],
    ['a discard with a blank reason', (who) => who.post(`${deadLetters}/discard`, { ...name, reason: '   ' })],
    ['a missing body', (who) => who.post(`${deadLetters}/discard`)],
    ['a row discard without a reason', (who) => who.post('/messaging/outbox/1/discard', {})],
    [
      'a replay from a time without a zone',
      (who) => who.post('/messaging/replays', { reaction, from: '2026-11-24', reason: 'test' }),
    ],
    ['a replay id that is not a UUID', (who) => who.get('/messaging/replays/1')],
  ])('reject %s', async (_, call) => {
    expect(await call(admin)).toMatchObject({ status: 400, body: { code: 'invalid-request' } });
  });
});
