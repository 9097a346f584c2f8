import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { sql } from '#database';
import { similarityBands, similarityKeyOf } from '#text';
import { aReport } from '../../testing/claim.builder.js';
import { type PublishingEnvironment, startPublishingEnvironment } from '../../testing/publishing.environment.js';

const claims = 100_000;
const words = Array.from({ length: 4_000 }, () => randomBytes(4).toString('hex').replaceAll(/\d/g, 'a'));
const textOf = () => Array.from({ length: 30 }, () => words[Math.floor(Math.random() * words.length)]).join(' ');

let on: PublishingEnvironment;
beforeAll(async () => {
  on = await startPublishingEnvironment();
  await aReport(on);
  await on.database.query(sql`
    INSERT INTO claim_picture (id, claim_id, hash)
    SELECT uuidv7(), claim.id, (random() * 9e18)::bigint::bit(64) FROM claim, generate_series(1, ${claims})`);
  const keys = Array.from({ length: 2_000 }, () => {
    const { trigrams } = similarityKeyOf('', textOf());
    return { trigrams, bands: `{${similarityBands(trigrams).join(',')}}` };
  });
  // Each of the texts stands for 50 of the same bitmap under other bands: real bands are as rare as texts.
  await on.database.query(sql`
    INSERT INTO claim_key (fingerprint, claim_id, bands, trigrams)
    SELECT decode(md5(row_number() OVER ()::text), 'hex'), claim.id,
           CASE WHEN copy = 1 THEN bands::int[] ELSE ARRAY(SELECT band # (copy * 7919) FROM unnest(bands::int[]) AS band) END,
           trigrams::bit(1024)
      FROM claim, generate_series(1, ${claims / 2_000}) AS copy,
           unnest(${keys.map(({ bands }) => bands)}::text[], ${keys.map(({ trigrams }) => trigrams)}::text[])
             AS stored (bands, trigrams)`);
  await on.database.query(sql`ANALYZE claim_key`);
}, 300_000);
afterAll(() => on.stop());

it('groups new claims among 100,000', async () => {
  const times: number[] = [];
  for (let report = 0; report < 100; report++) {
    const text = textOf();
    const start = performance.now();
    await aReport(on, { text });
    times.push(performance.now() - start);
  }
  times.sort((one, other) => one - other);
  const share = (of: number) => `${times[Math.floor(times.length * of)]!.toFixed(0)} ms`;
  process.stdout.write(`a report of a new claim among 100,000: p50 ${share(0.5)}, p99 ${share(0.99)}\n`);
  const [row] = await on.database.query<{ count: number }>(sql`SELECT count(*)::int AS count FROM claim`);
  expect(row!.count).toBe(101);
});
