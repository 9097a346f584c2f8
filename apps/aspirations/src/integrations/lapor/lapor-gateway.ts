/** An aspiration as handed over to SP4N-LAPOR!, without its reporter: the citizen keeps tracking it by our number. */
export interface LaporReport {
  /** Id of the aspiration; a second report with the same reference is a repetition. */
  readonly reference: string;
  readonly kind: string;
  readonly category: string;
  readonly villageCode: string;
  readonly title: string;
  readonly body: string;
  readonly anonymous: boolean;
  readonly confidential: boolean;
  readonly receivedAt: string;
}

/** The outcome of handing over one report. */
export type LaporOutcome =
  /** Transferred; LAPOR! has not acknowledged it with an id yet. */
  | { readonly kind: 'handed-over' }
  | { readonly kind: 'acknowledged'; readonly laporId: string }
  | { readonly kind: 'refused'; readonly reason: string }
  /** May or may not have arrived: to be retried. */
  | { readonly kind: 'failed'; readonly failure: string };

/** A later receipt of LAPOR! for a report. */
export interface LaporReceipt {
  readonly reference: string;
  readonly outcome: 'ACKNOWLEDGED' | 'REFUSED';
  readonly laporId: string | null;
  /** The status in the words of LAPOR!, or the reason of a refusal. */
  readonly laporStatus: string | null;
}

/** The port to SP4N-LAPOR!, whose own API is open only to registered developers. */
export interface LaporGateway {
  /** Hands over reports and gives the outcome of each by its reference. @throws when the outcome of none is known */
  send(reports: readonly LaporReport[]): Promise<ReadonlyMap<string, LaporOutcome>>;
  /**
   * Receives receipts of LAPOR!; those that `handle` fails on are received again.
   *
   * @param open the references to poll, for gateways that poll
   */
  receipts(open: readonly string[], handle: (receipts: readonly LaporReceipt[]) => Promise<void>): Promise<void>;
}

export const LAPOR_GATEWAY = Symbol('lapor gateway');
