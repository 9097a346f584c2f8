import 'reflect-metadata';
import { Controller, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import {
  Ctx,
  EventPattern,
  type KafkaContext,
  type MicroserviceOptions,
  Payload,
  Transport,
} from '@nestjs/microservices';
import { Database, databaseModule } from '#database';
import { upsert } from './effect.js';
import { topic } from './events.js';
import { inboxInsert } from './inbox.js';

// Nest's own Kafka transport, used as documented, with the same idempotent effect as our reactions.

const required = (name: string) => process.env[name] ?? '';

@Controller()
class StockController {
  constructor(private readonly database: Database) {}

  @EventPattern(topic.name)
  async handle(@Payload() payload: object, @Ctx() context: unknown): Promise<void> {
    const data = payload as { code: string; version: number; name: string };
    if (data.name.startsWith('poison-')) throw new Error('poison');
    const headers = (context as KafkaContext).getMessage().headers as unknown as Record<string, string>;
    const { ce_id: id, ce_type: type, ce_correlationid: correlationId } = headers;
    await this.database.transaction(async (tx) => {
      const [inbox] = await tx.query<{ fresh: boolean }>(
        inboxInsert({
          reaction: 'bench-when-area-is-recorded',
          eventId: id,
          type,
          topic: topic.name,
          key: data.code,
          sequence: data.version,
          correlationId,
        }),
      );
      if (inbox?.fresh) await tx.query(upsert(data.code, data.version));
    });
  }
}

const url = required('REGISTRY_DATABASE_URL');

@Module({
  imports: [databaseModule({ url, entities: [], migrations: [], applicationName: 'stock' })],
  controllers: [StockController],
})
class StockModule {}

const app = await NestFactory.createMicroservice<MicroserviceOptions>(StockModule, {
  logger: ['error'],
  transport: Transport.KAFKA,
  options: {
    client: { clientId: 'stock', brokers: required('KAFKA_BROKERS').split(',') },
    consumer: { groupId: `stock-${process.pid}`, maxWaitTimeInMs: 200 },
    subscribe: { fromBeginning: false },
  },
});
app.enableShutdownHooks();
await app.listen();
process.once('disconnect', () => process.exit());
process.send?.({ ready: 'stock' });
