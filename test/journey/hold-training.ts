import { z } from 'zod';
import { type Kim, member, pageOf, versioned } from './answers.js';
import { UnexpectedAnswer } from './http.js';
import type { Journey } from './journey.js';
import { waitFor } from './wait.js';

const training = versioned.extend({ sessions: z.array(z.object({ id: z.uuid() })) });
const checkedIn = z.object({ checkedIn: z.int() });
const certificates = z.object({ items: z.array(z.object({ code: z.string(), number: z.string() })) });
const certificate = z.object({ valid: z.boolean(), trainingTitle: z.string(), initials: z.string() });

/** From now until the session begins: longer where scheduling and registering take longer. */
const leadsMs = [10_000, 60_000, 240_000];
const sessionMs = 1_000;

interface Course {
  readonly id: string;
  readonly sessionId: string;
  readonly endsAt: Date;
  readonly registrationId: string;
}

/** A trainer holds a short training: attendance list, scores, and a certificate that anyone can check. */
export async function holdTraining(journey: Journey, kim: Kim): Promise<void> {
  journey.chapter('At the desk: a training (bimtek)');
  const trainer = journey.http.as('verifikator');
  const { id, sessionId, endsAt, registrationId } = await journey.step(
    'the trainer schedules a training, and the chair registers a member',
    () => prepare(journey, kim),
  );
  const path = `/v1/trainings/${id}`;

  await journey.step('the trainer prints the attendance list with the names', async () => {
    const list = await trainer.get('registry', `${path}/attendance-list`, z.string());
    if (!list.includes(kim.name)) throw new Error('the attendance list lacks the KIM');
    return { detail: `${list.length} characters of HTML` };
  });
  await journey.step('the trainer records who attends', async () => {
    const body = { registrationIds: [registrationId] };
    const answer = await trainer.post('registry', `${path}/sessions/${sessionId}/check-in`, checkedIn, { body });
    return { detail: `${answer.checkedIn} checked in` };
  });
  await journey.step('the trainer enters all scores at once', async () => {
    const { items } = await trainer.get('registry', `${path}/registrations`, pageOf(versioned));
    const scored = items.map(({ id: registered, version }) => ({
      registrationId: registered,
      version,
      preScore: 55,
      postScore: 85,
    }));
    await trainer.post('registry', `${path}/scores`, z.unknown(), { body: { items: scored } });
  });
  await journey.step('the training is over, and the trainer completes it', async () => {
    await waitFor('the end of the session', async () => Date.now() > endsAt.getTime() || undefined, {
      deadlineMs: leadsMs.at(-1)! + 180_000,
      log: journey.log,
    });
    const { version } = await trainer.get('registry', path, training);
    await trainer.post('registry', `${path}/complete`, training, { ifMatch: version });
  });
  await journey.step('anyone checks the certificate by its code', async () => {
    const { items } = await trainer.get('registry', `${path}/certificates`, certificates);
    const [issued] = items;
    if (!issued) throw new Error('there is no certificate');
    const shown = await journey.http.get('registry', `/v1/certificates/${issued.code}`, certificate);
    if (!shown.valid) throw new Error(`the certificate ${issued.code} is not valid`);
    return { detail: `${issued.code}: ${shown.initials}, “${shown.trainingTitle}”` };
  });
}

async function prepare(journey: Journey, kim: Kim): Promise<Course & { detail: string }> {
  for (const [attempt, leadMs] of leadsMs.entries())
    try {
      return await announce(journey, kim, leadMs);
    } catch (error) {
      // The session has begun before everything was entered.
      if (!(error instanceof UnexpectedAnswer) || attempt === leadsMs.length - 1) throw error;
    }
  throw new Error('no training was scheduled');
}

async function announce(journey: Journey, kim: Kim, leadMs: number): Promise<Course & { detail: string }> {
  const { http } = journey;
  const trainer = http.as('verifikator');
  const startsAt = new Date(Date.now() + leadMs);
  const endsAt = new Date(startsAt.getTime() + sessionMs);
  const planned = await trainer.post('registry', '/v1/trainings', training, {
    body: {
      title: `Bimtek kilat ${journey.run}`,
      mode: 'FACE_TO_FACE',
      capacity: 5,
      passScore: 70,
      invitation: { areaCodes: [], kimIds: [kim.id] },
      sessions: [{ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), place: 'Balai desa' }],
    },
  });
  const path = `/v1/trainings/${planned.id}`;
  const scheduled = await trainer.post('registry', `${path}/schedule`, training, { ifMatch: planned.version });
  const { items } = await http.as('ketua').get('registry', `/v1/kims/${kim.id}/members`, pageOf(member));
  const secretary = items.find(({ post }) => post === 'SECRETARY')!;
  const registered = await http.as('ketua').post('registry', `${path}/registrations`, versioned, {
    body: { memberId: secretary.id },
  });
  return {
    id: planned.id,
    sessionId: scheduled.sessions[0]!.id,
    endsAt,
    registrationId: registered.id,
    detail: `${kim.name}, at ${startsAt.toISOString()}`,
  };
}
