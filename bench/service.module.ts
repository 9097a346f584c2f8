import { type DynamicModule, Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AreaRecorded } from '#contracts';
import { Database } from '#database';
import { Consumes, type Delivery, LocksOwnRows, Outbox, Reaction, RetryPolicy, type ServiceRelay } from '#messaging';
import { serviceModule, type ServiceOptions } from '#service';
import { upsert } from './effect.js';
import { dataOf } from './events.js';
import { listenForLoad } from './load.js';

@Reaction('bench-when-area-is-recorded')
class BenchWhenAreaIsRecorded {
  @Consumes(AreaRecorded)
  @LocksOwnRows()
  async handle({ event, tx }: Delivery<typeof AreaRecorded>): Promise<void> {
    if (event.data.name.startsWith('poison-')) throw new Error('poison');
    tx.enqueue(upsert(event.key, event.sequence));
  }
}

@Module({})
class BenchModule {}

export function benchModule(
  settings: ServiceOptions['settings'] & { readonly REGISTRY_DATABASE_URL: string },
  messaging: ServiceRelay,
): DynamicModule {
  const base = { name: 'registry' as const, settings, policy: {}, entities: [], migrations: [], messaging };
  return {
    module: BenchModule,
    imports: [serviceModule({ ...base, databaseUrl: settings.REGISTRY_DATABASE_URL })],
    controllers: process.env['BENCH_REACTS'] ? [BenchWhenAreaIsRecorded] : [],
  };
}

/** Publishes the load that the parent process asks for. */
export function publishOnRequest(app: NestFastifyApplication): void {
  const batchSize = Number(process.env['BENCH_BATCH_SIZE'] ?? 0);
  if (batchSize > 0) Object.assign(app.get(RetryPolicy, { strict: false }), { maxBatchSize: batchSize });
  const [database, outbox] = [app.get(Database), app.get(Outbox)];
  listenForLoad({
    outbox: async (n, run) => void (await database.transaction((tx) => outbox.add(tx, AreaRecorded(dataOf(n, run))))),
  });
}
