import { z } from 'zod';

const caught = z.array(
  z.object({
    to: z.array(z.object({ address: z.string() })).default([]),
    subject: z.string(),
    headers: z.object({ 'message-id': z.string() }),
  }),
);

export interface CaughtMail {
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
    return new Mailbox(api, (await fetchRaw(api, 0)).length);
  }

  /**
   * Mails to addresses that end in `suffix`, in the order in which they came. One that was sent again because nobody
   * knew whether it had gone out keeps its Message-ID, and counts once.
   */
  async sentTo(suffix: string): Promise<CaughtMail[]> {
    const mails = await fetchMails(this.api, this.skip);
    return mails.filter(({ to }) => to.endsWith(suffix));
  }
}

async function fetchRaw(api: string, skip: number): Promise<z.infer<typeof caught>> {
  const response = await fetch(`${api.replace(/\/$/, '')}/email?skip=${skip}`);
  if (!response.ok) throw new Error(`the mail catcher answers ${response.status}`);
  return caught.parse(await response.json());
}

async function fetchMails(api: string, skip: number): Promise<CaughtMail[]> {
  const mails = await fetchRaw(api, skip);
  const distinct = new Map(mails.map((mail) => [mail.headers['message-id'], mail]));
  return [...distinct.values()].flatMap(({ to, subject }) => to.map(({ address }) => ({ to: address, subject })));
}
