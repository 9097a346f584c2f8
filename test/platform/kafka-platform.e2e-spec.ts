import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { services } from '#contracts';
import { compareLedgers } from '../journey/ledger.js';
import { eventually } from '#testing';
import { audit } from './audit.js';
import { leaks } from './canary.js';
import { inventory } from './inventory.js';
import { emptyKafka } from './kafka-records.js';
import { manyAreas, recordManyAreas } from './many-areas.js';
import { expectedDeadLetters, deadLetters, publishPoison } from './poison.js';
import { RunningPlatform } from './running-platform.js';
import { choose, seed } from './seed.js';
import { makeStateFolder, removeStateFolder } from './state-folder.js';
import { faultPlan } from './fault-plan.js';

// All platforms use the same topics and groups: there is one at a time on a Kafka, and this file is the only one that
// starts one on Kafka.
const brokers = process.env['TEST_KAFKA_BROKERS'] ?? '';

// For a machine that has much else to do; nothing waits longer than it must.
jest.setTimeout(300_000);

describe(`the platform on Kafka (SAMBUNG_TEST_SEED=${seed})`, () => {
  const stateFolder = makeStateFolder();
  let platform: RunningPlatform;

  const start = async () => void (platform = await RunningPlatform.start(stateFolder, brokers));

  beforeAll(async () => {
    await emptyKafka(brokers);
    await start();
  });

  afterAll(async () => {
    await platform?.launcher.end();
    removeStateFolder(stateFolder);
  });

  it('plays the day: everything that was said was handled, nothing is parked and nothing left', async () => {
    const before = await platform.ledger();
    const report = await platform.play();
    const lines = compareLedgers(before, await platform.ledger());
    expect(report).toMatchObject({ ok: true, parked: 0, outboxPending: 0 });
    expect(report.handled).toBe(lines.reduce((sum, { published }) => sum + published, 0));
    expect(report.handled).toBeGreaterThan(20);
    expect((await audit(platform, brokers)).wrong).toEqual([]);
    for (const canary of report.canaries) expect(await leaks(platform, stateFolder, brokers, canary)).toEqual([]);
    expect(report.canaries).toHaveLength(1);
  });

  it.each(services)('goes on after kill -9 of %s in the middle of the day, and does nothing twice', async (service) => {
    const { always, chance } = faultPlan[service];
    const before = await audit(platform, brokers);
    const report = await platform.play([...always, choose(service, chance)]);
    expect(report).toMatchObject({ ok: true, parked: 0, outboxPending: 0 });
    const after = await audit(platform, brokers);
    expect(after.wrong).toEqual([]);
    expect(platform.launcher.output).toContain(`${service} ended (SIGKILL) unexpectedly and is restarted`);
    // It died where it was meant to: what it had sent and not noted was sent once more.
    expect(after.copies[service]).toBeGreaterThan(before.copies[service]);
    expect(after.mailCopies).toBeGreaterThanOrEqual(before.mailCopies + (service === 'notifications' ? 1 : 0));
  });

  it('takes up where it was after kill -9 of everything but Kafka, with events on their way', async () => {
    const before = await inventory(platform.databases);
    await recordManyAreas(platform.endpoints, '33');
    await platform.launcher.killEverything();
    await start();
    const areas = before['publishing.area']! + manyAreas;
    expect(await inventory(platform.databases)).toEqual({
      ...before,
      'registry.area': areas,
      'publishing.area': areas,
    });
    expect((await audit(platform, brokers, { mails: false })).wrong).toEqual([]);
  });

  it('parks what cannot be read with its reason, and what follows about the same thing; all else goes on', async () => {
    const poison = await publishPoison(brokers);
    const owed = expectedDeadLetters(poison, await platform.ledger());
    await eventually(async () => expect(await deadLetters(platform)).toEqual(owed), { within: 30_000 });
    expect(await platform.play()).toMatchObject({ ok: true, parked: owed.length, outboxPending: 0 });
    const except = new Set(poison.reasonOf.keys());
    expect((await audit(platform, brokers, { except, mails: false })).wrong).toEqual([]);
    expect(await deadLetters(platform)).toEqual(owed);
  });

  it('stops within ten seconds of Ctrl-C and leaves no process behind', async () => {
    const { code, left, ms } = await platform.launcher.interrupt();
    expect({ code, left }).toEqual({ code: 0, left: [] });
    expect(ms).toBeLessThan(10_000);
  });
});
