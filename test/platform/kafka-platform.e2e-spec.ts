import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { services } from '#contracts';
import { compareLedgers } from '../journey/ledger.js';
import { audit } from './audit.js';
import { emptyKafka } from './kafka-records.js';
import { RunningPlatform } from './running-platform.js';
import { choose, seed } from './seed.js';
import { makeStateFolder, removeStateFolder } from './state-folder.js';
import { strikes } from './strikes.js';

// All platforms use the same topics and groups: there is one at a time on a Kafka, and this file is the only one that
// starts one on Kafka.
const brokers = process.env['TEST_KAFKA_BROKERS'] ?? '';

describe(`the platform on Kafka (SAMBUNG_TEST_SEED=${seed})`, () => {
  const stateFolder = makeStateFolder();
  let platform: RunningPlatform;

  beforeAll(async () => {
    await emptyKafka(brokers);
    platform = await RunningPlatform.start(stateFolder, brokers);
  }, 180_000);

  afterAll(async () => {
    await platform?.launcher.end();
    removeStateFolder(stateFolder);
  });

  it('plays the day: everything that was said was handled, nothing is parked and nothing left', async () => {
    const before = await platform.ledger();
    const report = await platform.play();
    const lines = compareLedgers(before, await platform.ledger());
    expect(report).toMatchObject({ ok: true, parked: 0, outboxLeft: 0 });
    expect(report.handled).toBe(lines.reduce((sum, { published }) => sum + published, 0));
    expect(report.handled).toBeGreaterThan(20);
    expect((await audit(platform, brokers)).wrong).toEqual([]);
  });

  it.each(services)('goes on after kill -9 of %s in the middle of the day, and does nothing twice', async (service) => {
    const { always, chance } = strikes[service];
    const before = await audit(platform, brokers);
    const report = await platform.play([...always, choose(service, chance)]);
    expect(report).toMatchObject({ ok: true, parked: 0, outboxLeft: 0 });
    const after = await audit(platform, brokers);
    expect(after.wrong).toEqual([]);
    expect(platform.launcher.output).toContain(`${service} ended (SIGKILL) by itself and is started again`);
    // It died where it was meant to: what it had sent and not noted was sent once more.
    expect(after.copies[service]).toBeGreaterThan(before.copies[service]);
    expect(after.mailCopies).toBeGreaterThanOrEqual(before.mailCopies + (service === 'notifications' ? 1 : 0));
  });
});
