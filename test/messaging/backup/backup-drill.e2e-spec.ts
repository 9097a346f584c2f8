import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Client } from 'pg';
import { type ServiceName, services as names, topics } from '#contracts';
import { sql } from '#database';
import { eventually, type TestDatabase } from '#testing';
import type { Manifest } from '../../../clients/staff-cli/src/backup/manifest.js';
import { restoreBackup } from '../../../clients/staff-cli/src/backup/restore-backup.js';
import { takeBackup } from '../../../clients/staff-cli/src/backup/take-backup.js';
import { KafkaBroker } from '../../../libs/messaging/src/kafka/kafka-broker.js';
import { emptyDatabases, startEverything } from '../../documents/every-service.js';
import { recordAreas, sampleAreas } from '../../registry/sample-kim.js';
import { HeldBroker } from './held-broker.js';
import { imbalances } from './platform-ledger.js';

const brokers = (process.env['TEST_KAFKA_BROKERS'] ?? '').split(',');
const within = { within: 240_000 };
jest.setTimeout(900_000);

type Platform = Awaited<ReturnType<typeof startEverything>>;

/** The topics of one platform: a prefix of its own makes the broker an empty one. */
function brokerWith(prefix: string): HeldBroker {
  return new HeldBroker(new KafkaBroker(brokers, 'backup-drill'), prefix);
}

const urlsOf = (of: Readonly<Record<ServiceName, { readonly url: string }>>) =>
  Object.fromEntries(names.map((name) => [name, of[name].url])) as Record<ServiceName, string>;
const databasesOf = ({ services }: Platform) =>
  Object.fromEntries(names.map((name) => [name, services[name].database])) as Record<ServiceName, TestDatabase>;
const adminOf = ({ services }: Platform) => services.registry.as('admin', 'SYSTEM_ADMIN@*');

/** Gives the first district another name, in a command of its own. */
async function rename(platform: Platform, name: string): Promise<void> {
  const items = sampleAreas.map((area) => (area.code === '32.01.02' ? { ...area, name } : area));
  const { status, body } = await (await adminOf(platform)).replace('/v1/areas', { items });
  if (status !== 200) throw new Error(`areas: ${status} ${JSON.stringify(body)}`);
}

async function untilBalanced({ services }: Platform): Promise<void> {
  await eventually(async () => {
    const wrong = await imbalances(services);
    if (wrong.length > 0) throw new Error(wrong.join('; '));
  }, within);
}

async function namesIn(database: TestDatabase): Promise<string[]> {
  const rows = await database.query<{ line: string }>(
    sql`SELECT concat_ws(' ', code, name, version) AS line FROM area ORDER BY code`,
  );
  return rows.map(({ line }) => line);
}

const districtIn = async (database: TestDatabase) =>
  (await namesIn(database)).find((line) => line.startsWith('32.01.02 '));
const waitingIn = async (database: TestDatabase) =>
  (await database.query<{ count: number }>(sql`SELECT count(*)::int AS count FROM outbox`))[0]!.count;

describe('a backup of a platform under traffic', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sambung-drill-'));
  const [before, after] = ['before', 'after'].map((name) => brokerWith(`${name}-${randomUUID().slice(0, 8)}`));
  let manifest: Manifest;
  let restored: Platform;

  beforeAll(async () => {
    await before!.ensureTopics(topics);
    const platform = await startEverything(() => before!);
    try {
      await recordAreas(await adminOf(platform));
      await untilBalanced(platform);
      manifest = await backUpUnderTraffic(platform);
      await rename(platform, 'Renamed after the backup');
      await untilBalanced(platform);
    } finally {
      await platform.stop();
    }
  });

  afterAll(async () => {
    await restored?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** A backup while an event is on its way, another one waits in an outbox, and commands arrive. */
  async function backUpUnderTraffic(platform: Platform): Promise<Manifest> {
    const { registry, publishing, aspirations } = databasesOf(platform);
    const lock = new Client({ connectionString: publishing.url });
    await lock.connect();
    await lock.query('BEGIN');
    await lock.query('LOCK TABLE area IN SHARE MODE');
    await rename(platform, 'Published and not handled');
    await eventually(async () => {
      const district = await districtIn(aspirations);
      const waiting = await waitingIn(registry);
      if (waiting > 0 || !district?.includes('Published')) throw new Error(`${waiting} events wait, ${district}`);
    }, within);
    before!.held = true;
    await rename(platform, 'Committed and not published');
    const traffic = renameRepeatedly(platform);
    const taken = await takeBackup({
      folder: join(folder, 'first'),
      urls: urlsOf(databasesOf(platform)),
      broker: before!,
    });
    if ((await traffic.stop()) === 0) throw new Error('no command was accepted during the backup');
    before!.held = false;
    await lock.end();
    return taken;
  }

  function renameRepeatedly(platform: Platform): { stop(): Promise<number> } {
    const stopped = new AbortController();
    let count = 0;
    const running = (async () => {
      for (; !stopped.signal.aborted; count++) await rename(platform, `During the backup ${count}`);
    })();
    return {
      stop: async () => {
        stopped.abort();
        await running;
        return count;
      },
    };
  }

  it('has the event that was published and not handled', () => {
    expect(manifest.unread.rows).toBeGreaterThan(0);
  });

  it('fills an empty platform with the same rows, sequences and events', async () => {
    const databases = await emptyDatabases();
    await after!.ensureTopics(topics);
    const backup = { urls: urlsOf(databases), broker: after! };
    await restoreBackup({ ...backup, folder: join(folder, 'first') });
    const again = await takeBackup({ ...backup, folder: join(folder, 'second') });
    expect(again.databases).toEqual(manifest.databases);
    expect(again.unread.rows).toBe(manifest.unread.rows);
    restored = await startEverything(() => after!, databases);
  });

  it('case 36: loses no event, and handles none twice: the outboxes drain and the ledgers balance', async () => {
    await untilBalanced(restored);
    const { registry, publishing } = databasesOf(restored);
    const areas = await namesIn(registry);
    expect(areas.join()).not.toContain('Renamed after the backup');
    expect(areas.join()).toMatch(/Committed and not published|During the backup/);
    expect(await namesIn(publishing)).toEqual(areas);
  });

  it('goes on: later events are handled by every service', async () => {
    await rename(restored, 'Renamed after the restore');
    const { publishing, aspirations } = databasesOf(restored);
    await eventually(async () => {
      expect(await districtIn(publishing)).toContain('Renamed after the restore');
      expect(await districtIn(aspirations)).toContain('Renamed after the restore');
    }, within);
    await untilBalanced(restored);
  });
});
