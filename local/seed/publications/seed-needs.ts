import { type Newsroom, sampleFile, type Stored, whenKnown } from './newsroom.js';
import type { SeededDocument } from './seed-documents.js';

interface SampleNeed {
  readonly text: string;
  /** By which an editor lists it; the others wait for one. */
  readonly topic?: string;
  /** The document that answers it: its name, or `clarification`. */
  readonly answer?: string;
  readonly declined?: string;
}

/** Seeds what people want to know, with the votes of KIM, answers of the office, and what readers think of editions. */
export async function seedNeeds(
  newsroom: Newsroom,
  documents: readonly SeededDocument[],
  clarification: string | undefined,
): Promise<void> {
  const editor = await newsroom.people.named('editor');
  const needs = await Promise.all(
    sampleFile<SampleNeed[]>('needs').map(async (sample, index) => {
      const villageCode = newsroom.kims[index % newsroom.kims.length]!.villageCodes[0];
      const body = { text: sample.text, villageCode };
      const created = await newsroom.anyone.create<Stored>('/v1/public-needs', `sample-need-${index}`, body);
      const need = (await editor.find<Stored>(`/v1/needs/${created.id}`)) ?? created;
      const { topic } = sample;
      if (need.status !== 'RECEIVED' || topic === undefined) return { ...sample, need };
      return { ...sample, need: await editor.transition<Stored>(`/v1/needs/${need.id}/list`, need.version, { topic }) };
    }),
  );
  await vote(
    newsroom,
    needs.filter(({ need }) => need.status === 'OPEN').map(({ need }) => need.id),
  );
  await seedFeedback(newsroom, documents);
  for (const { need, declined, answer } of needs) {
    const path = `/v1/needs/${need.id}`;
    if (declined !== undefined && need.status === 'RECEIVED')
      await editor.transition(`${path}/decline`, need.version, { reason: declined });
    if (answer === undefined || need.status !== 'OPEN') continue;
    const named = documents.find(({ name }) => name === answer)?.edition.documentId;
    const { version } = (await editor.find<Stored>(path))!;
    await editor.transition(`${path}/answer`, version, { documentId: named ?? clarification });
  }
}

/** The first KIM vote for all, the others for fewer: the board has an order. */
async function vote({ people, kims }: Newsroom, needs: readonly string[]): Promise<void> {
  const active = kims.filter(({ goal }) => goal === 'ACTIVE').slice(0, needs.length);
  await Promise.all(
    active.map(async (kim, index) => {
      const chair = await people.chairOf(kim);
      for (const need of needs.slice(index))
        await whenKnown(() => chair.putVersion(`/v1/needs/${need}/votes/${kim.id}`, 0, {}));
    }),
  );
}

/** One or two readers of each edition found it useful, and of every third one did not. */
async function seedFeedback({ anyone }: Newsroom, documents: readonly SeededDocument[]): Promise<void> {
  const reasons = sampleFile<string[]>('feedback');
  const published = documents.filter(({ edition }) => edition.status === 'PUBLISHED');
  await Promise.all(
    published.map(async ({ edition }, index) => {
      const useful = Array.from({ length: 1 + (index % 2) }, () => ({ verdict: 'USEFUL' }));
      const why = reasons[index % reasons.length];
      const verdicts = [...useful, ...(index % 3 === 0 ? [{ verdict: 'NOT_USEFUL', why }] : [])];
      for (const [number, body] of verdicts.entries())
        await anyone.create(`/v1/editions/${edition.id}/feedback`, `sample-feedback-${edition.id}-${number}`, body);
    }),
  );
}
