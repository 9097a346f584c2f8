import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from '#database';
import type { Api } from '#testing';
import { advance, anEdition, aNextDraft, ifMatch, taskOf } from '../testing/edition.builder.js';
import { startPublishingEnvironment, type PublishingEnvironment } from '../testing/publishing.environment.js';
import type { EditionResponse } from './documents/edition.dto.js';
import { ExpiryJob } from './documents/schedule/expiry.job.js';
import { RenewalJob } from './documents/schedule/renewal.job.js';
import { ScheduleJob } from './documents/schedule/schedule.job.js';
import type { SchedulePage } from './documents/schedule/schedule.dto.js';

interface Problem {
  code: string;
}

let environment: PublishingEnvironment;
beforeAll(async () => {
  environment = await startPublishingEnvironment();
});
afterAll(() => environment.stop());

const minutes = (count: number) => new Date(Date.now() + count * 60_000);
const step = (edition: EditionResponse, name: string, body?: unknown, who: Api = environment.second) =>
  who.post<EditionResponse & Problem>(`/v1/editions/${edition.id}/${name}`, body, ifMatch(edition.version));
const read = async ({ id }: { id: string }) =>
  (await environment.second.get<EditionResponse>(`/v1/editions/${id}`)).body;
const schedulesOf = async ({ id }: { id: string }) =>
  (await environment.second.get<SchedulePage>(`/v1/editions/schedules?edition=${id}`)).body.items;
const stepsOf = async ({ id }: { id: string }) =>
  (
    await environment.database.query<{ action: string; actor: string; reason: string | null }>(
      sql`SELECT action, actor, reason FROM edition_history WHERE subject_id = ${id} ORDER BY version DESC`,
    )
  ).map(({ action, actor, reason }) => [action, actor, reason]);

async function aScheduled(rest: Record<string, unknown> = {}): Promise<EditionResponse> {
  const approved = await anEdition(environment, 'APPROVED');
  const scheduled = await step(approved, 'schedule', { at: minutes(60), zone: 'Asia/Jakarta', ...rest });
  expect(scheduled).toMatchObject({ status: 200, body: { status: 'SCHEDULED' } });
  return scheduled.body;
}

/** A published edition whose tasks are assigned: jobs leave out an edition that the assignment has locked. */
async function aPublished(rest: Record<string, unknown> = {}): Promise<EditionResponse> {
  const edition = await anEdition(environment, 'PUBLISHED', rest);
  await taskOf(environment, edition.id);
  return edition;
}

describe('a scheduled publication', () => {
  it('happens exactly once, whatever the number of replicas, in the name of who scheduled it', async () => {
    const edition = await aScheduled();
    const job = environment.get(ScheduleJob);
    await job.run();
    expect(await read(edition)).toMatchObject({ status: 'SCHEDULED' });
    await Promise.all([1, 2, 3, 4].map(() => job.run(minutes(61))));
    expect((await stepsOf(edition)).filter(([action]) => action === 'publish')).toEqual([['publish', 'second', null]]);
    await taskOf(environment, edition.id);
    expect(await schedulesOf(edition)).toEqual([]);
  });

  it('is listed with its zone, and can be cancelled', async () => {
    const edition = await aScheduled({ zone: 'Asia/Makassar' });
    expect(await schedulesOf(edition)).toMatchObject([
      { action: 'PUBLISH', zone: 'Asia/Makassar', scheduledBy: 'second' },
    ]);
    expect(await step(edition, 'unschedule')).toMatchObject({ body: { status: 'APPROVED' } });
    expect(await schedulesOf(edition)).toEqual([]);
    await environment.get(ScheduleJob).run(minutes(61));
    expect(await read(edition)).toMatchObject({ status: 'APPROVED' });
  });

  it('ends with a change of the content', async () => {
    const edition = await aScheduled();
    const path = `/v1/editions/${edition.id}`;
    await environment.author.patch(path, { title: 'Lain' }, ifMatch(edition.version));
    await environment.get(ScheduleJob).run(minutes(61));
    expect(await read(edition)).toMatchObject({ status: 'DRAFT', approvedBy: null });
    expect(await schedulesOf(edition)).toEqual([]);
  });

  it('goes late after a failure, but not after its own latest time', async () => {
    const [late, never] = [await aScheduled(), await aScheduled({ sendBy: minutes(90) })];
    await environment.get(ScheduleJob).run(minutes(120));
    expect(await read(late)).toMatchObject({ status: 'PUBLISHED' });
    expect(await read(never)).toMatchObject({ status: 'APPROVED' });
    expect((await stepsOf(never))[0]).toEqual(['miss', 'SYSTEM', 'send-by-passed']);
  });

  it('does not happen when a publication would be refused, and stops no other', async () => {
    const first = await anEdition(environment, 'PUBLISHED');
    const draft = await aNextDraft(environment, first, { correctionReason: 'Salah.', title: 'Benar' });
    const approved = await advance(environment, draft, 'APPROVED');
    const correction = (await step(approved, 'schedule', { at: minutes(60) })).body;
    const other = await aScheduled();
    await step(first, 'withdraw', { explanation: 'Batal.' });
    await environment.get(ScheduleJob).run(minutes(61));
    expect(await read(correction)).toMatchObject({ status: 'APPROVED' });
    expect((await stepsOf(correction))[0]).toEqual(['miss', 'SYSTEM', 'live-edition-changed']);
    expect(await read(other)).toMatchObject({ status: 'PUBLISHED' });
  });

  it('is refused in the past, without a zone that exists, and after its own latest time', async () => {
    const approved = await anEdition(environment, 'APPROVED');
    const passed = { status: 422, body: { code: 'schedule-passed' } };
    expect(await step(approved, 'schedule', { at: minutes(-1) })).toMatchObject(passed);
    expect(await step(approved, 'schedule', { at: minutes(60), sendBy: minutes(30) })).toMatchObject(passed);
    for (const wrong of [{ zone: 'Mars/Base' }, { zone: 'WIB' }, { at: '2027-01-01T00:00:00' }, { sendBy: 'soon' }])
      expect(await step(approved, 'schedule', { at: minutes(60), ...wrong })).toMatchObject({
        status: 400,
        body: { code: 'invalid-request' },
      });
  });
});

describe('a published edition', () => {
  it('is withdrawn at a time, unless that is cancelled', async () => {
    const [kept, gone] = [await aPublished(), await aPublished()];
    const body = { at: minutes(60), explanation: 'Selesai.' };
    const scheduled = (await step(kept, 'schedule-withdrawal', body)).body;
    expect(await step(gone, 'schedule-withdrawal', body)).toMatchObject({ body: { status: 'PUBLISHED' } });
    expect(await step(scheduled, 'cancel-withdrawal')).toMatchObject({ status: 200 });
    await Promise.all([1, 2].map(() => environment.get(ScheduleJob).run(minutes(61))));
    expect(await read(kept)).toMatchObject({ status: 'PUBLISHED' });
    expect(await read(gone)).toMatchObject({ status: 'WITHDRAWN', withdrawalReason: 'Selesai.' });
  });

  it('is withdrawn behind more than a batch of editions that are locked', async () => {
    const many = [];
    for (let n = 0; n <= 100; n++) many.push(await aPublished());
    await environment.database.query(sql`
      INSERT INTO edition_schedule (edition_id, action, at, zone, explanation, scheduled_by, scheduled_at)
      SELECT id, 'WITHDRAW', now() + place * interval '1 second', 'Asia/Jakarta', 'Selesai.', 'editor', now()
        FROM unnest(${many.map(({ id }) => id)}::uuid[]) WITH ORDINALITY AS given (id, place)`);
    const locked = many.slice(0, -1).map(({ id }) => id);
    const locker = environment.database.session();
    await locker.query(sql`BEGIN`);
    await locker.query(sql`SELECT FROM edition WHERE id = ANY (${locked}::uuid[]) FOR UPDATE`);
    const ended = await environment.get(ScheduleJob).run(minutes(61));
    await locker.close();
    expect(ended).toBe(1);
    expect(await read(many.at(-1)!)).toMatchObject({ status: 'WITHDRAWN' });
    await environment.database.query(sql`DELETE FROM edition_schedule`);
  });

  it('expires at the end of its validity', async () => {
    const edition = await aPublished({ expiresAt: minutes(60).toISOString() });
    const job = environment.get(ExpiryJob);
    expect(await job.run()).toBe(0);
    const expired = await Promise.all([1, 2].map(() => job.run(minutes(61))));
    expect(expired.toSorted((one, other) => one - other)).toEqual([0, 1]);
    expect(await read(edition)).toMatchObject({ status: 'EXPIRED' });
  });

  it('reminds of its renewal once, 30 days before it is due, when it is periodic', async () => {
    const [periodic, other] = [await aPublished(), await aPublished({ informationClass: 'ON_REQUEST' })];
    const daysBefore = (days: number) => new Date(Date.parse(`${periodic.renewBy}T12:00:00+07:00`) - days * 86_400_000);
    const job = environment.get(RenewalJob);
    expect(await job.run(daysBefore(31))).toBe(0);
    await Promise.all([1, 2].map(() => job.run(daysBefore(30))));
    expect(await job.run(daysBefore(29))).toBe(0);
    expect((await stepsOf(periodic)).filter(([action]) => action === 'remind')).toHaveLength(1);
    expect((await stepsOf(other)).filter(([action]) => action === 'remind')).toEqual([]);
    expect(await read(periodic)).toMatchObject({ status: 'PUBLISHED', version: periodic.version + 1 });
  });
});
