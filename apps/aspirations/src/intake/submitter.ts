/** Who submits an aspiration, or a draft of one. */
export interface Submitter {
  /** Subject of the account; null without one. */
  readonly account: string | null;
  /** The network of a caller without an account (`ClientNetwork`). */
  readonly network?: string;
  readonly now: Date;
}
