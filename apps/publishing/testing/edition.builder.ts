import { v7 as uuidv7 } from 'uuid';
import type { EditionResponse } from '../src/documents/edition.dto.js';
import type { TaskResponse } from '../src/dissemination/task.dto.js';
import type { GapResponse } from '../src/coverage/gaps/gap.dto.js';
import { GapJob } from '../src/coverage/gaps/gap.job.js';
import { TaskAssignment } from '../src/dissemination/task-assignment.js';
import { eventually } from '#testing';
import { areas, dayFromNow, type PublishingEnvironment } from './publishing.environment.js';

/** A whole body of `POST /v1/editions`. */
export function editionBody(rest: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    title: 'Jadwal imunisasi campak di Posyandu',
    body: 'Setiap Rabu pukul 08.00–11.00.\nBawa buku KIA. 💉',
    informationClass: 'PERIODIC',
    areaCodes: [areas.district],
    disseminateBy: dayFromNow(7),
    ...rest,
  };
}

export const ifMatch = (version: number) => ({ 'if-match': `"${version}"` });
export const idempotencyKey = (key: string = uuidv7()) => ({ 'idempotency-key': key });

/** A new draft of the author. */
export async function aDraft(
  { author }: PublishingEnvironment,
  rest: Record<string, unknown> = {},
): Promise<EditionResponse> {
  const { status, body } = await author.post<EditionResponse>('/v1/editions', editionBody(rest), idempotencyKey());
  if (status !== 201) throw new Error(`no draft: ${status} ${JSON.stringify(body)}`);
  return body;
}

type ReachedStatus = 'DRAFT' | 'IN_REVIEW' | 'APPROVED' | 'PUBLISHED';

/** A new edition in this status, by the transitions that lead to it. */
export async function anEdition(
  environment: PublishingEnvironment,
  status: ReachedStatus,
  rest: Record<string, unknown> = {},
): Promise<EditionResponse> {
  return advance(environment, await aDraft(environment, rest), status);
}

/** The draft in this status, by the second person. */
export async function advance(
  environment: PublishingEnvironment,
  draft: EditionResponse,
  status: ReachedStatus,
): Promise<EditionResponse> {
  let edition = draft;
  const steps = [
    ['submit', undefined],
    ['approve', { contentHash: edition.contentHash }],
    ['publish', undefined],
  ] as const;
  const wanted = { DRAFT: 0, IN_REVIEW: 1, APPROVED: 2, PUBLISHED: 3 }[status];
  for (const [step, body] of steps.slice(0, wanted)) {
    const path = `/v1/editions/${edition.id}/${step}`;
    const answer = await environment.second.post<EditionResponse>(path, body, ifMatch(edition.version));
    if (answer.status >= 300) throw new Error(`no ${step}: ${answer.status} ${JSON.stringify(answer.body)}`);
    edition = answer.body;
  }
  return edition;
}

/** The draft of the next edition of the document of this one. */
export async function aNextDraft(
  { author }: PublishingEnvironment,
  { documentId }: Pick<EditionResponse, 'documentId'>,
  rest: Record<string, unknown> = {},
): Promise<EditionResponse> {
  const path = `/v1/documents/${documentId}/editions`;
  const { status, body } = await author.post<EditionResponse>(path, { language: 'id', ...rest }, idempotencyKey());
  if (status !== 201) throw new Error(`no next draft: ${status} ${JSON.stringify(body)}`);
  return body;
}

/** The one task of an edition, once it is assigned. */
export function taskOf({ second }: PublishingEnvironment, editionId: string): Promise<TaskResponse> {
  return eventually(async () => {
    const { body } = await second.get<{ items: TaskResponse[] }>(`/v1/tasks?edition=${editionId}`);
    const [task] = body.items;
    if (!task) throw new Error('no task yet');
    return task;
  });
}

/** A task that the office of the first village has. */
export async function anOfficeTask(environment: PublishingEnvironment, editionId: string): Promise<string> {
  const { id } = await environment.database.transaction((tx) =>
    environment.get(TaskAssignment).assignGap(tx, { editionId, villageCode: areas.villages[0], kimId: null }),
  );
  return id;
}

/** The gap of the village without a KIM. */
export function aGap(environment: PublishingEnvironment, editionId: string): Promise<string> {
  return eventually(async () => {
    await environment.get(GapJob).run(new Date(Date.now() + 2 * 86_400_000));
    const { body } = await environment.second.get<{ items: GapResponse[] }>(`/v1/coverage-gaps?edition=${editionId}`);
    const [gap] = body.items;
    if (!gap) throw new Error('no gap yet');
    return gap.id;
  });
}

/** A whole body of a task's report. */
export function reportBody(rest: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    means: 'MEETING',
    audience: 'Ibu balita di RW 03',
    peopleReached: 43,
    disseminatedOn: dayFromNow(0),
    villageCodes: [areas.villages[0], areas.villages[1]],
    proof: { text: 'Disampaikan pada rapat RW; 43 warga hadir.', link: 'https://kim.example.id/foto/1' },
    ...rest,
  };
}
