import type { Transaction } from '#database';
import type { ErrorExtra } from '#http-api';
import { IntakeLimits, type Limit } from '#intake-limits';
import type { Channel } from '../aspirations/aspiration.states.js';
import { intakeError } from './intake.errors.js';

/** How many submissions are allowed within any 24 hours. */
export interface SubmissionLimitSettings {
  /** By one account of a KIM, of staff or of an integrator. */
  readonly perAccount: number;
  /** By one account of a citizen; and with one telephone number or address from one network without an account. */
  readonly perCitizen: number;
  /** From one network without an account, by all of its citizens together. */
  readonly perSource: number;
}

/** Where a submission, or a draft of one, comes from. */
export interface SubmissionSource {
  readonly id: string;
  readonly channel: Channel;
  readonly account: string | null;
  /** The network of a caller without an account (`ClientNetwork`). */
  readonly network: string | undefined;
  /** The telephone number and the e-mail address that were typed, which prove nothing (`CitizenFingerprints`). */
  readonly identifiers: readonly Buffer[];
}

/** Not every draft is submitted, so more of them may be created. */
const draftsPerAspiration = 3;

/**
 * An account is limited by its submissions; without one, the network, generously, because a whole village may share one, and
 * the typed identifiers within that network. So a stranger spends neither the room of an account nor that of a telephone
 * number.
 */
export class SubmissionLimits {
  constructor(
    private readonly limits: IntakeLimits,
    private readonly settings: SubmissionLimitSettings,
  ) {}

  /** Counts a submission. Gives the details of a refusal. */
  countSubmission(tx: Transaction, submission: SubmissionSource, now: Date): Promise<ErrorExtra | true> {
    return this.limits.count(tx, submission.id, this.limitsOf(submission, 'aspiration', 1), now);
  }

  /** Counts a new draft. @throws 429 `intake-limited` */
  async countDraft(tx: Transaction, source: SubmissionSource, now: Date): Promise<void> {
    const result = await this.limits.count(tx, source.id, this.limitsOf(source, 'draft', draftsPerAspiration), now);
    if (result !== true) throw intakeError('intake-limited', result);
  }

  private limitsOf(source: SubmissionSource, of: 'aspiration' | 'draft', times: number): Limit[] {
    const { channel, account, network = '', identifiers } = source;
    const { perAccount, perCitizen, perSource } = this.settings;
    if (account !== null) {
      const most = (channel === 'CITIZEN' ? perCitizen : perAccount) * times;
      return [{ name: 'account', of: [`${of} account ${account}`], most }];
    }
    return [
      { name: 'source', of: [`${of} source ${network}`], most: perSource * times },
      ...identifiers.map((identifier): Limit => {
        return { name: 'identifier', of: [`${of} identifier ${network}`, identifier], most: perCitizen * times };
      }),
    ];
  }
}
