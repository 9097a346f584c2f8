import { randomUUID } from 'node:crypto';
import { Body, Controller, Module, Post } from '@nestjs/common';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { z } from 'zod';
import { Action, definePolicy } from '#access';
import { AreaRecorded } from '#contracts';
import { type Call, Idempotency, IdempotentCall } from '#http-api';
import { Consumes, type Delivery, Outbox, Reaction } from '#messaging';
import { serviceModule } from '#service';
import { accessSettings, brokerSettings, logSettings, readSettings } from '#settings';
import {
  type Answer,
  type Api,
  eventually,
  FaultProxy,
  startTestService,
  type TestService,
  type ProxyConnection,
} from '#testing';
import { areaRecorded, effectTables, insertEffect } from './effect.js';

const code = '32.01.01.2001';
const order = z.strictObject({ version: z.int() });
const policy = definePolicy({ 'area.record': { roles: ['SYSTEM_ADMIN'], scope: 'any' } });

@Controller('v1/commands')
class CommandController {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly outbox: Outbox,
  ) {}

  @Post()
  @Action('area.record')
  send(@IdempotentCall() call: Call, @Body({ schema: order }) { version }: z.output<typeof order>) {
    return this.idempotency.once(call, async (tx) => {
      await tx.query(`INSERT INTO command (version) VALUES ($1)`, [version]);
      await this.outbox.add(tx, areaRecorded({ code, version }));
      return { receipt: randomUUID() };
    });
  }
}

@Reaction('note-when-area-is-recorded')
class NoteWhenAreaIsRecorded {
  @Consumes(AreaRecorded)
  async handle({ event, tx }: Delivery<typeof AreaRecorded>): Promise<void> {
    await insertEffect(tx, event);
  }
}

@Module({})
class FaultModule {}

class CreateCommand1764300000000 implements MigrationInterface {
  name = 'CreateCommand1764300000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE command (version int NOT NULL)`);
    await db.query(effectTables);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE command, effect; DROP FUNCTION pass_gate`);
  }
}

const commitSent = Buffer.from('COMMIT\0');

describe('case 4: a database that', () => {
  let service: TestService;
  let network: FaultProxy;
  let admin: Api;
  /** Whether the answer to the COMMIT of a transaction in which this was said is lost. */
  let loses: (sql: string) => boolean;
  let lost: number;

  /** Lets a COMMIT through, and ends the connection when the server says that it is done. */
  function passage({ client, server }: ProxyConnection) {
    let [sql, losing] = ['', false];
    return {
      request(bytes: Buffer) {
        sql += bytes.toString('latin1');
        if (bytes.includes(commitSent)) {
          losing = loses(sql);
          sql = '';
        }
        server.write(bytes);
      },
      answer(bytes: Buffer) {
        if (losing && bytes.includes(commitSent)) {
          lost++;
          losing = false;
          client.destroy();
        } else client.write(bytes);
      },
    };
  }

  beforeEach(async () => {
    [loses, lost] = [() => false, 0];
    network = await FaultProxy.start(new URL(process.env['TEST_DATABASE_URL']!).host, passage);
    service = await startTestService(
      ({ databaseUrl, broker, env }) => {
        const settings = readSettings(z.object({ ...accessSettings, ...brokerSettings, ...logSettings }), env);
        const base = { name: 'registry' as const, settings, policy, entities: [], migrations: [] };
        return {
          module: FaultModule,
          imports: [serviceModule({ ...base, databaseUrl: throughTheNetwork(databaseUrl), broker })],
          controllers: [CommandController, NoteWhenAreaIsRecorded],
        };
      },
      { name: 'registry', migrations: [CreateCommand1764300000000] },
    );
    admin = await service.as('admin', 'SYSTEM_ADMIN@*');
  });
  afterEach(async () => {
    await service.stop();
    await network.close();
  });

  const send = (key: string): Promise<Answer<{ receipt: string }>> =>
    admin.post('/v1/commands', { version: 1 }, { 'idempotency-key': key });
  const counts = async () => {
    const [row] = await service.database.query<Record<string, number>>(
      `SELECT (SELECT count(*) FROM command)::int AS deeds,
              (SELECT coalesce(sum(count), 0) FROM outbox_published)::int AS published,
              (SELECT count(*) FROM effect)::int AS effects,
              (SELECT count(*) FROM dead_letter)::int AS parked`,
    );
    return row;
  };
  const settled = () =>
    eventually(async () => expect(await counts()).toEqual({ commands: 1, published: 1, effects: 1, parked: 0 }), {
      within: 30_000,
    });

  /** Whoever writes into the table waits until `work` is over; `work` is given the one who does. */
  async function whileLocked(table: string, work: (writer: () => Promise<number>) => Promise<void>): Promise<void> {
    const holder = new Client({ connectionString: service.database.url });
    await holder.connect();
    await holder.query(`BEGIN; LOCK TABLE ${table} IN SHARE ROW EXCLUSIVE MODE`);
    const writer = () =>
      eventually(async () => {
        const [row] = await service.database.query<{ pid: number }>(
          `SELECT pid FROM pg_locks WHERE NOT granted AND relation = $1::regclass`,
          [table],
        );
        if (!row) throw new Error('nobody writes');
        return row.pid;
      });
    try {
      await work(writer);
    } finally {
      await holder.end();
    }
  }

  const terminate = (pid: number) => service.database.query(`SELECT pg_terminate_backend($1)`, [pid]);

  it('case 4a: ends the backend of a call’s transaction: nothing is done, and the same call again does it once', async () => {
    const key = randomUUID();
    await whileLocked('outbox', async (writer) => {
      const call = send(key);
      await terminate(await writer());
      expect((await call).status).toBe(503);
    });
    expect(await counts()).toMatchObject({ commands: 0, published: 0 });
    expect((await send(key)).status).toBe(201);
    await settled();
  });

  it('case 4a: ends the backend of a reaction’s transaction: it is done again, and its effect is there once', async () => {
    await whileLocked('effect', async (writer) => {
      expect((await send(randomUUID())).status).toBe(201);
      const ended = await writer();
      await terminate(ended);
      await eventually(async () => expect(await writer()).not.toBe(ended));
    });
    await settled();
  });

  it('case 4b: commits a call and whose answer is lost: the retry with the same Idempotency-Key does nothing twice', async () => {
    const key = randomUUID();
    loses = (sql) => lost === 0 && sql.includes('INSERT INTO command');
    expect((await send(key)).status).toBe(503);
    expect([lost, (await counts())!['deeds']]).toEqual([1, 1]);
    const [again, oncemore] = [await send(key), await send(key)];
    expect(again).toMatchObject({ status: 201, body: { receipt: expect.any(String) } });
    expect(oncemore.body).toEqual(again.body);
    await settled();
  });

  it('case 4b: commits a reaction and whose answer is lost: its effect is there once', async () => {
    loses = (sql) => lost < 2 && sql.includes('INSERT INTO effect');
    expect((await send(randomUUID())).status).toBe(201);
    await eventually(() => expect(lost).toBeGreaterThan(0));
    await settled();
  });

  function throughTheNetwork(databaseUrl: string): string {
    const url = new URL(databaseUrl);
    url.host = network.address;
    return String(url);
  }
});
