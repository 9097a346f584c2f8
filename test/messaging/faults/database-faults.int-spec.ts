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
import { accessSettings, brokerSettings, databaseSettings, logSettings, readSettings } from '#settings';
import { type Answer, type Api, eventually, startTestService, type TestService } from '#testing';
import { sql } from '#database';
import { NetworkFaultProxy, type ProxyConnection } from '../../network-fault-proxy.js';
import { areaRecorded, effectTables, insertEffect } from './effect.js';

const code = '32.01.01.2001';
const command = z.strictObject({ version: z.int() });
const policy = definePolicy({ 'area.record': { roles: ['SYSTEM_ADMIN'], scope: 'regency' } });

@Controller('v1/commands')
class CommandController {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly outbox: Outbox,
  ) {}

  @Post()
  @Action('area.record')
  send(@IdempotentCall() call: Call, @Body({ schema: command }) { version }: z.output<typeof command>) {
    return this.idempotency.once(call, async (tx) => {
      await tx.query(sql`INSERT INTO command (version) VALUES (${version})`);
      await this.outbox.add(tx, areaRecorded({ code, version }));
      return { receipt: randomUUID() };
    });
  }
}

@Reaction('insert-effect-when-area-is-recorded')
class InsertEffectWhenAreaIsRecorded {
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
    await db.query(effectTables.text);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE command, effect; DROP FUNCTION wait_for_lock`);
  }
}

const commitSent = Buffer.from('COMMIT\0');

describe('a database', () => {
  let service: TestService;
  let network: NetworkFaultProxy;
  let admin: Api;
  /** Whether the response to the COMMIT of a transaction with these statements is dropped. */
  let drops: (statements: string) => boolean;
  let dropped: number;

  /** Forwards a COMMIT, and closes the connection instead of forwarding the response. */
  function dropCommits({ client, server }: ProxyConnection) {
    let [statements, dropping] = ['', false];
    return {
      request(bytes: Buffer) {
        statements += bytes.toString('latin1');
        if (bytes.includes(commitSent)) {
          dropping = drops(statements);
          statements = '';
        }
        server.write(bytes);
      },
      response(bytes: Buffer) {
        if (dropping && bytes.includes(commitSent)) {
          dropped++;
          dropping = false;
          client.destroy();
        } else client.write(bytes);
      },
    };
  }

  beforeEach(async () => {
    [drops, dropped] = [() => false, 0];
    network = await NetworkFaultProxy.start(new URL(process.env['TEST_DATABASE_URL']!).host, dropCommits);
    service = await startTestService(
      ({ databaseUrl, broker, env }) => {
        const settings = readSettings(
          z.object({ ...accessSettings, ...brokerSettings, ...databaseSettings, ...logSettings }),
          {
            ...env,
            DATABASE_STATEMENT_TIMEOUT: '5',
            DATABASE_IDLE_IN_TRANSACTION_TIMEOUT: '1',
          },
        );
        const base = { name: 'registry' as const, settings, policy, entities: [], migrations: [] };
        return {
          module: FaultModule,
          imports: [serviceModule({ ...base, databaseUrl: throughProxy(databaseUrl), messaging: broker })],
          controllers: [CommandController, InsertEffectWhenAreaIsRecorded],
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
      sql`SELECT (SELECT count(*) FROM command)::int AS commands,
              (SELECT coalesce(sum(count), 0) FROM outbox_published)::int AS published,
              (SELECT count(*) FROM effect)::int AS effects,
              (SELECT count(*) FROM dead_letter)::int AS dead_letters`,
    );
    return row;
  };
  const settled = () =>
    eventually(async () => expect(await counts()).toEqual({ commands: 1, published: 1, effects: 1, deadLetters: 0 }));

  /** Stops every transaction that writes into the table while `work` runs; gives `work` the backend that waits. */
  async function whileLocked(table: string, work: (writer: () => Promise<number>) => Promise<void>): Promise<void> {
    const holder = new Client({ connectionString: service.database.url });
    await holder.connect();
    await holder.query(`BEGIN; LOCK TABLE ${table} IN SHARE ROW EXCLUSIVE MODE`);
    const writer = () =>
      eventually(async () => {
        const [row] = await service.database.query<{ pid: number }>(
          sql`SELECT pid FROM pg_locks WHERE NOT granted AND relation = ${table}::regclass
                 AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
        );
        if (!row) throw new Error('no transaction writes');
        return row.pid;
      });
    try {
      await work(writer);
    } finally {
      await holder.end();
    }
  }

  const terminate = (pid: number) => service.database.query(sql`SELECT pg_terminate_backend(${pid})`);

  it('case 4a: terminates the backend of a request: nothing is stored, and the same request again stores it once', async () => {
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

  it('case 4a: terminates the backend of a reaction: it runs again, and has one effect', async () => {
    await whileLocked('effect', async (writer) => {
      expect((await send(randomUUID())).status).toBe(201);
      const ended = await writer();
      await terminate(ended);
      await eventually(async () => expect(await writer()).not.toBe(ended));
    });
    await settled();
  });

  it('case 4b: commits a request and loses the answer of the database: the response is found, and a retry with the same Idempotency-Key repeats nothing', async () => {
    const key = randomUUID();
    drops = (statements) => dropped === 0 && statements.includes('INSERT INTO command');
    const first = await send(key);
    expect(first).toMatchObject({ status: 201, body: { receipt: expect.any(String) } });
    expect([dropped, (await counts())!['commands']]).toEqual([1, 1]);
    expect((await send(key)).body).toEqual(first.body);
    await settled();
  });

  it('case 4b: commits a reaction and loses the response: the event has one effect', async () => {
    drops = (statements) => dropped < 2 && statements.includes('INSERT INTO effect');
    expect((await send(randomUUID())).status).toBe(201);
    await eventually(() => expect(dropped).toBeGreaterThan(0));
    await settled();
  });

  it('case 31: the host of a service vanishes in a transaction: its locks are released, and the same request again stores it once', async () => {
    const key = randomUUID();
    let call: Promise<Answer<unknown>>;
    await whileLocked('outbox', async (writer) => {
      call = send(key);
      await writer();
      network.apply({ kind: 'silence' });
    });
    network.clear();
    const again = await eventually(
      async () => {
        const answer = await send(key);
        expect(answer.status).toBe(201);
        return answer;
      },
      { within: 240_000 },
    );
    // It fails, or finds what the same request has stored meanwhile.
    const first = await call!;
    expect([503, 201]).toContain(first.status);
    expect(first.status === 201 ? first.body : again.body).toEqual(again.body);
    await settled();
    // Each connection of the pool that is silent costs a request its time limit.
  });

  function throughProxy(databaseUrl: string): string {
    const url = new URL(databaseUrl);
    url.host = network.address;
    return String(url);
  }
});
