import { randomUUID } from 'node:crypto';
import type { Page } from '#http-api';
import type { Api } from '#testing';
import { sql } from '#database';
import type { Certificate } from '../../apps/registry/src/trainings/certificates/certificate.dto.js';
import type { KimResponse } from '../../apps/registry/src/kims/kim.dto.js';
import type { MemberResponse } from '../../apps/registry/src/members/member.dto.js';
import type { RegistrationResponse } from '../../apps/registry/src/trainings/participation/registration.dto.js';
import type { TrainingResponse } from '../../apps/registry/src/trainings/training.dto.js';
import type { RunningRegistry } from './running-registry.js';
import { caringin, ifMatch, join, kimIn } from './sample-kim.js';

const hour = 3_600_000;

/** The moment in this many hours. */
export const inHours = (hours: number): string => new Date(Date.now() + hours * hour).toISOString();

export const virtualSession = (startsIn = 48) => ({
  startsAt: inHours(startsIn),
  endsAt: inHours(startsIn + 3),
  link: 'https://rapat.bogorkab.example/bimtek',
});

export const sampleTraining = {
  title: 'Menulis berita desa',
  description: 'Dasar-dasar menulis berita untuk anggota KIM.',
  mode: 'VIRTUAL',
  capacity: 20,
  invitation: { areaCodes: [caringin] },
  materials: [{ title: 'Panduan', url: 'https://bogorkab.example/panduan.pdf' }],
};

export async function plannedTraining(verifikator: Api, change: object = {}): Promise<TrainingResponse> {
  const { status, body } = await verifikator.post<TrainingResponse>('/v1/trainings', {
    ...sampleTraining,
    sessions: [virtualSession()],
    ...change,
  });
  if (status !== 201) throw new Error(`training: ${status} ${JSON.stringify(body)}`);
  return body;
}

export async function scheduledTraining(verifikator: Api, change: object = {}): Promise<TrainingResponse> {
  const { id, version } = await plannedTraining(verifikator, change);
  const path = `/v1/trainings/${id}/schedule`;
  const { status, body } = await verifikator.post<TrainingResponse>(path, undefined, ifMatch(version));
  if (status !== 200) throw new Error(`schedule: ${status} ${JSON.stringify(body)}`);
  return body;
}

export interface Group {
  readonly kim: KimResponse;
  readonly members: readonly (MemberResponse & { readonly accountId: string })[];
}

/** An active KIM with `count` members besides its officers, each with an account. */
export async function groupOf(count: number, who: { ketua: Api; verifikator: Api }): Promise<Group> {
  const kim = await kimIn('ACTIVE', who);
  const members = [];
  for (let place = 0; place < count; place++) {
    const accountId = randomUUID();
    members.push({ ...(await join(who.ketua, kim.id, { fullName: `Euis Rahmawati ${place}`, accountId })), accountId });
  }
  return { kim, members };
}

export async function registered(ketua: Api, trainingId: string, memberId: string): Promise<RegistrationResponse> {
  const path = `/v1/trainings/${trainingId}/registrations`;
  const { status, body } = await ketua.post<RegistrationResponse>(path, { memberId });
  if (status !== 201) throw new Error(`registration: ${status} ${JSON.stringify(body)}`);
  return body;
}

/** Moves the first session of a training to begin in this many hours; in the past when negative. */
export async function move(registry: RunningRegistry, trainingId: string, hours: number): Promise<void> {
  await registry.database.query(
    sql`WITH shift AS (
       SELECT date_trunc('milliseconds', now()) + ${hours} * interval '1 hour' - starts_at AS by FROM training
         WHERE id = ${trainingId}),
     sessions AS (
       UPDATE training_session SET starts_at = starts_at + shift.by, ends_at = ends_at + shift.by
         FROM shift WHERE training_id = ${trainingId})
     UPDATE training SET starts_at = starts_at + shift.by, ends_at = ends_at + shift.by FROM shift
       WHERE id = ${trainingId}`,
  );
}

/** A completed training, and the certificate of one member. */
export interface CertifiedTraining {
  readonly id: string;
  readonly sessionId: string;
  readonly registrationId: string;
  readonly code: string;
}

export async function certifiedTraining(
  registry: RunningRegistry,
  { ketua, verifikator }: { ketua: Api; verifikator: Api },
  memberId: string,
): Promise<CertifiedTraining> {
  const { id, sessions } = await scheduledTraining(verifikator);
  const { id: registrationId } = await registered(ketua, id, memberId);
  const sessionId = sessions[0]!.id;
  await move(registry, id, -4);
  const path = `/v1/trainings/${id}`;
  await verifikator.post(`${path}/sessions/${sessionId}/check-in`, { registrationIds: [registrationId] });
  await verifikator.post(`${path}/complete`, undefined, ifMatch(2));
  const { body } = await verifikator.get<Page<Certificate>>(`${path}/certificates`);
  return { id, sessionId, registrationId, code: body.items[0]!.code };
}
