import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { services } from '#contracts';
import { run } from '../../../clients/staff-cli/src/run.js';
import { OwnedDatabases } from './owned-databases.js';

const server = process.env['TEST_DATABASE_URL'] ?? '';
const rows = 'SELECT id, name, upper_name, content, favourite, boss FROM parent ORDER BY id';

async function sambung(args: readonly string[], databases: OwnedDatabases, broker = 'in-process') {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await run(args, {
    env: {
      SAMBUNG_BROKER: broker,
      ...Object.fromEntries(
        services.map((service) => [`${service.toUpperCase()}_DATABASE_URL`, databases.urls[service]]),
      ),
    },
    platform: () => undefined,
    signIn: () => Promise.reject(new Error('there is no issuer')),
    out: (line) => void out.push(line),
    err: (line) => void err.push(line),
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

describe('a restore', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sambung-restore-'));
  const backup = join(folder, 'backup');
  let source: OwnedDatabases;
  let taken: Awaited<ReturnType<typeof sambung>>;
  let target: OwnedDatabases;

  beforeAll(async () => {
    source = await OwnedDatabases.create(server);
    await source.query(
      'registry',
      String.raw`
        INSERT INTO parent (name, content, boss) VALUES (E'tab\tand \\ and\nnew line 🌾', '\x00ff', 1), ('', NULL, 2);
        INSERT INTO child (parent, at) VALUES (3, '2026-02-03 04:05:06.789+07'), (1, 'infinity');
        UPDATE parent SET favourite = 2 WHERE id = 3;
        INSERT INTO outbox (id, shard, topic, key, type, headers, payload)
        VALUES (uuidv7(), 3, 'registry.area.v1', '32', 'sambung.registry.AreaRecorded.v1', '{}', '{}');
        INSERT INTO operator_action (actor, action) VALUES ('admin', 'retry')`,
    );
    taken = await sambung(['backup', backup], source);
  });
  afterAll(async () => {
    await source.drop();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    target = await OwnedDatabases.create(server);
  });
  afterEach(() => target.drop());

  const copyOfBackup = () => {
    const copy = mkdtempSync(join(folder, 'copy-'));
    cpSync(backup, copy, { recursive: true });
    return copy;
  };

  it('has every row, continues every sequence, and leaves keys and triggers in force', async () => {
    expect(taken).toMatchObject({ code: 0, err: '' });
    expect(await sambung(['restore', backup], target)).toMatchObject({ code: 0, err: '' });
    expect(await target.query('registry', rows)).toEqual(await source.query('registry', rows));
    expect(await target.query('registry', 'SELECT * FROM outbox')).toEqual(
      await source.query('registry', 'SELECT * FROM outbox'),
    );
    expect(await target.query('registry', `INSERT INTO parent (name) VALUES ('next') RETURNING id`)).toEqual([
      { id: 4 },
    ]);
    await expect(target.query('registry', 'INSERT INTO child (parent) VALUES (99)')).rejects.toThrow('foreign key');
    await expect(target.query('registry', 'DELETE FROM parent')).rejects.toThrow('refused');
    await expect(target.query('registry', 'DELETE FROM operator_action')).rejects.toThrow('append-only');
  });

  it('is refused when a database was used, unless its data are to be replaced', async () => {
    expect((await sambung(['restore', backup], target)).code).toBe(0);
    await target.query('registry', `INSERT INTO parent (name) VALUES ('lost')`);
    const refused = await sambung(['restore', backup], target);
    expect(refused).toMatchObject({ code: 1 });
    expect(refused.err).toContain('The database of registry is not empty\nBasis data registry tidak kosong');
    expect((await sambung(['restore', backup, '--replace'], target)).code).toBe(0);
    expect(await target.query('registry', rows)).toEqual(await source.query('registry', rows));
  });

  it('is refused while a service is connected', async () => {
    const service = new Client({ connectionString: target.urls.publishing, application_name: 'publishing' });
    await service.connect();
    const { code, err } = await sambung(['restore', backup], target);
    await service.end();
    expect([code, err]).toEqual([1, expect.stringContaining('The database of publishing is in use: publishing')]);
  });

  it('is refused for the schema of another version', async () => {
    await target.query('aspirations', 'ALTER TABLE child ADD COLUMN note text');
    const { code, err } = await sambung(['restore', backup], target);
    expect([code, err]).toEqual([1, expect.stringContaining('The database of aspirations has the schema of another')]);
  });

  it('changes nothing when a file of the backup is damaged or missing', async () => {
    const copy = copyOfBackup();
    const file = join(copy, 'notifications', 'parent.copy.gz');
    truncateSync(file, statSync(file).size - 5);
    const entered = await target.query('registry', rows);
    expect(await sambung(['restore', copy], target)).toMatchObject({ code: 1, err: expect.stringContaining(file) });
    rmSync(file);
    expect(await sambung(['restore', copy], target)).toMatchObject({ code: 1, err: expect.stringContaining(file) });
    expect(await target.query('registry', rows)).toEqual(entered);
  });

  it('is refused, as is a backup, when SAMBUNG_BROKER does not name the broker of the services', async () => {
    expect(await sambung(['restore', backup], target, '')).toMatchObject({ code: 2 });
    const { code, err } = await sambung(['backup', join(folder, 'another')], source, '');
    expect([code, err]).toEqual([2, expect.stringContaining('SAMBUNG_BROKER is not set')]);
  });

  it('is refused for a folder that is no complete backup', async () => {
    const copy = copyOfBackup();
    writeFileSync(join(copy, 'manifest.json'), '{"format": 2}');
    expect(await sambung(['restore', copy], target)).toMatchObject({ code: 1 });
    rmSync(join(copy, 'manifest.json'));
    const { code, err } = await sambung(['restore', copy], target);
    expect([code, err]).toEqual([1, expect.stringContaining(`${copy} is no complete backup`)]);
  });

  it('reads only what its owner may read, and a backup overwrites none', async () => {
    const mode = (path: string) => (statSync(join(backup, path)).mode & 0o777).toString(8);
    expect(['.', 'registry', 'registry/parent.copy.gz', 'manifest.json', 'unread.jsonl.gz'].map(mode)).toEqual([
      '700',
      '700',
      '600',
      '600',
      '600',
    ]);
    const before = readFileSync(join(backup, 'manifest.json'));
    expect(await sambung(['backup', backup], source)).toMatchObject({ code: 2 });
    expect(readFileSync(join(backup, 'manifest.json'))).toEqual(before);
  });
});
