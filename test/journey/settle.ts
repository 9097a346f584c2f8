import type { Kim } from './answers.js';
import type { Journey } from './journey.js';
import { compareLedgers, type Ledger, type LedgerLine, readLedger, unhandledBetween } from './ledger.js';
import type { CaughtMail } from './mail.js';
import { explainedMessages, settledMails } from './settled-mails.js';
import { waitFor } from './wait.js';

/** Other journeys may run on the platform meanwhile. */
const deadlineMs = 240_000;

/** The state of the platform at the end of the journey. */
export interface ClosingState {
  readonly ledger: Ledger;
  readonly lines: readonly LedgerLine[];
  /** Events without a reaction, by topic and type. */
  readonly unhandled: ReadonlyMap<string, number>;
  readonly mails: readonly CaughtMail[];
}

/** The open work as one sentence; undefined when the ledger balances. */
function openItems(before: Ledger, now: Ledger, lines: readonly LedgerLine[]): string | undefined {
  if (now.outboxPending > 0) return `${now.outboxPending} events wait in the outboxes`;
  const open = lines.filter(({ balanced }) => !balanced);
  if (open.length > 0)
    return open.map((line) => `${line.reaction} handled ${line.handled} of ${line.published} ${line.event}`).join('; ');
  return now.deadLetters > before.deadLetters
    ? `${now.deadLetters - before.deadLetters} events became dead letters`
    : undefined;
}

/** Waits until every published event is handled and every planned message is sent. */
export async function settle(journey: Journey, kim: Kim): Promise<ClosingState> {
  journey.chapter('The ledger balances');
  const admin = journey.http.as('admin');

  const { mails } = await journey.step('every planned message was sent once', async () => {
    const caught = await settledMails(journey, kim);
    return { mails: caught, detail: `${caught.length} e-mails` };
  });

  await journey.step('every message explains what became of it', async () => {
    const lines = await explainedMessages(journey, kim);
    for (const line of lines) journey.log(`  ${line}`);
    return { detail: `${lines.length} explanations` };
  });

  return journey.step('every event was handled, no outbox has events and there are no new dead letters', () => {
    let open: string | undefined;
    const look = async () => {
      const ledger = await readLedger(admin);
      const lines = compareLedgers(journey.ledgerBefore, ledger);
      open = openItems(journey.ledgerBefore, ledger, lines);
      const unhandled = unhandledBetween(journey.ledgerBefore, ledger);
      return open === undefined ? { ledger, lines, unhandled, mails } : undefined;
    };
    const what = () => `the ledger to balance: ${open ?? ''}`;
    return waitFor(what, look, { deadlineMs, pauseMs: 400, log: journey.log });
  });
}
