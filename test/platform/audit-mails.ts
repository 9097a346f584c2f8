import { caughtMails } from '../journey/mail.js';
import type { RunningPlatform } from './running-platform.js';

/** Checks that the mail catcher has an e-mail for each delivered message, and no other; copies have the same Message-ID. */
export async function auditMails({
  endpoints,
  databases,
}: RunningPlatform): Promise<{ wrong: string[]; copies: number }> {
  const rows = await databases.query<{ id: string; template: string; state: string }>(
    'notifications',
    `SELECT id, template, state FROM message
      WHERE channel = 'EMAIL' AND (state = 'DELIVERED' OR reason = 'UNKNOWN')`,
  );
  // The mail that asks to confirm an address has the id of its contact point.
  const asked = await databases.query<{ id: string }>('notifications', `SELECT id FROM contact_point`);
  const delivered = rows.filter(({ state }) => state === 'DELIVERED');
  const mails = await caughtMails(endpoints.mail.api, 0);
  const sent = new Set(mails.map(({ messageId }) => messageId));
  const wanted = new Set([...rows, ...asked].map(({ id }) => `<${id}@sambung>`));
  return {
    wrong: [
      ...delivered
        .filter(({ id }) => !sent.has(`<${id}@sambung>`))
        .map(({ id, template }) => `${template} ${id} was not sent`),
      ...[...sent].filter((id) => !wanted.has(id)).map((id) => `the e-mail ${id} belongs to no message`),
    ],
    copies: mails.length - sent.size,
  };
}
