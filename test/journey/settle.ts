import type { Kim } from './answers.js';
import type { Journey } from './journey.js';
import { compareLedgers, type Ledger, type LedgerLine, readLedger, unheardBetween } from './ledger.js';
import type { CaughtMail } from './mail.js';
import { settledMails } from './settled-mails.js';
import { waitFor } from './wait.js';

/** Other days may be played on the platform meanwhile. */
const deadlineMs = 120_000;

/** How the day ended. */
export interface Evening {
  readonly ledger: Ledger;
  readonly lines: readonly LedgerLine[];
  /** Events without a reaction, by topic and type. */
  readonly unheard: ReadonlyMap<string, number>;
  readonly mails: readonly CaughtMail[];
}

/** What is still open, as one sentence; undefined when the books balance. */
function openItems(morning: Ledger, now: Ledger, lines: readonly LedgerLine[]): string | undefined {
  if (now.outboxLeft > 0) return `${now.outboxLeft} events wait in the outboxes`;
  const open = lines.filter(({ balanced }) => !balanced);
  if (open.length > 0)
    return open.map((line) => `${line.reaction} handled ${line.handled} of ${line.published} ${line.event}`).join('; ');
  return now.parked > morning.parked ? `${now.parked - morning.parked} events are parked` : undefined;
}

/** Waits until nothing is under way any more, and demands that what was said was handled and what was planned was sent. */
export async function settle(journey: Journey, kim: Kim): Promise<Evening> {
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
      const lines = compareLedgers(journey.morning, ledger);
      open = openItems(journey.morning, ledger, lines);
      const unheard = unheardBetween(journey.morning, ledger);
      return open === undefined ? { ledger, lines, unheard, mails } : undefined;
    };
    const what = () => `the ledger to balance: ${open ?? ''}`;
    return waitFor(what, look, { deadlineMs, pauseMs: 400, say: journey.say });
  });
}
