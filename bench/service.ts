import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { z } from 'zod';
import { AreaRecorded } from '#contracts';
import { Database } from '#database';
import { Consumes, type Delivery, Outbox, RetryPolicy, Reaction, LocksOwnRows } from '#messaging';
import { runService, serviceModule, startService } from '#service';
import { readSettings } from '#settings';
import { standaloneSettings } from '../local/test-servers/standalone-service.js';
import { dataOf } from './events.js';
import { listenForLoad } from './load.js';
import { upsert } from './effect.js';

// A complete service with at most one reaction, in a process of its own, so that it can be killed. It publishes events on
// request.

@Reaction('bench-when-area-is-recorded')
class BenchWhenAreaIsRecorded {
  @Consumes(AreaRecorded)
  @LocksOwnRows()
  async handle({ event, tx }: Delivery<typeof AreaRecorded>): Promise<void> {
    if (event.data.name.startsWith('poison-')) throw new Error('poison');
    await tx.query(upsert(event.key, event.sequence));
  }
}

@Module({})
class BenchModule {}

await runService(async () => {
  const settings = readSettings(z.object(standaloneSettings));
  const base = { name: 'registry' as const, settings, policy: {}, entities: [], migrations: [] };
  const module = {
    module: BenchModule,
    imports: [serviceModule({ ...base, databaseUrl: settings.REGISTRY_DATABASE_URL })],
    controllers: process.env['BENCH_REACTS'] ? [BenchWhenAreaIsRecorded] : [],
  };
  const service = await startService({ name: 'registry', module, settings, port: 0 });
  const batchSize = Number(process.env['BENCH_BATCH_SIZE'] ?? 0);
  if (batchSize > 0) Object.assign(service.app.get(RetryPolicy, { strict: false }), { maxBatchSize: batchSize });
  const [database, outbox] = [service.app.get(Database), service.app.get(Outbox)];
  listenForLoad({
    outbox: async (n, run) => void (await database.transaction((tx) => outbox.add(tx, AreaRecorded(dataOf(n, run))))),
  });
  return service;
});
