import { Injectable } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { Database, sql } from '#database';

/** Forgets the counts of past days, and confirmations after two years: addresses change hands. */
@Injectable()
export class MailAddressJob {
  constructor(private readonly database: Database) {}

  @Cron(CronExpression.EVERY_DAY_AT_3AM, { waitForCompletion: true })
  async run(): Promise<void> {
    await this.database.query(sql`DELETE FROM mail_address_day WHERE day < current_date - 2`);
    await this.database.query(sql`DELETE FROM mail_address WHERE confirmed_at < now() - interval '2 years'`);
  }
}
