import { z } from 'zod';

/** The catcher also lists a mail whose sender was killed while sending: it has no subject. */
const cutOff = z.object({ subject: z.undefined().optional() });
const whole = z.object({
  to: z.array(z.object({ address: z.string() })).default([]),
  subject: z.string(),
  text: z.string().default(''),
  headers: z.object({ 'message-id': z.string() }),
});
const caught = z.array(z.union([whole, cutOff]));

export interface CaughtMail {
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** The mails caught since the start of the journey. */
export class Mailbox {
  private constructor(
    private readonly api: string,
    private readonly skip: number,
  ) {}

  static async open(api: string): Promise<Mailbox> {
    return new Mailbox(api, (await fetchCaught(api, 0)).length);
  }

  /**
   * Mails to addresses that end in `suffix`, in the order of their arrival. A mail that was sent again after a crash has the
   * same Message-ID and counts once.
   */
  async sentTo(suffix: string): Promise<CaughtMail[]> {
    const mails = await caughtMails(this.api, this.skip);
    const distinct = new Map(mails.map((mail) => [mail.messageId, mail]));
    return [...distinct.values()].filter(({ to }) => to.endsWith(suffix));
  }
}

/** Every complete copy after the first `skip` mails. */
export async function caughtMails(api: string, skip: number): Promise<CaughtMail[]> {
  return (await fetchCaught(api, skip)).flatMap((mail) => {
    if (mail.subject === undefined) return [];
    return [
      { messageId: mail.headers['message-id'], to: mail.to[0]?.address ?? '', subject: mail.subject, text: mail.text },
    ];
  });
}

async function fetchCaught(api: string, skip: number): Promise<z.output<typeof caught>> {
  const response = await fetch(`${api.replace(/\/$/, '')}/email?skip=${skip}`);
  if (!response.ok) throw new Error(`the mail catcher responds with ${response.status}`);
  return caught.parse(await response.json());
}
