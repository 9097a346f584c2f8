import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { services } from '#contracts';
import { eventually } from '#testing';
import type { JourneyReport } from '../journey/play-journey.js';
import { audit, type Findings } from './audit.js';
import { misplaced } from './canary.js';
import { expectAllHandled } from './expect-all-handled.js';
import { faultPlan } from './fault-plan.js';
import { inventory } from './inventory.js';
import { emptyKafka } from './kafka-records.js';
import { manyAreas, recordManyAreas } from './many-areas.js';
import { deadLetters, expectedDeadLetters, type Poison, publishPoison } from './poison.js';
import { RunningPlatform } from './running-platform.js';
import { choose, seed } from './seed.js';
import { makeStateFolder, removeStateFolder } from './state-folder.js';

// All platforms use the same topics and groups: only one can run on a Kafka, and only this file starts one there.
const brokers = process.env['TEST_KAFKA_BROKERS'] ?? '';

// Generous for a busy machine: a test ends as soon as its condition holds.
jest.setTimeout(1_200_000);

describe(`the platform on Kafka (SAMBUNG_TEST_SEED=${seed})`, () => {
  const stateFolder = makeStateFolder();
  let platform: RunningPlatform;
  let poison: Poison;

  const start = async () => void (platform = await RunningPlatform.start(stateFolder, brokers, 'first'));

  beforeAll(async () => {
    await emptyKafka(brokers);
    await start();
  });

  afterAll(async () => {
    await platform?.launcher.end();
    removeStateFolder(stateFolder);
  });

  it('plays the full journey: every event is handled, without dead letters', async () => {
    const before = await platform.ledger();
    const report = await platform.play();
    expect(report).toMatchObject({ ok: true, deadLetters: 0, outboxPending: 0 });
    await expectAllHandled(platform, before, report.handled);
    expect(report.handled).toBeGreaterThan(20);
    expect((await audit(platform, brokers)).wrong).toEqual([]);
    for (const canary of report.canaries) expect(await misplaced(platform, stateFolder, brokers, canary)).toEqual([]);
    expect(report.canaries).toHaveLength(1);
  });

  it('stores unreadable records, and the events behind them, as dead letters with their reasons', async () => {
    poison = await publishPoison(brokers);
    const expected = expectedDeadLetters(poison, await platform.ledger());
    await eventually(async () => expect(await deadLetters(platform)).toEqual(expected));
  });

  describe('with kill -9 of every service during a journey, and blocked keys', () => {
    let report: JourneyReport;
    let [before, after]: Findings[] = [];
    const except = () => new Set(poison.reasonOf.keys());

    beforeAll(async () => {
      before = await audit(platform, brokers, { except: except() });
      const faults = services.flatMap((service) => {
        const { always, chance } = faultPlan[service];
        return [...always, choose(service, chance)];
      });
      report = await platform.play(faults, 'short');
      after = await audit(platform, brokers, { except: except() });
    });

    it('finishes the journey, and changes nothing twice', async () => {
      const expected = expectedDeadLetters(poison, await platform.ledger());
      expect(report).toMatchObject({ ok: true, deadLetters: expected.length, outboxPending: 0 });
      expect(after!.wrong).toEqual([]);
      expect(await deadLetters(platform)).toEqual(expected);
    });

    it.each(services)('starts %s again, which repeats what it had sent and not recorded', (service) => {
      expect(platform.launcher.output).toContain(`${service} ended (SIGKILL)`);
      expect(after!.copies[service]).toBeGreaterThan(before!.copies[service]);
      expect(after!.mailCopies).toBeGreaterThanOrEqual(before!.mailCopies + (service === 'notifications' ? 1 : 0));
    });
  });

  it('continues after kill -9 of everything but Kafka while events are in flight', async () => {
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
    const except = new Set(poison.reasonOf.keys());
    expect((await audit(platform, brokers, { except, mails: false })).wrong).toEqual([]);
  });

  it('stops within ten seconds of Ctrl-C and leaves no process behind', async () => {
    const { code, left, ms } = await platform.launcher.interrupt();
    expect({ code, left }).toEqual({ code: 0, left: [] });
    expect(ms).toBeLessThan(10_000);
  });
});
