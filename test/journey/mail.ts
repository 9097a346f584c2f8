import { z } from 'zod';

/** The catcher keeps what came of a mail whose sender died while it was sending; that has no beginning and no end. */
const cutOff = z.object({ subject: z.undefined().optional() });
const whole = z.object({
  to: z.array(z.object({ address: z.string() })).default([]),
  subject: z.string(),
  headers: z.object({ 'message-id': z.string() }),
});
const caught = z.array(z.union([whole, cutOff]));

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
    return new Mailbox(api, (await fetchCaught(api, 0)).length);
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

/** Every copy that was caught whole after the first `skip` pieces of mail. */
export async function caughtMails(api: string, skip: number): Promise<CaughtMail[]> {
  return (await fetchCaught(api, skip)).flatMap((mail) => {
    if (mail.subject === undefined) return [];
    return [{ messageId: mail.headers['message-id'], to: mail.to[0]?.address ?? '', subject: mail.subject }];
  });
}

async function fetchCaught(api: string, skip: number): Promise<z.output<typeof caught>> {
  const response = await fetch(`${api.replace(/\/$/, '')}/email?skip=${skip}`);
  if (!response.ok) throw new Error(`the mail catcher answers ${response.status}`);
  return caught.parse(await response.json());
}
