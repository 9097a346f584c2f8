import { Inject, Injectable } from '@nestjs/common';
import type { Transaction } from '#database';
import { IntakeLimits, type Limit } from '#intake-limits';
import { type PublishingSettings, publishingSettings } from '../../publishing.settings.js';
import { claimError } from '../claim.errors.js';

/** Who reports: an account, or the network of a citizen without one (`ClientNetwork`). */
export type ClaimReporter = { readonly account: string } | { readonly account: null; readonly network: string };

/** Limits floods by what the caller cannot choose; equal texts are never refused. */
@Injectable()
export class ClaimReportLimits {
  constructor(
    private readonly limits: IntakeLimits,
    @Inject(publishingSettings) private readonly settings: PublishingSettings,
  ) {}

  /** @throws 429 `claim-reports-limited` */
  async count(tx: Transaction, id: string, reporter: ClaimReporter, now: Date): Promise<void> {
    const result = await this.limits.count(tx, id, [this.limitOf('claim', reporter)], now);
    if (result !== true) throw claimError('claim-reports-limited', result);
  }

  /** As many as reports, and counted beside them. @throws 429 `claim-pictures-limited` */
  async countPicture(tx: Transaction, id: string, reporter: ClaimReporter, now: Date): Promise<void> {
    const result = await this.limits.count(tx, id, [this.limitOf('claim picture', reporter)], now);
    if (result !== true) throw claimError('claim-pictures-limited', result);
  }

  private limitOf(what: string, reporter: ClaimReporter): Limit {
    const { PUBLISHING_DAILY_PER_ACCOUNT: perAccount, PUBLISHING_DAILY_PER_SOURCE: perSource } = this.settings;
    return reporter.account === null
      ? { name: 'source', of: [`${what} source ${reporter.network}`], most: perSource }
      : { name: 'account', of: [`${what} account ${reporter.account}`], most: perAccount };
  }
}
