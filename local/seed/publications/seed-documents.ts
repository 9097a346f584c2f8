import { daysAgo } from '../days.js';
import type { PlatformApi } from '../platform-api.js';
import { type Newsroom, type Stored, uploadPicture, whenKnown } from './newsroom.js';
import type { SampleDocument, SampleText } from './sample-documents.js';

export interface Edition extends Stored {
  readonly documentId: string;
  readonly contentHash: string;
  readonly media: readonly unknown[];
}

export interface SeededDocument extends SampleDocument {
  readonly edition: Edition;
}

/** Seeds the documents as far as their review and publication: half of them by one editor, half by the other. */
export function seedDocuments(newsroom: Newsroom, samples: readonly SampleDocument[]): Promise<SeededDocument[]> {
  return Promise.all(samples.map((sample, index) => seedDocument(newsroom, sample, index)));
}

async function seedDocument({ people }: Newsroom, sample: SampleDocument, index: number): Promise<SeededDocument> {
  const [editor, redaktur] = await Promise.all([people.named('editor'), people.named('redaktur')]);
  const [author, reviewer] = index % 2 ? [redaktur, editor] : [editor, redaktur];
  const { name, text, kind, topic, informationClass, areaCodes, notice, expires, days } = sample;
  const body = {
    ...text,
    kind,
    topic,
    informationClass,
    areaCodes,
    notice,
    disseminateBy: days === undefined ? null : daysAgo(-days),
    expiresAt: expires === undefined ? null : `${daysAgo(-expires)}T12:00:00.000Z`,
  };
  const key = `sample-document-${name}`;
  const created = await whenKnown(() => author.create<Edition>('/v1/editions', key, body));
  let edition = (await author.find<Edition>(`/v1/editions/${created.id}`)) ?? created;
  if (sample.picture && edition.status === 'DRAFT' && edition.media.length === 0) {
    const attachmentId = await uploadPicture(author, sample.picture.name);
    const media = [{ type: 'PICTURE', attachmentId, alt: sample.picture.alt }];
    edition = await author.patchVersion<Edition>(`/v1/editions/${edition.id}`, edition.version, { media });
  }
  edition = await advance(edition, sample.state, author, reviewer);
  if (sample.state === 'PUBLISHED')
    await Promise.all(
      Object.entries(sample.translations).map(([language, translated]) =>
        seedNextEdition(edition.documentId, `${key}-${language}`, { language, ...translated }, [author, reviewer]),
      ),
    );
  return { ...sample, edition };
}

/** Seeds what happens after the publication: corrections and withdrawals. */
export async function seedChanges({ people }: Newsroom, documents: readonly SeededDocument[]): Promise<void> {
  const editors = await Promise.all([people.named('editor'), people.named('redaktur')]);
  for (const { name, edition, correction, withdrawn } of documents) {
    const current = await editors[0].find<Edition>(`/v1/editions/${edition.id}`);
    if (withdrawn !== undefined && current?.status === 'PUBLISHED')
      await editors[0].transition(`/v1/editions/${edition.id}/withdraw`, current.version, { explanation: withdrawn });
    if (correction === undefined) continue;
    const next = { language: 'id', ...correction.text, correctionReason: correction.reason };
    await seedNextEdition(edition.documentId, `sample-correction-${name}`, next, editors);
  }
}

async function seedNextEdition(
  documentId: string,
  key: string,
  body: SampleText & { readonly language: string; readonly correctionReason?: string },
  [author, reviewer]: readonly [PlatformApi, PlatformApi],
): Promise<void> {
  const created = await author.create<Edition>(`/v1/documents/${documentId}/editions`, key, body);
  const edition = (await author.find<Edition>(`/v1/editions/${created.id}`)) ?? created;
  await advance(edition, 'PUBLISHED', author, reviewer);
}

/**
 * Brings an edition from where it is to its status.
 *
 * @param second the first of the two who endorse a clarification
 */
export async function advance(
  from: Edition,
  goal: SampleDocument['state'],
  author: PlatformApi,
  reviewer: PlatformApi,
  second?: PlatformApi,
): Promise<Edition> {
  const path = `/v1/editions/${from.id}`;
  const step = (by: PlatformApi, action: string, { version }: Edition, body?: object) =>
    by.transition<Edition>(`${path}/${action}`, version, body);
  let edition = from;
  for (;;) {
    if (edition.status === goal) return edition;
    const { status, contentHash } = edition;
    if (status === 'DRAFT') edition = await step(author, 'submit', edition);
    else if (status === 'IN_REVIEW') {
      if (second) edition = await step(second, 'endorse', edition, { contentHash });
      edition = await step(reviewer, 'approve', edition, { contentHash });
    } else if (status !== 'APPROVED') return edition;
    else if (goal === 'SCHEDULED')
      edition = await step(reviewer, 'schedule', edition, { at: `${daysAgo(-2)}T01:00:00.000Z` });
    else edition = await step(reviewer, 'publish', edition);
  }
}
