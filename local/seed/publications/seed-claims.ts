import { daysAgo } from '../days.js';
import type { PlatformApi } from '../platform-api.js';
import { type Newsroom, type Page, sampleFile, type Stored, uploadPicture, whenKnown } from './newsroom.js';
import { advance, type Edition } from './seed-documents.js';

interface SampleClaim {
  readonly text: string;
  readonly link?: string;
  /** What people write before it when they forward it. */
  readonly forwards: readonly string[];
  readonly villages: readonly string[];
  readonly channels: readonly string[];
  readonly place: string;
  readonly picture?: string;
  readonly publicReports: number;
  readonly triage?: object;
  readonly evidence?: readonly object[];
  readonly rating?: object;
  readonly isClarified: boolean;
}

interface Claim extends Stored {
  readonly proposal: object | null;
  readonly clarificationDocumentId: string | null;
}

/** Seeds claims with their reports, each as far as it has come. Returns the document that clarifies one of them. */
export async function seedClaims(newsroom: Newsroom): Promise<string | undefined> {
  const clarifications = await Promise.all(
    sampleFile<SampleClaim[]>('claims').map(async (sample, index) => {
      await report(newsroom, sample, `sample-claim-${index}`);
      return rate(newsroom, sample, `sample-claim-${index}`);
    }),
  );
  return clarifications.find((documentId) => documentId !== undefined);
}

/** The public reports it, and the chairs of the KIM where it was seen. */
async function report({ anyone, kims, people }: Newsroom, sample: SampleClaim, key: string): Promise<void> {
  const { text, link, villages, channels, place, forwards, picture } = sample;
  const reportOf = (index: number) => ({
    text: `${index === 0 ? '' : forwards[index % forwards.length]}${text}`,
    ...(link !== undefined && index % 3 === 0 && { link }),
    villageCodes: [villages[index % villages.length]],
    channels: [channels[index % channels.length]],
    place,
  });
  // Later texts are compared with the first one.
  await anyone.create('/v1/public-claim-reports', key, reportOf(0));
  const numbers = Array.from({ length: sample.publicReports - 1 }, (_, index) => index + 1);
  await Promise.all(
    numbers.map((number) => anyone.create('/v1/public-claim-reports', `${key}-${number}`, reportOf(number))),
  );
  for (const [index, village] of villages.slice(0, 3).entries()) {
    const kim = kims.find(({ goal, villageCodes }) => goal === 'ACTIVE' && villageCodes.includes(village));
    if (!kim) continue;
    const chair = await people.chairOf(kim);
    const attachmentIds = picture !== undefined && index === 0 ? [await uploadPicture(chair, picture)] : [];
    const body = { ...reportOf(index), villageCodes: [village], kimId: kim.id, attachmentIds };
    await whenKnown(() => chair.create('/v1/claim-reports', `${key}-${kim.id}`, body));
  }
}

/** By the office: triage, evidence, a verdict of two, and its clarification. */
async function rate({ people }: Newsroom, sample: SampleClaim, key: string): Promise<string | undefined> {
  const { triage, evidence = [], rating, isClarified } = sample;
  if (!triage) return undefined;
  const [verifier, editor] = await Promise.all([people.named('verifikator'), people.named('editor')]);
  let claim = await claimOf(verifier, sample.text);
  const path = `/v1/claims/${claim.id}`;
  const step = async (by: PlatformApi, action: string, body?: object) => {
    claim = await by.transition<Claim>(`${path}/${action}`, claim.version, body);
  };
  if (claim.status === 'REPORTED') await step(verifier, 'triage', triage);
  if (claim.status === 'TRIAGED') await step(verifier, 'verify');
  for (const [index, source] of evidence.entries())
    await verifier.create(`${path}/evidence`, `${key}-evidence-${index}`, source);
  claim = (await verifier.find<Claim>(path))!;
  if (claim.status === 'IN_VERIFICATION' && !claim.proposal) await step(verifier, 'propose-rating', rating);
  if (!isClarified) return undefined;
  if (claim.status === 'IN_VERIFICATION') await step(editor, 'confirm-rating');
  if (claim.clarificationDocumentId === null) await step(editor, 'draft-clarification', { disseminateBy: daysAgo(-3) });
  const documentId = claim.clarificationDocumentId!;
  const { items } = (await editor.find<Page<Edition>>(`/v1/editions?document=${documentId}`))!;
  const [redaktur, second] = await Promise.all([people.named('redaktur'), people.named('penyunting')]);
  await advance(items[0]!, 'PUBLISHED', editor, redaktur, second);
  return documentId;
}

/** The claim with a report of this text. @throws Error without one */
export async function claimOf(office: PlatformApi, text: string): Promise<Claim> {
  const { items } = (await office.find<Page<Claim>>('/v1/claims?limit=100'))!;
  for (const claim of items) {
    const reports = await office.find<Page<{ text: string }>>(`/v1/claims/${claim.id}/reports?limit=1`);
    if (reports?.items[0]?.text === text) return claim;
  }
  throw new Error(`no claim was reported as ${text.slice(0, 40)}`);
}
