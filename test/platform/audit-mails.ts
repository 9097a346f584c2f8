import { caughtMails } from '../journey/mail.js';
import type { RunningPlatform } from './running-platform.js';

/** Checks that the mail catcher has an e-mail for each delivered message, and no other; copies have the same Message-ID. */
export async function auditMails({
  endpoints,
  databases,
}: RunningPlatform): Promise<{ wrong: string[]; copies: number }> {
  const delivered = await databases.query<{ id: string; template: string }>(
    'notifications',
    `SELECT id, template FROM message WHERE channel = 'EMAIL' AND state = 'DELIVERED'`,
  );
  const mails = await caughtMails(endpoints.mail.api, 0);
  const sent = new Set(mails.map(({ messageId }) => messageId));
  const wanted = new Set(delivered.map(({ id }) => `<${id}@sambung>`));
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
