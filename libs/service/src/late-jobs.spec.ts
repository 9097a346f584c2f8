import { mock } from 'node:test';
import { describe, expect, it } from '@jest/globals';
import { CronJob, CronTime } from 'cron';
import { eventually } from '#testing';
import { serviceModule } from './service.module.js';

describe('a job of a service', () => {
  it('runs late, and prints nothing beside the log, when its time passed while it was computed', async () => {
    expect(serviceModule).toBeDefined();
    const print = mock.method(console, 'warn', () => undefined);
    const passed = new CronTime('* * * * * *').sendAt().minus({ seconds: 5 });
    mock.method(CronTime.prototype, 'sendAt', () => passed, { times: 1 });
    const run = mock.fn();
    const job = CronJob.from({ cronTime: '0 0 0 1 1 *', onTick: run, start: true });
    try {
      await eventually(() => expect(run.mock.callCount()).toBe(1));
      expect(print.mock.callCount()).toBe(0);
    } finally {
      await job.stop();
      mock.restoreAll();
    }
  });
});
