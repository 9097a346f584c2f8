import { randomBytes } from 'node:crypto';
import { agencyAspirationsV1, type DomainEvent, topics } from '#contracts';
import { Database } from '#database';
import { type IncomingRecord, InProcessBroker, Outbox } from '#messaging';
import { migrationsOf, type RunningService, startService } from '#service';
import {
  api,
  type Api,
  migratedDatabase,
  plantMembership,
  type PlantedMembership,
  type TestDatabase,
  type TestIssuer,
  testIssuer,
} from '#testing';
import { aspirationsMigrations } from '../../apps/aspirations/src/aspirations.database.js';
import { aspirationsModule } from '../../apps/aspirations/src/aspirations.module.js';
import { readAspirationsSettings } from '../../apps/aspirations/src/aspirations.settings.js';
import { DataRequestJob } from '../../apps/aspirations/src/citizens/data-requests/data-request.job.js';
import { Deadlines } from '../../apps/aspirations/src/deadlines/deadlines.js';
import { DeadlineJob } from '../../apps/aspirations/src/deadlines/deadline.job.js';

/** An event as a subscriber receives it. */
export interface PublishedEvent {
  readonly topic: string;
  readonly id: string;
  readonly type: string;
  readonly key: string;
  readonly data: Record<string, unknown>;
}

/** The service with a database of its own, and a subscriber that records all of its events, those for agencies too. */
export interface RunningAspirations {
  readonly url: string;
  readonly database: TestDatabase;
  readonly published: readonly PublishedEvent[];
  readonly deadlineJob: DeadlineJob;
  readonly dataRequestJob: DataRequestJob;
  /** For deadlines at a moment that the test chooses; within `transaction`. */
  readonly deadlines: Deadlines;
  readonly transaction: Database['transaction'];
  /** A provider without an interface, such as a job. */
  provider<Provider>(type: new (...needs: never[]) => Provider): Provider;
  /** Publishes events as another service would. */
  publish(...events: readonly DomainEvent[]): Promise<void>;
  token(sub: string, ...grants: string[]): Promise<string>;
  as(sub: string, ...grants: string[]): Promise<Api>;
  /** A client of an account with this membership, whose token has these grants, none by default. */
  asMember(membership: PlantedMembership, ...grants: string[]): Promise<Api>;
  readonly anyone: Api;
  stop(): Promise<void>;
}

export async function runningAspirations(
  agencyIds: readonly string[],
  env: Readonly<Record<string, string>> = {},
  trusted?: TestIssuer,
): Promise<RunningAspirations> {
  const [issuer, database] = await Promise.all([
    trusted ?? testIssuer(),
    migratedDatabase({ migrations: migrationsOf(aspirationsMigrations) }),
  ]);
  const settings = readAspirationsSettings({
    ...Object.fromEntries(Object.entries(issuer.accessSettings).map(([name, value]) => [name, String(value)])),
    ASPIRATIONS_DATABASE_URL: database.url,
    ASPIRATIONS_VAULT_KEY: randomBytes(32).toString('base64'),
    ASPIRATIONS_PORT: '0',
    // So that tests choose the network of a caller by X-Forwarded-For.
    HTTP_TRUSTED_PROXIES: 'loopback',
    // Most tests submit the same words again and again.
    ASPIRATIONS_REPEAT_DAYS: '0',
    LOG_LEVEL: process.env['TL'] ?? 'silent',
    ...env,
  });
  const broker = new InProcessBroker();
  const published: PublishedEvent[] = [];
  await broker.subscribe({
    group: 'test',
    topics: [...topics, ...agencyIds.map(agencyAspirationsV1)],
    handle: async ({ records }) => {
      published.push(...records.map(toPublishedEvent));
      return { done: records.length };
    },
  });
  const service: RunningService = await startService({
    name: 'aspirations',
    module: aspirationsModule(settings, broker),
    settings,
    port: 0,
  });
  return {
    url: service.url,
    database,
    published,
    deadlineJob: service.app.get(DeadlineJob, { strict: false }),
    dataRequestJob: service.app.get(DataRequestJob, { strict: false }),
    deadlines: service.app.get(Deadlines, { strict: false }),
    transaction: (work) => service.app.get(Database, { strict: false }).transaction(work),
    provider: (type) => service.app.get(type, { strict: false }),
    publish: (...events) =>
      service.app
        .get(Database, { strict: false })
        .transaction(async (tx) => void (await service.app.get(Outbox, { strict: false }).add(tx, ...events))),
    token: (sub, ...grants) => issuer.token({ sub, grants }),
    as: async (sub, ...grants) => api(service, await issuer.token({ sub, grants })),
    asMember: async (membership, ...grants) =>
      api(service, await issuer.token({ sub: await plantMembership(database, 'aspirations', membership), grants })),
    anyone: api(service),
    stop: async () => {
      await service.close();
      await broker.close();
      await Promise.all([database.drop(), issuer.stop()]);
    },
  };
}

function toPublishedEvent({ topic, key, value, headers }: IncomingRecord): PublishedEvent {
  const data = JSON.parse(String(value)) as Record<string, unknown>;
  return { topic, key, data, id: headers['ce_id'] ?? '', type: (headers['ce_type'] ?? '').split('.').at(-2) ?? '' };
}
