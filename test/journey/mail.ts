import { z } from 'zod';

const caught = z.array(
  z.object({
    to: z.array(z.object({ address: z.string() })).default([]),
    subject: z.string(),
    headers: z.object({ 'message-id': z.string() }),
  }),
);

export interface CaughtMail {
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
}

/** What the mail catcher has caught since the day began. */
export class Mailbox {
  private constructor(
    private readonly api: string,
    private readonly skip: number,
  ) {}

  static async open(api: string): Promise<Mailbox> {
    return new Mailbox(api, (await caughtMails(api, 0)).length);
  }

  /**
   * Mails to addresses that end in `suffix`, in the order in which they came. One that was sent again because nobody
   * knew whether it had gone out keeps its Message-ID, and counts once.
   */
  async sentTo(suffix: string): Promise<CaughtMail[]> {
    const mails = await caughtMails(this.api, this.skip);
    const distinct = new Map(mails.map((mail) => [mail.messageId, mail]));
    return [...distinct.values()].filter(({ to }) => to.endsWith(suffix));
  }
}

/** Every copy that was caught after the first `skip`. */
export async function caughtMails(api: string, skip: number): Promise<CaughtMail[]> {
  const response = await fetch(`${api.replace(/\/$/, '')}/email?skip=${skip}`);
  if (!response.ok) throw new Error(`the mail catcher answers ${response.status}`);
  const mails = caught.parse(await response.json());
  return mails.map(({ to, subject, headers }) => {
    return { messageId: headers['message-id'], to: to[0]?.address ?? '', subject };
  });
}
