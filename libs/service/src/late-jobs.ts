import { CronTime } from 'cron';

const timeUntilNext = Object.getOwnPropertyDescriptor(CronTime.prototype, 'getTimeout')?.value as () => number;

/**
 * `cron` computes when a job runs next, and subtracts the current time. When the process was held in between, the result is
 * negative: it skips the run, and prints that beside the log. A time that has passed is due now.
 */
CronTime.prototype.getTimeout = function (this: CronTime): number {
  return Math.max(0, timeUntilNext.call(this));
};
