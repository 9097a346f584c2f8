import { z } from 'zod';

const caught = z.array(z.object({ to: z.array(z.object({ address: z.string() })).default([]), subject: z.string() }));
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
    return new Mailbox(api, (await fetchMails(api, 0)).length);
  }

  /** In the order in which they came; all addresses end in `suffix`. */
  async sentTo(suffix: string): Promise<CaughtMail[]> {
    const mails = await fetchMails(this.api, this.skip);
    return mails.filter(({ to }) => to.endsWith(suffix));
  }
}

async function fetchMails(api: string, skip: number): Promise<CaughtMail[]> {
  const response = await fetch(`${api.replace(/\/$/, '')}/email?skip=${skip}`);
  if (!response.ok) throw new Error(`the mail catcher answers ${response.status}`);
  const mails = caught.parse(await response.json());
  return mails.flatMap(({ to, subject }) => to.map(({ address }) => ({ to: address, subject })));
}
