import { setTimeout as pause } from 'node:timers/promises';
import type { MailServer } from '../../apps/notifications/testing/mail-server.js';

const busy = { code: 421, text: '4.3.2 Too many connections' };
const deferred = { code: 450, text: '4.2.0 Greylisted' };

/** One after the other: at RCPT TO, or after the content; the server has stored that mail, and the sender cannot know it. */
const recipientFaults = [busy, undefined, deferred, undefined] as const;
const contentFaults = ['DISCONNECT', 'STALL', undefined] as const;

/** Makes the mail server busy, defer, stall and disconnect after the final dot, each mail in another way. */
export async function disturbMail(mailServer: MailServer, lastsMs: number): Promise<void> {
  let [recipients, contents] = [0, 0];
  mailServer.refusal = () => recipientFaults[recipients++ % recipientFaults.length];
  mailServer.afterContent = () => contentFaults[contents++ % contentFaults.length];
  await pause(lastsMs);
  mailServer.refusal = undefined;
  mailServer.afterContent = undefined;
}
