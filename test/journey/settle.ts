import type { Kim } from './answers.js';
import type { Journey } from './journey.js';
import { compareLedgers, type Ledger, type LedgerLine, readLedger, unhandledBetween } from './ledger.js';
import type { CaughtMail } from './mail.js';
import { settledMails } from './settled-mails.js';
import { waitFor } from './wait.js';

/** Other days may be played on the platform meanwhile. */
const deadlineMs = 120_000;

/** How the day ended. */
export interface ClosingState {
  readonly ledger: Ledger;
  readonly lines: readonly LedgerLine[];
  /** Events without a reaction, by topic and type. */
  readonly unheard: ReadonlyMap<string, number>;
  readonly mails: readonly CaughtMail[];
}

/** What is still open, as one sentence; undefined when the books balance. */
function openItems(before: Ledger, now: Ledger, lines: readonly LedgerLine[]): string | undefined {
  if (now.outboxPending > 0) return `${now.outboxPending} events wait in the outboxes`;
  const open = lines.filter(({ balanced }) => !balanced);
  if (open.length > 0)
    return open.map((line) => `${line.reaction} handled ${line.handled} of ${line.published} ${line.event}`).join('; ');
  return now.parked > before.parked ? `${now.parked - before.parked} events are parked` : undefined;
}

/** Waits until nothing is under way any more, and demands that what was said was handled and what was planned was sent. */
export async function settle(journey: Journey, kim: Kim): Promise<ClosingState> {
  journey.chapter('9. The books are closed');
  const admin = journey.http.as('admin');

  const { mails } = await journey.step('every message planned for our people was sent, once', async () => {
    const caught = await settledMails(journey, kim);
    return { mails: caught, detail: `${caught.length} e-mails` };
  });

  return journey.step('what was said was handled, nothing is left and nothing parked', () => {
    let open: string | undefined;
    const look = async () => {
      const ledger = await readLedger(admin);
      const lines = compareLedgers(journey.ledgerBefore, ledger);
      open = openItems(journey.ledgerBefore, ledger, lines);
      const unheard = unhandledBetween(journey.ledgerBefore, ledger);
      return open === undefined ? { ledger, lines, unheard, mails } : undefined;
    };
    const what = () => `the ledger to balance: ${open ?? ''}`;
    return waitFor(what, look, { deadlineMs, pauseMs: 400, log: journey.log });
  });
}
