/** Who submits an aspiration, or a draft of one. */
export interface Submitter {
  /** Subject of the account; null without one. */
  readonly account: string | null;
  /** The citizen who is signed in where another account submits for them (`citizenAccountOf`). */
  readonly citizen?: string | null;
  /** The network of a caller without an account (`ClientNetwork`). */
  readonly network?: string;
  readonly now: Date;
}
