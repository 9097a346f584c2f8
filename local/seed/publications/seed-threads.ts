import { accounts } from '../../accounts.js';
import { type Newsroom, sampleFile, type Stored, whenKnown } from './newsroom.js';

interface SampleThread {
  readonly by: string;
  readonly topic: string;
  readonly area: string;
  readonly title: string;
  readonly text: string;
  readonly replies: readonly { readonly by: string; readonly text: string }[];
  /** The number of the reply that answers it. */
  readonly answer?: number;
}

interface Thread extends Stored {
  readonly answerId: string | null;
}

/** Seeds what KIM discuss among themselves and with the office. */
export async function seedThreads(newsroom: Newsroom): Promise<void> {
  await Promise.all(
    sampleFile<SampleThread[]>('threads').map((sample, index) =>
      seedThread(newsroom, sample, `sample-thread-${index}`),
    ),
  );
}

async function seedThread({ people, kims }: Newsroom, sample: SampleThread, key: string): Promise<void> {
  /** The KIM of an account; null: it writes for the office. */
  const kimOf = (name: string) => {
    const subject = accounts.find((account) => account.name === name)?.subject;
    return kims.find(({ members }) => members.some(({ accountId }) => accountId === subject))?.id ?? null;
  };
  const { by, topic, area, title, text, replies, answer } = sample;
  const author = await people.named(by);
  const body = { kimId: kimOf(by), topic, areaCode: area, title, text };
  const { id } = await whenKnown(() => author.create<Thread>('/v1/threads', key, body));
  const written: Stored[] = [];
  for (const [index, reply] of replies.entries()) {
    const replier = await people.named(reply.by);
    const written_ = { kimId: kimOf(reply.by), text: reply.text };
    written.push(
      await whenKnown(() => replier.create<Stored>(`/v1/threads/${id}/replies`, `${key}-${index}`, written_)),
    );
  }
  if (answer === undefined) return;
  const thread = (await author.find<Thread>(`/v1/threads/${id}`))!;
  if (thread.answerId !== null) return;
  await author.transition(`/v1/threads/${id}/mark-answer`, thread.version, { replyId: written[answer]!.id });
}
