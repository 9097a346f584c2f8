import { randomBytes } from 'node:crypto';
import type { Type } from '@nestjs/common';
import { type DomainEvent, topics } from '#contracts';
import { Database } from '#database';
import { type IncomingRecord, InProcessBroker, Outbox } from '#messaging';
import { type Api, startTestService, type TestService } from '#testing';
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
export interface RunningRegistry extends TestService {
  readonly env: Readonly<Record<string, string>>;
  readonly published: readonly PublishedEvent[];
  /** The events about one entity. */
  publishedOf(id: string): PublishedEvent[];
  /** Publishes events as another service does. */
  publish(...events: readonly DomainEvent[]): Promise<void>;
  token(sub: string, ...grants: string[]): Promise<string>;
  /** A provider of the running service, such as a job. */
  get<Part>(part: Type<Part>): Part;
}

/** The registry of a client. */
export const registryOf = new WeakMap<Api, Pick<RunningRegistry, 'as'>>();

/** @param change settings that differ from the defaults */
export async function runningRegistry(change: Record<string, string> = {}): Promise<RunningRegistry> {
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
  let env: Record<string, string> = {};
  const service = await startTestService(
    (deps) => {
      env = { ...deps.env, REGISTRY_VAULT_KEY: randomBytes(32).toString('base64'), ...change };
      return registryModule(readRegistrySettings(env), broker);
    },
    { name: 'registry', migrations: registryMigrations, broker },
  );
  const get = <Part>(part: Type<Part>): Part => service.app.get(part, { strict: false });
  const as: RunningRegistry['as'] = async (...account) => {
    const client = await service.as(...account);
    registryOf.set(client, { as });
    return client;
  };
  return {
    ...service,
    as,
    env,
    published,
    publishedOf: (id) => published.filter(({ key }) => key === id),
    publish: (...events) => get(Database).transaction(async (tx) => void (await get(Outbox).add(tx, ...events))),
    token: (sub, ...grants) => service.issuer.token({ sub, grants }),
    get,
  };
}

function toPublishedEvent({ key, value, headers }: IncomingRecord): PublishedEvent {
  return { key, headers, type: headers['ce_type'] ?? '', data: JSON.parse(String(value)) as Record<string, unknown> };
}
