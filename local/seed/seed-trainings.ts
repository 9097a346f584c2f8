import { applySteps, type Page, type Stored } from './apply-steps.js';
import { daysAgo } from './days.js';
import type { SeededKim } from './seed-kims.js';
import type { PlatformApi } from './platform-api.js';

interface Training {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly sessions: readonly { readonly id: string }[];
}

interface Registration {
  readonly id: string;
  readonly version: number;
  readonly postScore: number | null;
}

/** Days since the past training. */
export const trainingHeldAgo = 45;
const heldTitle = 'Menulis berita desa';
const comingTitle = 'Mengolah aspirasi warga';

/** Whether the past training is completed, which is seeded last but one. */
export async function isTrainingHeld(office: PlatformApi): Promise<boolean> {
  const page = await office.find<{ items: readonly { title: string }[] }>('/v1/trainings?status=COMPLETED&limit=100');
  return page?.items.some(({ title }) => title === heldTitle) ?? false;
}

/**
 * Schedules a future training and one to be backdated, and registers a member of each KIM for both.
 *
 * @returns the one to be backdated
 */
export async function seedTrainings(kims: readonly SeededKim[], office: PlatformApi): Promise<string> {
  const invitation = { areaCodes: [], kimIds: kims.map(({ id }) => id) };
  const held = await schedule(office, 'sample-training-held', {
    title: heldTitle,
    description: 'Dasar-dasar menulis berita untuk anggota KIM.',
    mode: 'FACE_TO_FACE',
    capacity: 20,
    passScore: 60,
    invitation,
    sessions: [{ ...morning(1), place: 'Aula Diskominfo, Cibinong' }],
  });
  const coming = await schedule(office, 'sample-training-coming', {
    title: comingTitle,
    description: 'Dari keluhan menjadi laporan yang lengkap.',
    mode: 'VIRTUAL',
    capacity: 4,
    invitation,
    sessions: [{ ...morning(14), link: 'https://rapat.bogorkab.example/bimtek' }],
  });
  for (const { id } of kims) {
    const members = await office.find<{ items: readonly { id: string; post: string }[] }>(`/v1/kims/${id}/members`);
    const memberId = members?.items.find(({ post }) => post === 'SECRETARY')?.id;
    for (const training of [held, coming])
      await office.create(`/v1/trainings/${training}/registrations`, `sample-${training}-${id}`, { memberId });
  }
  return held;
}

/**
 * Records attendance and scores of a past training and completes it: all participants but the last one get
 * certificates.
 */
export async function completeTraining(id: string, office: PlatformApi): Promise<void> {
  const path = `/v1/trainings/${id}`;
  const page = await office.find<{ items: readonly Registration[] }>(
    `${path}/registrations?status=REGISTERED&limit=100`,
  );
  const participants = page?.items.slice(0, -1) ?? [];
  const training = await office.find<Training>(path);
  if (training?.status !== 'SCHEDULED') return;
  await office.post(`${path}/sessions/${training.sessions[0]?.id}/check-in`, {
    registrationIds: participants.map((registration) => registration.id),
  });
  for (const [index, { id: registrationId, postScore }] of participants.entries()) {
    if (postScore !== null) continue;
    const current = await office.find<{ items: readonly Registration[] }>(`${path}/registrations?limit=100`);
    const version = current?.items.find((registration) => registration.id === registrationId)?.version ?? 1;
    const scores = { preScore: 45 + index * 4, postScore: 70 + index * 5 };
    await office.putVersion(`${path}/registrations/${registrationId}/scores`, version, scores);
  }
  await office.transition(`${path}/complete`, training.version);
}

/** Seeds a training that is being planned, one that was cancelled, and a member who withdrew from the coming one. */
export async function seedOtherTrainings(kims: readonly SeededKim[], office: PlatformApi): Promise<void> {
  const invitation = { areaCodes: [], kimIds: kims.map(({ id }) => id) };
  await office.create('/v1/trainings', 'sample-training-draft', {
    title: 'Membuat video pendek dengan telepon',
    mode: 'FACE_TO_FACE',
    capacity: 15,
  });
  const cancelled = await schedule(office, 'sample-training-cancelled', {
    title: 'Fotografi jurnalistik',
    mode: 'FACE_TO_FACE',
    capacity: 10,
    invitation,
    sessions: [{ ...morning(21), place: 'Aula Kecamatan Caringin' }],
  });
  await applySteps(`/v1/trainings/${cancelled}`, { id: cancelled, version: 1, status: '' }, [
    {
      from: 'SCHEDULED',
      by: office,
      action: 'cancel',
      body: { reason: 'Narasumber berhalangan; dijadwalkan kembali.' },
    },
  ]);
  const page = await office.find<Page<{ id: string; title: string }>>('/v1/trainings?status=SCHEDULED&limit=100');
  const coming = page?.items.find(({ title }) => title === comingTitle);
  const path = `/v1/trainings/${coming?.id}/registrations`;
  const registrations = (await office.find<Page<Stored>>(`${path}?limit=100`))?.items ?? [];
  const last = registrations.findLast(({ status }) => status === 'REGISTERED');
  if (last && registrations.every(({ status }) => status !== 'WITHDRAWN'))
    await office.transition(`${path}/${last.id}/withdraw`, last.version);
}

async function schedule(office: PlatformApi, key: string, body: object): Promise<string> {
  const { id, ...made } = await office.create<Training>('/v1/trainings', key, body);
  const { version, status } = (await office.find<Training>(`/v1/trainings/${id}`)) ?? made;
  if (status === 'DRAFT') await office.transition(`/v1/trainings/${id}/schedule`, version);
  return id;
}

/** From nine to twelve o'clock so many days from now. */
function morning(days: number): { startsAt: string; endsAt: string } {
  const day = daysAgo(-days);
  return { startsAt: `${day}T02:00:00.000Z`, endsAt: `${day}T05:00:00.000Z` };
}
