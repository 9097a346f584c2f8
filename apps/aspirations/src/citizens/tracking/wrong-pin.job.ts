import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { WrongPins } from './wrong-pins.service.js';

/** Writes the counts of wrong PINs, and deletes those of former days. */
@Injectable()
export class WrongPinJob implements BeforeApplicationShutdown {
  constructor(private readonly wrongPins: WrongPins) {}

  @Cron(CronExpression.EVERY_SECOND, { waitForCompletion: true })
  run(): Promise<void> {
    return this.wrongPins.write();
  }

  @Cron(CronExpression.EVERY_HOUR, { waitForCompletion: true })
  deleteOld(): Promise<void> {
    return this.wrongPins.deleteOld();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.wrongPins.write();
  }
}
