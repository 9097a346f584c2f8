import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '#testing';
import { sql } from '#database';
import { runningRegistry, type RunningRegistry } from '../../../test/registry/running-registry.js';
import { people, recordAreas } from '../../../test/registry/sample-kim.js';
import { run } from './run.js';

const reaction = 'a-reaction-that-is-gone';
const topic = 'registry.area.v1';
const key = '32.01.01.2001';
const of = ['--service', 'registry', '--reaction', reaction, '--topic', topic, '--key', key];

describe('the staff command', () => {
  let registry: RunningRegistry;
  let env: Record<string, string>;

  beforeAll(async () => {
    registry = await runningRegistry();
    await recordAreas((await people(registry)).admin);
    env = { REGISTRY_URL: registry.url, SAMBUNG_TOKEN: await registry.token('admin', 'SYSTEM_ADMIN@*') };
  });
  afterAll(() => registry.stop());
  beforeEach(async () => {
    await registry.database.query(sql`TRUNCATE dead_letter, blocked_key`);
    await registry.database.query(sql`DELETE FROM outbox WHERE dead_lettered_at IS NOT NULL`);
  });

  async function sambung(args: readonly string[], given: Record<string, string> = env) {
    const [out, err]: [string[], string[]] = [[], []];
    const code = await run(args, {
      env: given,
      platform: () => undefined,
      signIn: () => Promise.reject(new Error('there is no issuer')),
      out: (line) => void out.push(line),
      err: (line) => void err.push(line),
    });
    return { code, out: out.join('\n'), err: err.join('\n') };
  }

  async function insertDeadLetter(): Promise<string> {
    await registry.database.query(sql`INSERT INTO blocked_key (reaction, topic, key)
              VALUES (${reaction}, ${topic}, ${key})`);
    const [row] = await registry.database.query<{ position: string }>(
      sql`INSERT INTO dead_letter (reaction, topic, key, event_id, type, headers, value, reason, detail)
       VALUES (${reaction}, ${topic}, ${key}, uuidv7(), 'sambung.registry.AreaRecorded.v1', '{}', '\\x7b7d', 'HANDLER',
         'TypeError')
       RETURNING position`,
    );
    return row!.position;
  }
  async function insertOutboxDeadLetter(): Promise<string> {
    const [row] = await registry.database.query<{ position: string }>(
      sql`INSERT INTO outbox (id, shard, topic, key, type, headers, payload, dead_lettered_at, dead_letter_reason)
       VALUES (uuidv7(), 0, ${topic}, ${key}, 'sambung.registry.AreaRecorded.v1', '{}', '{}', now(), 'too large')
       RETURNING position`,
    );
    return row!.position;
  }

  it('lists dead letters, and shows one of them completely', async () => {
    const position = await insertDeadLetter();
    const list = await sambung(['dead-letters', 'list', '--service', 'registry', '--key', key]);
    expect(list).toMatchObject({ code: 0, err: '' });
    expect(list.out).toMatch(
      new RegExp(`SERVICE +REACTION.*\\nregistry +${reaction} .*HANDLER +TypeError\\n\\nPOSITION`),
    );
    const shown = await sambung(['dead-letters', 'show', position, '--service', 'registry']);
    expect(JSON.parse(shown.out)).toMatchObject({ position, valueBase64: 'e30=', json: {} });
    const json = await sambung(['dead-letters', 'list', '-s', 'registry', '--json']);
    expect(JSON.parse(json.out)).toMatchObject([{ service: 'registry', reaction, key, events: 1 }]);
  });

  it('reports in both languages that there are no dead letters', async () => {
    const { code, out } = await sambung(['dead-letters', 'list', '-s', 'registry']);
    expect([code, out]).toEqual([0, 'No dead letters. / Tidak ada peristiwa yang tertahan.']);
  });

  it('exits with 4 when a retry leaves dead letters, and names the next step', async () => {
    const position = await insertDeadLetter();
    const { code, out, err } = await sambung(['dead-letters', 'retry', ...of]);
    expect([code, out]).toEqual([4, 'handled 0, already handled before 0, remaining 1']);
    expect(err).toContain(`→ Inspect it with \`dead-letters show ${position} --service registry\``);
  });

  it('retries all blocked keys that match, and counts those that failed again', async () => {
    await insertDeadLetter();
    const retryAll = (...args: string[]) =>
      sambung(['dead-letters', 'retry-all', '--service', 'registry', '--reason', 'deployed 1.4.2', ...args]);
    const none = await retryAll('--error', 'SCHEMA');
    expect([none.code, none.out]).toEqual([0, 'keys 0, unblocked 0, handled 0, already handled before 0']);
    const failed = await retryAll('--reaction', reaction, '--topic', topic, '--error', 'HANDLER');
    expect([failed.code, failed.out]).toEqual([4, 'keys 1, unblocked 0, handled 0, already handled before 0']);
    expect(failed.err).toContain('1 keys failed again.');
    expect(failed.err).toContain('→ List them with `dead-letters list --service registry`');
    expect((await sambung(['dead-letters', 'retry-all', '--service', 'registry'])).code).toBe(4);
  });

  it('discards with a recorded reason', async () => {
    await insertDeadLetter();
    expect((await sambung(['dead-letters', 'discard', ...of])).code).toBe(2);
    const done = await sambung(['dead-letters', 'discard', ...of, '--reason', 'the reaction is gone']);
    expect(done).toMatchObject({ code: 0, out: expect.stringContaining('the key is unblocked') });
    const { out } = await sambung(['dead-letters', 'actions', '-s', 'registry']);
    expect(out.split('\n')[1]).toMatch(
      /admin +DISCARD +1 +a-reaction-that-is-gone +32\.01\.01\.2001 +the reaction is gone/,
    );
  });

  it('lists, discards and retries dead letters of the outbox', async () => {
    const position = await insertOutboxDeadLetter();
    const { out } = await sambung(['outbox', 'list', '-s', 'registry']);
    expect(out.split('\n')[1]).toMatch(new RegExp(`^registry +${position} .* too large$`));
    expect((await sambung(['ledger', '-s', 'registry'])).out).toContain('next: outbox list');
    const done = await sambung(['outbox', 'discard', position, '-s', 'registry', '--reason', 'no longer needed']);
    expect(done).toMatchObject({ code: 0, out: `${position} was discarded` });
    const again = await sambung(['outbox', 'retry', position, '-s', 'registry']);
    expect(again).toMatchObject({ code: 1, err: expect.stringContaining('→ It does not exist') });
  });

  it('republishes the registry', async () => {
    await eventually(() => expect(registry.published.length).toBeGreaterThanOrEqual(8));
    const before = registry.published.length;
    const { code, out } = await sambung(['registry', 'republish', '--areas', '--reason', 'a new projection']);
    expect([code, out]).toEqual([0, 'areas: 8 republished']);
    await eventually(() => expect(registry.published.length).toBe(before + 8));
    const all = await sambung(['registry', 'republish', '--reason', 'everything', '--json']);
    expect(JSON.parse(all.out)).toEqual({
      areas: 8,
      boundaries: 0,
      kims: 0,
      members: 0,
      activities: 0,
      reports: 0,
      maturity: 0,
      evaluations: 0,
    });
  });

  it('names the next step when the reaction to replay does not exist', async () => {
    const what = ['--service', 'registry', '--reaction', reaction, '--from', 'earliest', '--reason', 'rebuild'];
    const { code, err } = await sambung(['dead-letters', 'replay', ...what]);
    expect([code, err]).toEqual([1, expect.stringMatching(/not-found[\s\S]*→ /)]);
  });

  it.each<[string, string[], Record<string, string>, number, RegExp]>([
    ['no platform', ['ledger'], {}, 3, /No platform is running.*\n.*\n→ .*REGISTRY_URL/],
    [
      'an unreachable service',
      ['ledger', '-s', 'registry'],
      { REGISTRY_URL: 'http://127.0.0.1:2', SAMBUNG_TOKEN: 'x' },
      3,
      /does not answer.*ECONNREFUSED/,
    ],
    ['no token', ['ledger', '-s', 'registry', '--url', 'http://127.0.0.1:1'], {}, 3, /→ .*SAMBUNG_TOKEN/],
    ['one address for all services', ['ledger', '--url', 'http://127.0.0.1:1'], {}, 2, /→ .*--service/],
    ['an unknown service', ['ledger', '-s', 'billing'], {}, 2, /Allowed choices/],
    ['an unknown command', ['dance'], {}, 2, /unknown command/],
    ['an invalid position', ['dead-letters', 'show', '-1x', '-s', 'registry'], {}, 2, /→ /],
    [
      'a day without time',
      ['dead-letters', 'replay', '-s', 'registry', '--reaction', 'x', '--reason', 'abc', '--from', '2026-11-24'],
      {},
      2,
      /time with a zone/,
    ],
  ])('fails with a next step: %s', async (_, args, given, code, republished) => {
    expect(await sambung(args, given)).toEqual({ code, out: '', err: expect.stringMatching(republished) });
  });

  it('names the required role to an account without it', async () => {
    const token = await registry.token('verifikator', 'DISKOMINFO_VERIFIER@*');
    const { code, err } = await sambung(['ledger', '-s', 'registry'], { ...env, SAMBUNG_TOKEN: token });
    expect([code, err]).toEqual([1, expect.stringMatching(/role-missing[\s\S]*Peran Anda[\s\S]*→ .*SYSTEM_ADMIN/)]);
  });
});
