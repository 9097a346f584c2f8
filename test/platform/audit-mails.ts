import { caughtMails } from '../journey/mail.js';
import type { RunningPlatform } from './running-platform.js';

/** Whether each message that counts as delivered went out, and nothing else did; copies carry the same Message-ID. */
export async function auditMails({
  endpoints: doors,
  databases,
}: RunningPlatform): Promise<{ wrong: string[]; copies: number }> {
  const delivered = await databases.query<{ id: string; template: string }>(
    'notifications',
    `SELECT id, template FROM message WHERE channel = 'EMAIL' AND state = 'DELIVERED'`,
  );
  const mails = await caughtMails(doors.mail.api, 0);
  const sent = new Set(mails.map(({ messageId }) => messageId));
  const wanted = new Set(delivered.map(({ id }) => `<${id}@sambung>`));
  return {
    wrong: [
      ...delivered
        .filter(({ id }) => !sent.has(`<${id}@sambung>`))
        .map(({ id, template }) => `${template} ${id} never went out`),
      ...[...sent].filter((id) => !wanted.has(id)).map((id) => `an e-mail ${id} went out that nobody planned`),
    ],
    copies: mails.length - sent.size,
  };
}
