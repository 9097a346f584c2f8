import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Ledger } from '../journey/ledger.js';
import { describeKimYear } from '../registry/kim-year.js';
import { audit } from './audit.js';
import { misplaced } from './canary.js';
import { expectAllHandled } from './expect-all-handled.js';
import { faultPlan } from './fault-plan.js';
import { activeKims, inventory } from './inventory.js';
import { manyAreas, recordManyAreas } from './many-areas.js';
import { RunningPlatform } from './running-platform.js';
import { missingStates } from './sample-states.js';
import { choose, seed } from './seed.js';
import { makeStateFolder, removeStateFolder } from './state-folder.js';

// Generous for a busy machine: a test ends as soon as its condition holds.
jest.setTimeout(1_200_000);

/** A job assesses the maturity of KIM every ten minutes, whatever the test does. */
function withoutAssessments({ handled, published, ...counts }: Ledger) {
  const isOther = ([name]: readonly [string, unknown]) => !name.includes('.MaturityAssessed.');
  return { ...counts, handled: [...handled].filter(isOther), published: [...published].filter(isOther) };
}

describe(`the platform in one process (SAMBUNG_TEST_SEED=${seed})`, () => {
  const stateFolder = makeStateFolder();
  let platform: RunningPlatform;

  const start = async (sampleData: 'all' | 'first') =>
    void (platform = await RunningPlatform.start(stateFolder, undefined, sampleData));

  beforeAll(() => start('first'));

  afterAll(async () => {
    await platform?.launcher.end();
    removeStateFolder(stateFolder);
  });

  it('plays the full journey: every event is handled, without dead letters', async () => {
    const before = await platform.ledger();
    const report = await platform.play();
    expect(report).toMatchObject({ ok: true, deadLetters: 0, outboxPending: 0 });
    await expectAllHandled(platform, before, report.handled);
    expect((await audit(platform, undefined)).wrong).toEqual([]);
    for (const canary of report.canaries) expect(await misplaced(platform, stateFolder, undefined, canary)).toEqual([]);
    expect(report.canaries).toHaveLength(1);
  });

  it('finishes a journey in which the services are killed, and changes nothing twice', async () => {
    const { registry, publishing, aspirations, notifications } = faultPlan;
    const faults = [
      choose('first', [...registry.always, ...registry.chance]),
      choose('second', [...publishing.always, ...publishing.chance, ...notifications.chance]),
      choose('third', [...aspirations.always, ...aspirations.chance]),
    ];
    expect(await platform.play(faults, 'short')).toMatchObject({ ok: true, deadLetters: 0, outboxPending: 0 });
    expect((await audit(platform, undefined)).wrong).toEqual([]);
    expect(platform.launcher.output).toContain('services ended (SIGKILL)');
  });

  describeKimYear(() => ({ platform, stateFolder }));

  describe('and its launcher', () => {
    const snapshot = async () => ({
      rows: await inventory(platform.databases),
      kims: await activeKims(platform.endpoints),
      ledger: withoutAssessments(await platform.ledger()),
    });

    it('stops within ten seconds of Ctrl-C, leaves no process behind, and continues where it was', async () => {
      const before = await snapshot();
      expect(before.kims.filter((name) => name.startsWith('KIM Mekar '))).toHaveLength(3);
      const { code, left, ms } = await platform.launcher.interrupt();
      expect({ code, left }).toEqual({ code: 0, left: [] });
      expect(ms).toBeLessThan(10_000);
      await start('first');
      expect(await snapshot()).toEqual(before);
    });

    it('enters the rest of its sample data at the next start: every status of every workflow', async () => {
      await platform.launcher.interrupt();
      await start('all');
      expect(await missingStates(platform)).toEqual([]);
      const levels = await platform.databases.query<{ level: string }>(
        'registry',
        'SELECT DISTINCT level FROM maturity_assessment WHERE level IS NOT NULL ORDER BY level',
      );
      expect(levels.map(({ level }) => level)).toEqual(['BEGINNER', 'DEVELOPING', 'INDEPENDENT']);
      const inTime = await platform.databases.query('registry', 'SELECT FROM report WHERE NOT late');
      expect(inTime.length).toBeGreaterThan(0);
    });

    it('continues where it was after kill -9 of everything while events are in flight', async () => {
      const before = await snapshot();
      await recordManyAreas(platform.endpoints, '33');
      await platform.launcher.killEverything();
      await start('all');
      const areas = before.rows['publishing.area']! + manyAreas;
      expect(await inventory(platform.databases)).toEqual({
        ...before.rows,
        'registry.area': areas,
        'publishing.area': areas,
      });
      expect(await platform.play([], 'short')).toMatchObject({ ok: true, deadLetters: 0, outboxPending: 0 });
      expect((await audit(platform, undefined, { mails: false })).wrong).toEqual([]);
    });

    it('takes all processes with it when it alone is killed', async () => {
      expect(await platform.launcher.kill()).toEqual([]);
    });
  });
});
