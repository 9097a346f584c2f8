/** A case as it is handed over to SP4N-LAPOR!. Never with its reporter: the citizen goes on following it by our number. */
export interface LaporReport {
  /** Our id of the case; of two reports with one reference the second is the first once more. */
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

/** What came of handing one report over. */
export type LaporOutcome =
  /** It has been passed on; LAPOR! has yet to say under which id it has it. */
  | { readonly kind: 'handed-over' }
  | { readonly kind: 'acknowledged'; readonly laporId: string }
  | { readonly kind: 'refused'; readonly reason: string }
  /** It may or may not have arrived: to be tried again. */
  | { readonly kind: 'failed'; readonly failure: string };

/** What LAPOR! says of a report afterwards. */
export interface LaporReceipt {
  readonly reference: string;
  readonly outcome: 'ACKNOWLEDGED' | 'REFUSED';
  readonly laporId: string | null;
  /** How far it is, in LAPOR!'s own words; or why it was refused. */
  readonly laporStatus: string | null;
}

/** The way to SP4N-LAPOR!, whose own interface is open to registered developers alone. */
export interface LaporGateway {
  /** Hands reports over; of each an outcome, by its reference. Throws when it can be said of none. */
  send(reports: readonly LaporReport[]): Promise<ReadonlyMap<string, LaporOutcome>>;
  /**
   * Hears what LAPOR! has said. What `handle` has not dealt with is heard again.
   *
   * @param open the references to ask about, where LAPOR! must be asked
   */
  receipts(open: readonly string[], handle: (receipts: readonly LaporReceipt[]) => Promise<void>): Promise<void>;
}

export const LAPOR_GATEWAY = Symbol('lapor gateway');
