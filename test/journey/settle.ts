import { type Messages, messages } from './answers.js';
import type { Journey } from './journey.js';
import { compareLedgers, type Ledger, type LedgerLine, readLedger, unheardBetween } from './ledger.js';
import type { CaughtMail } from './mail.js';
import { waitFor } from './wait.js';

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
export async function settle(journey: Journey): Promise<Evening> {
  journey.chapter('7. The books are closed');
  const admin = journey.http.as('admin');

  const { mails } = await journey.step('every message planned for our people was sent, once', async () => {
    let state = '';
    const caught = await waitFor(`the mail to settle`, async () => {
      const planned = await plannedMails(journey);
      const found = await journey.mail.sentTo(journey.mailSuffix);
      state = `${found.length} e-mails caught, ${planned.sent} sent, ${planned.open} open, ${planned.failed} failed`;
      if (planned.failed > 0 || found.length > planned.sent + planned.open) throw new Error(state);
      return planned.open === 0 && found.length === planned.sent ? found : undefined;
    }).catch((error: unknown) => {
      throw new Error(`${error instanceof Error ? error.message : String(error)}: ${state}`);
    });
    return { mails: caught, detail: `${caught.length} e-mails` };
  });

  let open: string | undefined;
  const evening = await journey.step('what was said was handled, nothing is left and nothing parked', async () => {
    const look = async () => {
      const ledger = await readLedger(admin);
      const lines = compareLedgers(journey.morning, ledger);
      open = openItems(journey.morning, ledger, lines);
      return open === undefined
        ? { ledger, lines, unheard: unheardBetween(journey.morning, ledger), mails }
        : undefined;
    };
    return waitFor('the ledger to balance', look, { pauseMs: 400, say: journey.say }).catch((error: unknown) => {
      throw new Error(`${error instanceof Error ? error.message : String(error)}: ${open ?? ''}`);
    });
  });
  return evening;
}

/** The e-mails about the things of this day, by their state; those to the agency are not to our people. */
async function plannedMails(journey: Journey): Promise<{ sent: number; open: number; failed: number }> {
  const subjects = [...journey.made].filter(([, kind]) => kind === 'KIM' || kind === 'TASK' || kind === 'ASPIRATION');
  const planned = (await Promise.all(subjects.map(([id, kind]) => messagesAbout(journey, kind, id)))).flat();
  const states = planned
    .filter(({ channel, recipient }) => channel === 'EMAIL' && recipient !== 'AGENCY')
    .map(({ state }) => state);
  const sent = states.filter((state) => state === 'DELIVERED').length;
  const failed = states.filter((state) => state === 'FAILED').length;
  return { sent, failed, open: states.length - sent - failed };
}

async function messagesAbout(journey: Journey, kind: string, id: string): Promise<Messages['items']> {
  const items: Messages['items'] = [];
  let next: string | null = null;
  do {
    const cursor: string = next === null ? '' : `&cursor=${encodeURIComponent(next)}`;
    const path = `/v1/messages?aboutKind=${kind}&aboutId=${id}&limit=50${cursor}`;
    const page = await journey.http.as('admin').get('notifications', path, messages);
    items.push(...page.items);
    ({ next } = page);
  } while (next !== null);
  return items;
}
