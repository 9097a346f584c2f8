import { explanation, type Kim, type Messages, messages, pageOf, type Task, task } from './answers.js';
import type { HttpClient } from './http.js';
import type { Journey } from './journey.js';
import type { CaughtMail } from './mail.js';
import { messageDeadlineMs, waitFor } from './wait.js';

/** Why a message was not sent: its owner has not confirmed the address. */
const unconfirmed = 'ADDRESS_UNCONFIRMED';

type Item = Messages['items'][number];

/**
 * Waits until no message to the people of this run is open, and as many e-mails were caught as were sent: none is missing or
 * repeated.
 */
export async function settledMails(journey: Journey, kim: Kim): Promise<CaughtMail[]> {
  let state = '';
  const look = async () => {
    const messagesOfRun = await mailsOf(journey, kim);
    const planned = messagesOfRun.filter(({ reason }) => reason !== unconfirmed);
    // Besides them, owners of addresses are asked to confirm them.
    const caught = (await journey.mail.sentTo(journey.mailSuffix)).filter(({ text }) => !text.includes('Kode: '));
    const count = (wanted: string) => planned.filter((message) => message.state === wanted).length;
    state = `${planned.length} planned, ${count('DELIVERED')} sent, ${count('FAILED')} failed, ${caught.length} caught`;
    if (count('FAILED') > 0) throw new Error(`e-mails failed: ${state}`);
    return count('DELIVERED') === planned.length && caught.length === planned.length ? caught : undefined;
  };
  return waitFor(() => `the mail to settle: ${state}`, look, {
    deadlineMs: messageDeadlineMs,
    pauseMs: 400,
    log: journey.log,
  });
}

/** The explanation of each message of the subjects of this run, by any channel and to anybody, as one line. */
export async function explainedMessages(journey: Journey, kim: Kim): Promise<string[]> {
  const lines: string[] = [];
  for (const { id, channel, template, recipient, state } of await messagesOf(journey, kim)) {
    const { steps } = await journey.http.as('admin').get('notifications', `/v1/messages/${id}/why`, explanation);
    const isFinished = steps.some(({ step }) => step === 'FINISHED');
    // A message may end between the list and its explanation, but none begins again.
    if (!open.has(state) && !isFinished) throw new Error(`${state} is not explained: ${template} ${id}`);
    lines.push(`${channel} ${template} to ${recipient}: ${steps.map(({ words }) => words.en).join(' ')}`);
  }
  return lines;
}

/** Such as what is held for a digest or a humane hour. */
const open: ReadonlySet<string> = new Set(['PENDING', 'HELD', 'SENDING', 'SENT']);

/** Their addresses are not of this run. */
const offices: ReadonlySet<string> = new Set(['AGENCY', 'OFFICE']);

/** The e-mails to the people of this run, without those to agencies and offices. */
async function mailsOf(journey: Journey, kim: Kim): Promise<Item[]> {
  const items = await messagesOf(journey, kim);
  return items.filter(({ channel, recipient }) => channel === 'EMAIL' && !offices.has(recipient));
}

async function messagesOf(journey: Journey, kim: Kim): Promise<Item[]> {
  const admin = journey.http.as('admin');
  // All tasks of the KIM: an active KIM also gets those of other editions for its village.
  const tasks = await all<Task>((query) =>
    journey.http.as('anggota').get('publishing', `/v1/tasks?kim=${kim.id}&${query}`, pageOf(task)),
  );
  const made = [...journey.created].filter(([, kind]) => kind === 'KIM' || kind === 'CLAIM' || kind === 'ASPIRATION');
  const subjects = [...made, ...tasks.map(({ id }) => [id, 'TASK'] as const)];
  const about = await Promise.all(
    subjects.map(([id, kind]) => all<Item>((query) => messagesAbout(admin, kind, id, query))),
  );
  return about.flat();
}

function messagesAbout(admin: HttpClient, kind: string, id: string, query: string): Promise<Messages> {
  return admin.get('notifications', `/v1/messages?aboutKind=${kind}&aboutId=${id}&${query}`, messages);
}

/** Every item of a list, page by page. */
async function all<T>(read: (query: string) => Promise<{ items: T[]; next: string | null }>): Promise<T[]> {
  const items: T[] = [];
  for (let next: string | null = ''; next !== null;) {
    const page: { items: T[]; next: string | null } = await read(
      `limit=50${next && `&cursor=${encodeURIComponent(next)}`}`,
    );
    items.push(...page.items);
    ({ next } = page);
  }
  return items;
}
