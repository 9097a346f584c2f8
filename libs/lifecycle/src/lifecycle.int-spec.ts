import { AsyncResource } from 'node:async_hooks';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Column, DataSource, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Access, type Actor, definePolicy } from '#access';
import { AreaRecorded } from '#contracts';
import { Database, dataSourceOptions, type Query, type Sql, sql } from '#database';
import { defineErrors } from '#http-api';
import { messagingMigrations, Outbox } from '#messaging';
import { migratedDatabase, type TestDatabase } from '#testing';
import type { Workflow } from '#workflow';
import {
  CITIZEN_ACTOR,
  createHistory,
  HistoryRow,
  Lifecycle,
  type LifecycleDefinition,
  Lifecycles,
  type Step,
  SYSTEM_ACTOR,
} from './index.js';

type Status = 'UNLIT' | 'LIT' | 'GONE';
type CandleWorkflow = Workflow<Status, 'make' | 'light' | 'snuff' | 'burn-down' | 'wish', 'too-windy' | 'name-taken'>;

@Entity('candle')
class Candle {
  @PrimaryColumn('uuid')
  id: string;

  @Column('int')
  version: number;

  @Column('text')
  status: Status;

  @Column('text', { unique: true })
  name: string;

  @Column('timestamptz')
  updatedAt: Date;
}

@Entity('candle_history')
@ForeignKey(() => Candle, ['subjectId'], ['id'], { name: 'candle_history_subject' })
class CandleHistory extends HistoryRow<Status> {
  @Column('text')
  candleName: string;
}

interface Weather {
  readonly wind?: number;
}
interface Facts {
  readonly burnsFor: number;
}

const candleWorkflow: CandleWorkflow = {
  noun: 'candle',
  states: ['UNLIT', 'LIT', 'GONE'],
  initial: 'UNLIT',
  transitions: [
    { from: null, action: 'make', to: 'UNLIT', by: 'candle.make', guards: ['name-taken'], emits: null },
    { from: 'UNLIT', action: 'light', to: 'LIT', by: 'candle.light', guards: ['too-windy'], emits: 'CandleLit' },
    { from: 'LIT', action: 'snuff', to: 'UNLIT', by: ['candle.light', 'citizen'], guards: [], emits: null },
    { from: 'LIT', action: 'wish', to: 'LIT', by: 'candle.light', guards: ['name-taken'], emits: null },
    { from: 'LIT', action: 'burn-down', to: 'GONE', by: 'system', guards: [], emits: 'CandleLit' },
  ],
};

const candleError = defineErrors({
  'candle-not-found': { status: 404, en: 'There is no such candle.', id: 'Lilin tidak ditemukan.' },
  'too-windy': { status: 409, en: 'It is too windy.', id: 'Angin terlalu kencang.' },
  'name-taken': { status: 409, en: 'The name is taken.', id: 'Nama sudah dipakai.' },
});
const policy = definePolicy({
  'candle.make': { roles: ['DISKOMINFO_VERIFIER'], scope: 'any' },
  'candle.light': { roles: ['DISKOMINFO_VERIFIER'], scope: 'bound' },
});

type CandleStep = Step<Candle, Weather, Facts>;
const definition: LifecycleDefinition<CandleWorkflow, Candle, Weather, Facts> = {
  workflow: candleWorkflow,
  words: {
    statuses: {
      UNLIT: { en: 'unlit', id: 'padam' },
      LIT: { en: 'lit', id: 'menyala' },
      GONE: { en: 'gone', id: 'habis' },
    },
    actions: {
      make: { en: 'make it', id: 'membuatnya' },
      light: { en: 'light it', id: 'menyalakannya' },
      snuff: { en: 'snuff it', id: 'memadamkannya' },
      wish: { en: 'wish', id: 'berharap' },
      'burn-down': { en: 'burn it down', id: 'menghabiskannya' },
    },
  },
  entity: Candle,
  notFound: () => candleError('candle-not-found'),
  refuse: candleError,
  target: ({ name }) => ({ area: name.startsWith('far') ? '33.01' : '32.01' }),
  guards: {
    'too-windy': ({ input }: CandleStep) => (input.wind ?? 0) < 8 || { detail: `wind ${input.wind}` },
    'name-taken': { constraint: 'candle_name' },
  },
  events: {
    CandleLit: ({ after, facts }: CandleStep) =>
      AreaRecorded({
        code: '32.01',
        version: after.version,
        kind: 'REGENCY',
        name: `${facts.burnsFor}`,
        parentCode: null,
      }),
  },
  historyColumns: ({ after }) => ({ candleName: after.name }),
};

class CandleLifecycle extends Lifecycle<CandleWorkflow, Candle, Weather, Facts> {}

class CreateCandles1700000000000 {
  name = 'CreateCandles1700000000000';
  async up(db: { query(sql: string): Promise<unknown> }): Promise<void> {
    await db.query(`CREATE TABLE candle (id uuid PRIMARY KEY, version int NOT NULL, status text NOT NULL,
      name text NOT NULL CONSTRAINT candle_name UNIQUE, updated_at timestamptz NOT NULL)`);
    await db.query(createHistory('candle', { table: 'candle', columns: 'candle_name text NOT NULL' }));
  }
}

describe('Lifecycle', () => {
  let fresh: TestDatabase;
  let dataSource: DataSource;
  let database: Database;
  let lifecycles: Lifecycles;
  let candles: CandleLifecycle;
  const chair: Actor = {
    subject: 'chair',
    grants: [{ role: 'DISKOMINFO_VERIFIER', scope: { kind: 'area', prefix: '32.01' } }],
  };

  beforeAll(async () => {
    const migrations = [...messagingMigrations, CreateCandles1700000000000];
    fresh = await migratedDatabase({ migrations });
    const options = { url: fresh.url, entities: [Candle, CandleHistory], migrations: [], applicationName: 'lifecycle' };
    dataSource = await new DataSource(dataSourceOptions(options)).initialize();
    database = new Database(dataSource);
  });
  afterAll(async () => {
    await dataSource.destroy();
    await fresh.drop();
  });
  beforeEach(async () => {
    await fresh.query(sql`TRUNCATE candle, candle_history, outbox`);
    lifecycles = new Lifecycles(new Access(policy), Outbox.standalone());
    candles = new CandleLifecycle(lifecycles, definition);
  });

  const made = (name = 'tall') =>
    database.transaction((tx) =>
      candles.create(tx, { id: randomUUID(), name, updatedAt: new Date(0) }, { actor: chair, now: new Date(0) }),
    );
  const lit = (id: string, rest: object = {}, lifecycle = candles) =>
    database.transaction((tx) => lifecycle.apply(tx, 'light', { id, actor: chair, ...rest }));
  const stored = async (id: string) => (await fresh.query(sql`SELECT status, version FROM candle WHERE id = ${id}`))[0];
  const emitted = async () =>
    (await fresh.query<{ payload: string }>(sql`SELECT payload FROM outbox ORDER BY id`)).length;

  it('creates a subject in its first status, with a line of history', async () => {
    const candle = await made();
    expect(candle).toMatchObject({ status: 'UNLIT', version: 1 });
    expect(await candles.history(database, candle.id, { limit: 10 })).toEqual({
      next: null,
      items: [
        {
          version: 1,
          action: 'make',
          from: null,
          to: 'UNLIT',
          actor: 'chair',
          reason: null,
          at: '1970-01-01T00:00:00.000Z',
        },
      ],
    });
  });

  it('applies a transition: status, version, moment, history and event, in one transaction', async () => {
    const { id } = await made();
    const now = new Date('2026-11-28T10:00:00Z');
    const candle = await lit(id, { version: 1, now, reason: 'dark', changes: { name: 'bright' } });
    expect(candle).toMatchObject({ status: 'LIT', version: 2, name: 'bright', updatedAt: now });
    expect(await fresh.query(sql`SELECT status, version, name, updated_at FROM candle`)).toEqual([
      { status: 'LIT', version: 2, name: 'bright', updatedAt: now },
    ]);
    const { items } = await candles.history(database, id, { limit: 10 });
    expect(items[1]).toEqual({
      version: 2,
      action: 'light',
      from: 'UNLIT',
      to: 'LIT',
      actor: 'chair',
      reason: 'dark',
      at: now.toISOString(),
    });
    expect(await fresh.query(sql`SELECT candle_name FROM candle_history ORDER BY version`)).toEqual([
      { candleName: 'tall' },
      { candleName: 'bright' },
    ]);
    expect(await emitted()).toBe(1);
  });

  it('rejects an unknown subject, an actor out of scope, and another version, and changes nothing', async () => {
    await expect(lit(randomUUID())).rejects.toMatchObject({ code: 'candle-not-found' });
    const { id: far } = await made('far away');
    await expect(lit(far)).rejects.toMatchObject({ code: 'out-of-scope' });
    const { id } = await made();
    await expect(lit(id, { version: 2 })).rejects.toMatchObject({ code: 'precondition-failed' });
    expect(await stored(id)).toEqual({ status: 'UNLIT', version: 1 });
    expect(await emitted()).toBe(0);
  });

  it('refuses a transition that the table does not have, and names those that are possible and for whom', async () => {
    const { id } = await made();
    await lit(id);
    const refused = await lit(id).catch((error: unknown) => error);
    expect(refused).toMatchObject({
      code: 'transition-refused',
      status: 409,
      extra: {
        detail: {
          en: 'You cannot light it in the status "lit". What you can do: snuff it; wish.',
          id: 'Anda tidak dapat menyalakannya pada status "menyala". Yang dapat Anda lakukan: memadamkannya; berharap.',
        },
        possible: [
          {
            action: 'snuff',
            label: { en: 'snuff it', id: 'memadamkannya' },
            to: 'UNLIT',
            audience: 'citizen',
            roles: ['DISKOMINFO_VERIFIER'],
          },
          { action: 'wish', to: 'LIT', audience: 'roles', roles: ['DISKOMINFO_VERIFIER'] },
          { action: 'burn-down', to: 'GONE', audience: 'system', roles: [] },
        ],
      },
    });
  });

  it('runs the guards that the table names: a table without the guard lets pass what the guard refuses', async () => {
    const { id } = await made();
    await expect(lit(id, { input: { wind: 8 } })).rejects.toMatchObject({
      code: 'too-windy',
      extra: { detail: 'wind 8' },
    });
    const transitions = candleWorkflow.transitions.map((row) => ({ ...row, guards: [] }));
    const workflow = { ...candleWorkflow, transitions };
    const lenient = new CandleLifecycle(lifecycles, { ...definition, workflow, guards: {} as never });
    await lit(id, { input: { wind: 8 } }, lenient);
    expect(await stored(id)).toEqual({ status: 'LIT', version: 2 });
  });

  it('refuses by the guard that a constraint keeps, where the table names it', async () => {
    await made('tall');
    await expect(made('tall')).rejects.toMatchObject({ code: 'name-taken' });
    const { id } = await made('small');
    await lit(id);
    const wish = database.transaction((tx) =>
      candles.apply(tx, 'wish', { id, actor: chair, changes: { name: 'tall' } }),
    );
    await expect(wish).rejects.toMatchObject({ code: 'name-taken' });
    const { id: other } = await made('other');
    await expect(lit(other, { changes: { name: 'tall' } })).rejects.not.toMatchObject({ code: 'name-taken' });
  });

  it('takes no step when nothing changes', async () => {
    const { id } = await made();
    await lit(id, { changes: () => null });
    expect(await stored(id)).toEqual({ status: 'UNLIT', version: 1 });
  });

  it('lets citizens and the system do what the table gives them, and nothing else', async () => {
    const { id } = await made();
    await expect(lit(id, { actor: CITIZEN_ACTOR })).rejects.toThrow("not an action of 'CITIZEN'");
    await lit(id);
    const as = (action: 'snuff' | 'burn-down', actor: Actor | string) =>
      database.transaction((tx) => candles.apply(tx, action, { id, actor }));
    await expect(as('burn-down', chair)).rejects.toMatchObject({ code: 'role-missing' });
    await expect(as('snuff', SYSTEM_ACTOR)).rejects.toThrow("not an action of 'SYSTEM'");
    expect(await as('snuff', CITIZEN_ACTOR)).toMatchObject({ status: 'UNLIT' });
  });

  it('gives observers the step within its transaction, and the event what they have found out', async () => {
    const seen: string[] = [];
    candles.observe({
      applied: (_tx, steps) => {
        for (const { action, facts } of steps) {
          seen.push(`applied ${action}`);
          Object.assign(facts, { burnsFor: 7 });
        }
      },
      emitted: (_tx, steps) => void seen.push(...steps.map(({ event }) => `emitted ${JSON.stringify(event.data)}`)),
    });
    await lit((await made()).id);
    expect(seen.slice(0, 2)).toEqual(['applied make', 'applied light']);
    expect(seen[2]).toContain('"name":"7"');
    candles.observe({ applied: () => Promise.reject(new Error('no index')) });
    await expect(made('other')).rejects.toThrow('no index');
    expect(await fresh.query(sql`SELECT FROM candle WHERE name = 'other'`)).toEqual([]);
  });

  it('applies an action to many in one statement each, and leaves out those that it does not fit', async () => {
    const ids = await Promise.all(['a', 'b', 'c'].map(async (name) => (await made(name)).id));
    for (const id of ids.slice(0, 2)) await lit(id);
    const moved = await database.transaction((tx) =>
      candles.applyToMany(tx, 'burn-down', [...ids.map((id) => ({ id })), { id: ids[0]! }], { actor: SYSTEM_ACTOR }),
    );
    expect(moved.map(({ name }) => name).toSorted()).toEqual(['a', 'b']);
    expect(await fresh.query(sql`SELECT name, status, version FROM candle ORDER BY name`)).toEqual([
      { name: 'a', status: 'GONE', version: 3 },
      { name: 'b', status: 'GONE', version: 3 },
      { name: 'c', status: 'UNLIT', version: 1 },
    ]);
    expect(await emitted()).toBe(4);
  });

  it('takes two steps of a subject that is named twice', async () => {
    const { id } = await made();
    await lit(id);
    await database.transaction((tx) =>
      candles.applyToMany(tx, 'wish', [{ id }, { id }], { actor: chair, changes: () => ({ name: 'wished' }) }),
    );
    expect(await stored(id)).toEqual({ status: 'LIT', version: 4 });
    expect((await candles.history(database, id, { limit: 10 })).items.map(({ version }) => version)).toEqual([
      1, 2, 3, 4,
    ]);
  });

  it('sends only the changed columns of many', async () => {
    const { id } = await made('tall');
    const sent: Sql[] = [];
    await database.transaction((tx) => {
      const query: Query = (statement) => {
        sent.push(statement);
        return tx.query(statement);
      };
      return candles.applyToMany({ ...tx, query }, 'light', [{ id }], { actor: chair });
    });
    expect(sent.flatMap(({ values }) => JSON.parse(values[0] as string) as object[])).toEqual([
      { id, status: 'LIT', version: 2, updated_at: expect.any(String) },
    ]);
  });

  it('creates many with the actions that each takes at once, and leaves out those that are there', async () => {
    await made('a');
    const subject = (name: string) => ({ id: randomUUID(), name, updatedAt: new Date() });
    const created = await database.transaction((tx) =>
      candles.createMany(tx, [subject('a'), subject('b'), subject('c')], {
        actor: chair,
        followedBy: ({ name }) => (name === 'b' ? ['light'] : []),
      }),
    );
    expect(created.map(({ name, status, version }) => [name, status, version])).toEqual([
      ['b', 'LIT', 2],
      ['c', 'UNLIT', 1],
    ]);
    expect(
      await fresh.query(sql`SELECT action, candle_name FROM candle_history ORDER BY candle_name, version`),
    ).toEqual([
      { action: 'make', candleName: 'a' },
      { action: 'make', candleName: 'b' },
      { action: 'light', candleName: 'b' },
      { action: 'make', candleName: 'c' },
    ]);
    expect(await emitted()).toBe(1);
  });

  it('applies actions of one subject one after the other', async () => {
    const { id } = await made();
    const results = await Promise.allSettled([lit(id), lit(id), lit(id)]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected', 'rejected']);
    expect(await stored(id)).toEqual({ status: 'LIT', version: 2 });
  });

  it('gives a subject only when no other transaction has locked it', async () => {
    const { id } = await made();
    const meanwhile = AsyncResource.bind(() => database.transaction((other) => candles.lockIfFree(other, id)));
    await database.transaction(async (tx) => {
      expect(await candles.lockIfFree(tx, id)).toMatchObject({ id });
      expect(await meanwhile()).toBeNull();
    });
  });

  type Change = Partial<LifecycleDefinition<CandleWorkflow, Candle, Weather, Facts>>;
  it.each<[string, Change, string]>([
    ['a missing guard', { guards: {} as never }, "no guard of candle 'name-taken'"],
    ['a missing event builder', { events: {} }, "no event of candle 'CandleLit'"],
    [
      'a guard that no transition names',
      { guards: { ...definition.guards, 'too-wet': () => true } as never },
      "no transition names the guard of candle 'too-wet'",
    ],
    [
      'an event builder that no transition names',
      { events: { ...definition.events, CandleMade: definition.events['CandleLit']! } },
      "no transition names the event of candle 'CandleMade'",
    ],
    ['an unknown permission', { workflow: withBy('candle.melt') }, "no action 'candle.melt'"],
    ['an action without a permission', { workflow: withBy(undefined) }, "'light' of candle needs one 'by'"],
  ])('does not start with %s', (_what, change, message) => {
    expect(() => new CandleLifecycle(lifecycles, { ...definition, ...change })).toThrow(message);
  });
});

function withBy(by: string | undefined): CandleWorkflow {
  const transitions = candleWorkflow.transitions.map((row) => ({ ...row, ...(row.action === 'light' && { by }) }));
  return { ...candleWorkflow, transitions };
}
