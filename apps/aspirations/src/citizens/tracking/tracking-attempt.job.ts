import { Injectable } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { TrackingAuthenticator } from './tracking-authenticator.js';

/** Deletes PIN attempts that no lock depends on any more. */
@Injectable()
export class TrackingAttemptJob {
  constructor(private readonly authenticator: TrackingAuthenticator) {}

  @Cron(CronExpression.EVERY_HOUR, { waitForCompletion: true })
  run(): Promise<void> {
    return this.authenticator.deleteOldAttempts();
  }
}
