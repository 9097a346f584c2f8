import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { startTemporaryKafka } from '../kafka/embedded.js';
import { startTemporaryPostgres } from '../postgres/embedded.js';
import { type Container, hasContainers, startKafkaContainer, startPostgresContainer } from '../containers.js';

const log = (line: string) => console.error(`  ${line}`);

interface Kind {
  /** Names a given server, and passes the address to the tests. */
  readonly variable: 'TEST_DATABASE_URL' | 'TEST_KAFKA_BROKERS';
  /** Passes the reason to the tests when no server can run. */
  readonly missing: string;
  startContainer(): Promise<Container>;
  startEmbedded(): Promise<Container>;
}

const kinds: Readonly<Record<'postgres' | 'kafka', Kind>> = {
  postgres: {
    variable: 'TEST_DATABASE_URL',
    missing: 'SAMBUNG_TEST_NO_POSTGRES',
    startContainer: startPostgresContainer,
    async startEmbedded() {
      const server = await startTemporaryPostgres(log);
      return { address: server.url, stop: () => server.stop() };
    },
  },
  kafka: {
    variable: 'TEST_KAFKA_BROKERS',
    missing: 'SAMBUNG_TEST_NO_KAFKA',
    startContainer: startKafkaContainer,
    async startEmbedded() {
      const server = await startTemporaryKafka(log);
      return { address: server.brokers, stop: () => server.stop() };
    },
  },
};

/** Several test projects of one process share the servers, which start and stop once. */
const running = new Map<Kind, Promise<Container | undefined>>();

/** Provides a server to the tests or, where none can run, the reason. */
export async function provide(name: keyof typeof kinds): Promise<void> {
  process.env['SAMBUNG_TEST_RUN'] ??= randomBytes(4).toString('hex');
  const kind = kinds[name];
  if (!running.has(kind)) running.set(kind, start(kind));
  await running.get(kind);
}

/** Stops the servers started here. */
export async function stopAll(): Promise<void> {
  const servers = await Promise.all(running.values());
  running.clear();
  await Promise.all(servers.map(async (server) => server?.stop()));
}

async function start(kind: Kind): Promise<Container | undefined> {
  const given = process.env[kind.variable];
  if (given) return { address: given, stop: () => (kind === kinds.postgres ? dropTestDatabases(given) : noWork()) };
  try {
    const server = (await hasContainers()) ? await kind.startContainer() : await kind.startEmbedded();
    process.env[kind.variable] = server.address;
    return server;
  } catch (error) {
    process.env[kind.missing] = error instanceof Error ? error.message : String(error);
    return undefined;
  }
}

const noWork = () => Promise.resolve();

/** Drops the databases that the tests of this run left on a given server. */
async function dropTestDatabases(address: string): Promise<void> {
  const admin = new Client({ connectionString: address });
  await admin.connect();
  const ours = `test_${process.env['SAMBUNG_TEST_RUN']}_%`;
  const { rows } = await admin.query<{ datname: string }>('SELECT datname FROM pg_database WHERE datname LIKE $1', [
    ours,
  ]);
  for (const { datname } of rows) await admin.query(`DROP DATABASE ${admin.escapeIdentifier(datname)} WITH (FORCE)`);
  await admin.end();
}
