import { type DynamicModule, Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AreaRecorded } from '#contracts';
import { Database } from '#database';
import { Consumes, type Delivery, LocksOwnRows, Outbox, Reaction, type ServiceRelay } from '#messaging';
import { serviceModule } from '#service';
import { areaRecorded, insertEffect, type AreaVersion } from './effect.js';
import type { FaultSettings } from './service.settings.js';

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

export function faultModule(settings: FaultSettings, messaging: ServiceRelay): DynamicModule {
  const base = { name: 'registry' as const, settings, policy: {}, entities: [], migrations: [], messaging };
  return {
    module: FaultModule,
    imports: [serviceModule({ ...base, databaseUrl: settings.REGISTRY_DATABASE_URL })],
    controllers: settings.FAULT_REACTS ? [InsertEffectWhenAreaIsRecorded] : [],
    providers: [{ provide: 'closing', useValue: { onApplicationShutdown: () => messaging.broker.close() } }],
  };
}

/** Publishes what the parent process asks for. */
export function publishOnRequest(app: NestFastifyApplication): void {
  const [database, outbox] = [app.get(Database), app.get(Outbox)];
  process.on('message', ({ publish, order }: { publish: readonly AreaVersion[]; order: number }) => {
    const published = database.transaction((tx) => outbox.add(tx, ...publish.map(areaRecorded)));
    void published.then(() => process.send?.({ published: order }));
  });
}
