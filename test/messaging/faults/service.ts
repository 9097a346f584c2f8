import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { z } from 'zod';
import { AreaRecorded } from '#contracts';
import { Database } from '#database';
import { Consumes, createBroker, type Delivery, Outbox, Reaction, LocksOwnRows } from '#messaging';
import { runService, serviceModule, startService } from '#service';
import { readSettings } from '#settings';
import { standaloneSettings } from '../../../local/test-servers/standalone-service.js';
import { PrefixedTopics } from './prefixed-topics.js';
import { areaRecorded, insertEffect, type AreaVersion } from './effect.js';

// A complete service with one reaction, in a process of its own, so that a test can kill and pause it.

@Reaction('insert-effect-when-area-is-recorded')
class InsertEffectWhenAreaIsRecorded {
  @Consumes(AreaRecorded)
  @LocksOwnRows()
  async handle({ event, tx }: Delivery<typeof AreaRecorded>): Promise<void> {
    await insertEffect(tx, event);
  }
}

@Module({})
class FaultModule {}

await runService(async () => {
  const schema = z.object({
    ...standaloneSettings,
    FAULT_PREFIX: z.string(),
    FAULT_REACTS: z.stringbool(),
  });
  const settings = readSettings(schema);
  const client = createBroker(settings, 'faults');
  const broker = new PrefixedTopics(client, settings.FAULT_PREFIX);
  const base = { name: 'registry' as const, settings, policy: {}, entities: [], migrations: [], broker };
  const module = {
    module: FaultModule,
    imports: [serviceModule({ ...base, databaseUrl: settings.REGISTRY_DATABASE_URL })],
    controllers: settings.FAULT_REACTS ? [InsertEffectWhenAreaIsRecorded] : [],
    providers: [{ provide: 'closing', useValue: { onApplicationShutdown: () => broker.close() } }],
  };
  const service = await startService({ name: 'registry', module, settings, port: 0 });
  const [database, outbox] = [service.app.get(Database), service.app.get(Outbox)];
  process.on('message', ({ publish, order }: { publish: readonly AreaVersion[]; order: number }) => {
    const published = database.transaction((tx) => outbox.add(tx, ...publish.map(areaRecorded)));
    void published.then(() => process.send?.({ published: order }));
  });
  return service;
});
