import { daysAgo } from '../days.js';
import { type Newsroom, sampleFile, type Stored, uploadPicture, whenKnown } from './newsroom.js';
import { advance, type Edition } from './seed-documents.js';

interface SampleContribution {
  readonly kim: string;
  readonly writer: string;
  readonly approver: string;
  readonly goal: 'PROPOSED' | 'SUBMITTED' | 'RETURNED' | 'DECLINED' | 'PUBLISHED';
  readonly topic: string;
  readonly areas: readonly string[];
  readonly title: string;
  readonly summary: string;
  readonly body: string;
  readonly picture?: string;
  readonly alt?: string;
  readonly reason?: string;
}

interface Contribution extends Stored {
  readonly media: readonly unknown[];
}

/** Seeds local news of KIM: one is published, the others wait for an officer or an editor, or were returned. */
export async function seedContributions(newsroom: Newsroom): Promise<void> {
  await Promise.all(
    sampleFile<SampleContribution[]>('contributions').map((sample, index) =>
      seedContribution(newsroom, sample, `sample-contribution-${index}`),
    ),
  );
}

async function seedContribution({ people, kims }: Newsroom, sample: SampleContribution, key: string): Promise<void> {
  const { kim, topic, title, summary, body, goal, reason, picture, alt } = sample;
  const kimId = kims.find(({ name }) => name === kim)!.id;
  const [writer, approver, editor, redaktur] = await Promise.all(
    [sample.writer, sample.approver, 'editor', 'redaktur'].map((name) => people.named(name)),
  );
  const created = await whenKnown(() =>
    writer!.create<Contribution>('/v1/contributions', key, { kimId, topic, title, summary, body }),
  );
  const path = `/v1/contributions/${created.id}`;
  let current = (await writer!.find<Contribution>(path)) ?? created;
  // One that was returned is a draft again.
  if (current.status !== 'DRAFT' || current.version > 1) return;
  if (picture !== undefined) {
    const media = [{ type: 'PICTURE', attachmentId: await uploadPicture(writer!, picture), alt }];
    current = await writer!.patchVersion<Contribution>(path, current.version, { media });
  }
  current = await writer!.transition<Contribution>(`${path}/propose`, current.version);
  if (goal === 'PROPOSED') return;
  current = await approver!.transition<Contribution>(`${path}/approve`, current.version);
  if (goal === 'RETURNED') await editor!.transition(`${path}/return`, current.version, { reason });
  if (goal === 'DECLINED') await editor!.transition(`${path}/decline`, current.version, { reason });
  if (goal !== 'PUBLISHED') return;
  const acceptance = { areaCodes: sample.areas, disseminateBy: daysAgo(-10) };
  const edition = await editor!.transition<Edition>(`${path}/accept`, current.version, acceptance);
  await advance(edition, 'PUBLISHED', editor!, redaktur!);
}
