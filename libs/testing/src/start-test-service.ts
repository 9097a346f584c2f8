import type { DynamicModule } from '@nestjs/common';
import type { ServiceName } from '#contracts';
import type { MessageBroker } from '#messaging';
import type { RunningService } from '#service';
import { api, type Api } from './api.js';
import { plantMembership, type PlantedMembership } from './plant-membership.js';
import { migratedDatabase, type TestDatabase } from './test-database.js';
import { testIssuer, type TestIssuer } from './test-issuer.js';

/** The dependencies of a service under test. */
export interface TestDeps {
  readonly databaseUrl: string;
  readonly broker: MessageBroker;
  /** Access, logs, HTTP and broker settings as an environment, to which a service adds its own variables. */
  readonly env: Readonly<Record<string, string>>;
}

export interface TestServiceOptions {
  readonly name: ServiceName;
  /** The app's own migrations; those of the libraries are added. */
  readonly migrations: readonly Function[];
  /** By default an in-process broker, which stops with the service. */
  readonly broker?: MessageBroker;
  /** By default an empty one with the schema of the migrations. */
  readonly database?: TestDatabase;
}

/** A running service with its own database, listening at `url`. */
export interface TestService extends Pick<RunningService, 'url' | 'app'> {
  readonly database: TestDatabase;
  readonly broker: MessageBroker;
  readonly issuer: TestIssuer;
  /** A client with a token of this account and these grants. */
  as(sub: string, ...grants: string[]): Promise<Api>;
  /** A client of an account with this membership, whose token has these grants, none by default. */
  asMember(membership: PlantedMembership, ...grants: string[]): Promise<Api>;
  readonly anonymous: Api;
  /** Stops it and drops its database. */
  stop(): Promise<void>;
}

/** Starts a service as `main.ts` does, on a free port. */
export async function startTestService(
  moduleFor: (deps: TestDeps) => DynamicModule,
  { name, migrations, broker: given, database: filled }: TestServiceOptions,
): Promise<TestService> {
  // Imported here: tests that use other parts of this library do not load Nest.
  const [{ InProcessBroker }, { migrationsOf, startService }] = await Promise.all([
    import('#messaging'),
    import('#service'),
  ]);
  const broker = given ?? new InProcessBroker();
  const [issuer, database] = await Promise.all([
    testIssuer(),
    filled ?? migratedDatabase({ migrations: migrationsOf(migrations) }),
  ]);
  const env = {
    ...Object.fromEntries(Object.entries(issuer.accessSettings).map(([key, value]) => [key, String(value)])),
    LOG_LEVEL: 'silent',
    HTTP_HOST: '127.0.0.1',
    SAMBUNG_BROKER: 'in-process',
    // A busy machine may be slow to connect.
    DATABASE_CONNECT_TIMEOUT: '120',
    [`${name.toUpperCase()}_DATABASE_URL`]: database.url,
    [`${name.toUpperCase()}_PORT`]: '0',
  };
  const module = moduleFor({ databaseUrl: database.url, broker, env });
  const service = await startService({
    name,
    module,
    settings: { HTTP_HOST: '127.0.0.1', HTTP_TRUSTED_PROXIES: ['loopback'] },
    port: 0,
  });
  return {
    url: service.url,
    app: service.app,
    database,
    broker,
    issuer,
    as: async (sub, ...grants) => api(service, await issuer.token({ sub, grants })),
    asMember: async (membership, ...grants) =>
      api(service, await issuer.token({ sub: await plantMembership(database, name, membership), grants })),
    anonymous: api(service),
    stop: async () => {
      await service.close();
      await broker.close();
      await Promise.all([database.drop(), issuer.stop()]);
    },
  };
}
