import { beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { dataSourceOptions, Monitoring } from '#database';
import { InProcessBroker } from './in-process/in-process-broker.js';
import { StuckDetector } from './stuck-detector.js';

const unreachable = new Monitoring(
  new DataSource(
    dataSourceOptions({
      url: 'postgres://unknown@127.0.0.1:1/none',
      applicationName: 'test',
      entities: [],
      migrations: [],
    }),
  ),
);
const reachable = { query: async () => [] };

describe('a part of a service that does not move', () => {
  let now = 0;
  beforeEach(() => void (now = 1_000_000));

  it('is stuck after two minutes', async () => {
    const detector = new StuckDetector(new InProcessBroker(), reachable, () => now);
    await detector.assertMoving(120_000);
    await expect(detector.assertMoving(120_001)).rejects.toThrow('no progress for 120 s');
  });

  it('case 19: is not stuck while the database is unreachable, nor for two minutes afterwards', async () => {
    const monitoring: { query: Monitoring['query'] } = { query: (statement) => unreachable.query(statement) };
    const detector = new StuckDetector(new InProcessBroker(), monitoring, () => now);
    for (let stuckMs = 0; stuckMs < 600_000; stuckMs += 10_000, now += 10_000) await detector.assertMoving(stuckMs);
    monitoring.query = reachable.query;
    await detector.assertMoving(600_000);
    now += 120_000;
    await expect(detector.assertMoving(720_000)).rejects.toThrow('no progress for 720 s');
  });

  it('is not stuck while the broker does not answer', async () => {
    const detector = new StuckDetector({ ping: () => new Promise(() => {}) }, reachable, () => now);
    await expect(detector.assertMoving(600_000)).resolves.toBeUndefined();
  });
});
