import { randomBytes } from 'node:crypto';
import type { Type } from '@nestjs/common';
import { type DomainEvent, topics } from '#contracts';
import { Database } from '#database';
import { type IncomingRecord, InProcessBroker, Outbox } from '#messaging';
import { migrationsOf, type RunningService, startService } from '#service';
import { api, type Api, migratedDatabase, type TestDatabase, testIssuer } from '#testing';
import { registryMigrations } from '../../apps/registry/src/registry.database.js';
import { registryModule } from '../../apps/registry/src/registry.module.js';
import { readRegistrySettings } from '../../apps/registry/src/registry.settings.js';

/** An event as a subscriber receives it. */
export interface PublishedEvent {
  readonly type: string;
  readonly key: string;
  readonly data: Record<string, unknown>;
  readonly headers: Readonly<Record<string, string>>;
}

/** A registry with its own database, and a subscriber to all of its topics. */
export interface RunningRegistry extends Pick<RunningService, 'app'> {
  readonly url: string;
  readonly env: Record<string, string>;
  readonly database: TestDatabase;
  readonly published: readonly PublishedEvent[];
  /** The events about one entity. */
  publishedOf(id: string): PublishedEvent[];
  /** Publishes events as another service does. */
  publish(...events: readonly DomainEvent[]): Promise<void>;
  /** A client for this account; without grants, one that has no role. */
  as(sub: string, ...grants: string[]): Promise<Api>;
  token(sub: string, ...grants: string[]): Promise<string>;
  /** A provider of the running service, such as a job. */
  get<Part>(part: Type<Part>): Part;
  anonymous: Api;
  stop(): Promise<void>;
}

/** @param change settings that differ from the defaults */
export async function runningRegistry(change: Record<string, string> = {}): Promise<RunningRegistry> {
  const [issuer, database] = await Promise.all([
    testIssuer(),
    migratedDatabase({ migrations: migrationsOf(registryMigrations) }),
  ]);
  const env = {
    ...Object.fromEntries(Object.entries(issuer.accessSettings).map(([name, value]) => [name, String(value)])),
    REGISTRY_DATABASE_URL: database.url,
    REGISTRY_VAULT_KEY: randomBytes(32).toString('base64'),
    REGISTRY_PORT: '0',
    LOG_LEVEL: 'silent',
    ...change,
  };
  const settings = readRegistrySettings(env);
  const broker = new InProcessBroker();
  const published: PublishedEvent[] = [];
  await broker.subscribe({
    group: 'test',
    topics,
    handle: async ({ records }) => {
      published.push(...records.map(toPublishedEvent));
      return { done: records.length };
    },
  });
  const service = await startService({ name: 'registry', module: registryModule(settings, broker), settings, port: 0 });
  const token = (sub: string, ...grants: string[]) => issuer.token({ sub, grants });
  return {
    url: service.url,
    app: service.app,
    env,
    database,
    published,
    publishedOf: (id) => published.filter(({ key }) => key === id),
    publish: (...events) =>
      service.app
        .get(Database, { strict: false })
        .transaction(async (tx) => void (await service.app.get(Outbox, { strict: false }).add(tx, ...events))),
    token,
    as: async (sub, ...grants) => api(service, await token(sub, ...grants)),
    get: (part) => service.app.get(part, { strict: false }),
    anonymous: api(service),
    stop: async () => {
      await service.close();
      await broker.close();
      await Promise.all([database.drop(), issuer.stop()]);
    },
  };
}

function toPublishedEvent({ key, value, headers }: IncomingRecord): PublishedEvent {
  return { key, headers, type: headers['ce_type'] ?? '', data: JSON.parse(String(value)) as Record<string, unknown> };
}
