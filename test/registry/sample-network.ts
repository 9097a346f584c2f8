import type { Api } from '#testing';
import { caringin, completeDraft, ifMatch } from './sample-kim.js';

export const samplePotential = {
  entry: 'OFFER',
  kind: 'PRODUCT',
  title: 'Keripik singkong pedas',
  description: 'Dibuat oleh kelompok ibu-ibu, 250 g per bungkus.',
  tags: ['keripik', 'singkong'],
  villageCode: caringin,
};

export const sampleHelp = { title: 'Membuat siaran langsung', description: 'Kami perlu teman yang pernah membuatnya.' };

export const sampleTerm = { startsOn: '2026-01-01', endsOn: '2028-12-31' };

/** One sample of each kind of cooperation between KIM. */
export interface NetworkSamples {
  readonly potentialId: string;
  readonly partnershipId: string;
  readonly helpRequestId: string;
  readonly delegateId: string;
}

/** The body of a successful response. @throws Error with the response otherwise */
export async function made<Body = { id: string }>(answer: Promise<{ status: number; body: unknown }>): Promise<Body> {
  const { status, body } = await answer;
  if (status !== 200 && status !== 201) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body as Body;
}

/** An active KIM like the sample, with these changes. */
export async function activeKim(ketua: Api, verifikator: Api, change: object = {}): Promise<{ id: string }> {
  const kim = await completeDraft(ketua, change);
  const steps: [Api, string][] = [
    [ketua, 'submit'],
    [verifikator, 'verify'],
    [verifikator, 'activate'],
  ];
  let { version } = kim;
  for (const [who, step] of steps) {
    await made(who.post(`/v1/kims/${kim.id}/${step}`, undefined, ifMatch(version)));
    version += 1;
  }
  return kim;
}

/** @param partnerKimId another active KIM of the same chair */
export async function networkOf(
  ketua: Api,
  { kimId, partnerKimId, memberId }: { kimId: string; partnerKimId: string; memberId: string },
): Promise<NetworkSamples> {
  const [potential, partnership, help, delegate] = await Promise.all([
    made(ketua.post(`/v1/kims/${kimId}/potentials`, samplePotential)),
    made(ketua.post(`/v1/kims/${kimId}/partnerships`, { partnerKimId, purpose: 'Pelatihan bersama' })),
    made(ketua.post(`/v1/kims/${partnerKimId}/help-requests`, sampleHelp)),
    made(ketua.post('/v1/forums/32.01.27/delegates', { kimId, memberId, ...sampleTerm })),
  ]);
  return {
    potentialId: potential.id,
    partnershipId: partnership.id,
    helpRequestId: help.id,
    delegateId: delegate.id,
  };
}
