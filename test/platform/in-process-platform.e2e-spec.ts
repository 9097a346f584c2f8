import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { compareLedgers } from '../journey/ledger.js';
import { audit } from './audit.js';
import { leaks } from './canary.js';
import { activeKims, inventory } from './inventory.js';
import { manyAreas, recordManyAreas } from './many-areas.js';
import { RunningPlatform } from './running-platform.js';
import { choose, seed } from './seed.js';
import { makeStateFolder, removeStateFolder } from './state-folder.js';
import { faultPlan } from './fault-plan.js';

// For a machine that has much else to do; nothing waits longer than it must.
jest.setTimeout(300_000);

describe(`the platform in one process (SAMBUNG_TEST_SEED=${seed})`, () => {
  const stateFolder = makeStateFolder();
  let platform: RunningPlatform;

  const start = async () => void (platform = await RunningPlatform.start(stateFolder, undefined));

  beforeAll(start);

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
    expect((await audit(platform, undefined)).wrong).toEqual([]);
    for (const canary of report.canaries) expect(await leaks(platform, stateFolder, undefined, canary)).toEqual([]);
    expect(report.canaries).toHaveLength(1);
  });

  it('goes on after kill -9 of the services in the middle of the day, and does nothing twice', async () => {
    const { registry, publishing, aspirations, notifications } = faultPlan;
    const report = await platform.play([
      choose('first', [...registry.always, ...registry.chance]),
      choose('second', [...publishing.always, ...publishing.chance, ...notifications.chance]),
      choose('third', [...aspirations.always, ...aspirations.chance]),
    ]);
    expect(report).toMatchObject({ ok: true, parked: 0, outboxPending: 0 });
    expect((await audit(platform, undefined)).wrong).toEqual([]);
    expect(platform.launcher.output).toContain('services ended (SIGKILL) unexpectedly and is restarted');
  });

  describe('and its launcher', () => {
    const snapshot = async () => ({
      things: await inventory(platform.databases),
      kims: await activeKims(platform.endpoints),
      ledger: await platform.ledger(),
    });

    it('stops within ten seconds of Ctrl-C, leaves no process behind, and takes up where it was', async () => {
      const before = await snapshot();
      expect(before.kims.filter((name) => name.startsWith('KIM Mekar '))).toHaveLength(3);
      const { code, left, ms } = await platform.launcher.interrupt();
      expect({ code, left }).toEqual({ code: 0, left: [] });
      expect(ms).toBeLessThan(10_000);
      await start();
      expect(await snapshot()).toEqual(before);
    });

    it('takes up where it was after kill -9 of everything at once, with events on their way', async () => {
      const before = await snapshot();
      await recordManyAreas(platform.endpoints, '33');
      await platform.launcher.killEverything();
      await start();
      const areas = before.things['publishing.area']! + manyAreas;
      expect(await inventory(platform.databases)).toEqual({
        ...before.things,
        'registry.area': areas,
        'publishing.area': areas,
      });
      expect(await platform.play()).toMatchObject({ ok: true, parked: 0, outboxPending: 0 });
      expect((await audit(platform, undefined, { mails: false })).wrong).toEqual([]);
    });

    it('takes everything with it when it alone is killed', async () => {
      expect(await platform.launcher.kill()).toEqual([]);
    });
  });
});
