import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Api, eventually } from '#testing';
import type { WorkflowResponse } from '#workflow';
import {
  anEdition,
  aDraft,
  editionBody,
  idempotencyKey,
  ifMatch,
  reportBody,
  taskOf,
} from '../testing/edition.builder.js';
import {
  areas,
  dayFromNow,
  kims,
  memberAccount,
  startPublishingEnvironment,
  type PublishingEnvironment,
} from '../testing/publishing.environment.js';
import type { CoverageResponse } from './coverage/coverage.dto.js';
import { contentHash } from './documents/content/content-hash.js';
import type { EditionHistoryPage, EditionResponse } from './documents/edition.dto.js';
import type { TaskResponse } from './dissemination/task.dto.js';

interface Refusal {
  code: string;
  errors?: { pointer: string }[];
}
interface Items<T> {
  items: T[];
  next: string | null;
}

let environment: PublishingEnvironment;
beforeAll(async () => {
  environment = await startPublishingEnvironment();
});
afterAll(() => environment.stop());

const editionPath = ({ id }: { id: string }, step = '') => `/v1/editions/${id}${step && `/${step}`}`;
const step = (who: Api, edition: EditionResponse, name: string, body?: unknown) =>
  who.post<EditionResponse>(editionPath(edition, name), body, ifMatch(edition.version));
const coverageOf = async (edition: { id: string }, query = '') =>
  (await environment.anonymous.get<CoverageResponse>(`${editionPath(edition, 'coverage')}${query}`)).body;
const isElsewhere = (codes: string[]) => codes.every((code) => code === areas.elsewhere);
const statuses = (answers: { status: number }[]) =>
  answers.map(({ status }) => status).toSorted((one, other) => one - other);
const tasksOf = async (edition: { id: string }) =>
  (await environment.second.get<Items<TaskResponse>>(`/v1/tasks?edition=${edition.id}`)).body.items;

describe('an edition', () => {
  it('goes from draft to review to publication, its KIM report, and the coverage follows', async () => {
    const created = await environment.author.post<EditionResponse>('/v1/editions', editionBody(), idempotencyKey());
    expect(created.status).toBe(201);
    expect(created.headers).toMatchObject({ location: editionPath(created.body), etag: '"1"' });
    const draft = created.body;
    expect(draft).toMatchObject({ status: 'DRAFT', version: 1, villageCodes: areas.villages, createdBy: 'author' });
    expect(draft.contentHash).toBe(contentHash(draft));

    const submitted = await step(environment.author, draft, 'submit');
    expect(submitted).toMatchObject({ status: 200, body: { status: 'IN_REVIEW', version: 2 } });
    const returned = await step(environment.second, submitted.body, 'return', { reason: 'Sebutkan tempatnya.' });
    expect(returned).toMatchObject({ status: 200, body: { status: 'DRAFT', version: 3 } });

    const body = `${draft.body}\nTempat: Posyandu Melati.`;
    const changed = await environment.author.patch<EditionResponse>(editionPath(draft), { body }, ifMatch(3));
    expect(changed).toMatchObject({ status: 200, body: { version: 4, body, title: draft.title } });
    expect(changed.body.contentHash).not.toBe(draft.contentHash);

    const again = (await step(environment.author, changed.body, 'submit')).body;
    const stale = await step(environment.second, again, 'approve', { contentHash: draft.contentHash });
    expect(stale).toMatchObject({ status: 409, body: { code: 'content-changed' } });
    const approved = await step(environment.second, again, 'approve', { contentHash: again.contentHash });
    expect(approved).toMatchObject({ status: 200, body: { status: 'APPROVED', version: 6, approvedBy: 'second' } });

    const published = await step(environment.author, approved.body, 'publish');
    expect(published.status).toBe(202);
    expect(published.headers).toMatchObject({ location: editionPath(draft, 'coverage'), etag: '"7"' });
    expect(published.body).toMatchObject({ status: 'PUBLISHED', publishedAt: expect.any(String) });

    const task = await taskOf(environment, draft.id);
    expect(task).toMatchObject({
      version: 1,
      kimId: kims.active,
      villageCodes: areas.villages.slice(0, 2),
      status: 'ASSIGNED',
      dueOn: draft.disseminateBy,
      report: null,
    });
    const before = await coverageOf(draft);
    expect(before).toMatchObject({ villagesTargeted: 3, villagesReached: 0, assignedAt: expect.any(String) });
    await eventually(async () =>
      expect((await coverageOf(draft)).villages.map(({ state }) => state)).toEqual([
        'ASSIGNED',
        'ASSIGNED',
        'NOT_ASSIGNED',
      ]),
    );

    const reported = await environment.member.post<TaskResponse>(
      `/v1/tasks/${task.id}/report`,
      reportBody(),
      ifMatch(1),
    );
    expect(reported.status).toBe(200);
    expect(reported.headers['etag']).toBe('"2"');
    expect(reported.body).toMatchObject({
      status: 'DISSEMINATED',
      report: { peopleReached: 43, audience: reportBody()['audience'], selfReported: true, reportedBy: memberAccount },
    });

    const after = await eventually(async () => {
      const coverage = await coverageOf(draft);
      expect(coverage.villagesReached).toBe(2);
      return coverage;
    });
    const village = (index: 0 | 1 | 2) => {
      const counts = { open: 0, checked: 0, peopleChecked: 0 };
      return { villageCode: areas.villages[index], name: `Desa ${index + 1}`, ...counts };
    };
    expect(after.villages).toEqual([
      { ...village(0), state: 'REACHED', tasks: 1, reported: 1, peopleReached: 22 },
      { ...village(1), state: 'REACHED', tasks: 1, reported: 1, peopleReached: 21 },
      { ...village(2), state: 'NOT_ASSIGNED', tasks: 0, reported: 0, peopleReached: 0 },
    ]);
    expect((await coverageOf(draft, '?state=NOT_ASSIGNED')).villages).toHaveLength(1);

    const history = await environment.author.get<EditionHistoryPage>(editionPath(draft, 'history'));
    expect(history.body.items.map(({ action, actor, to }) => [action, actor, to])).toEqual([
      ['create', 'author', 'DRAFT'],
      ['submit', 'author', 'IN_REVIEW'],
      ['return', 'second', 'DRAFT'],
      ['change', 'author', 'DRAFT'],
      ['submit', 'author', 'IN_REVIEW'],
      ['approve', 'second', 'APPROVED'],
      ['publish', 'author', 'PUBLISHED'],
    ]);
    expect(history.body.items[2]).toMatchObject({ reason: 'Sebutkan tempatnya.', version: 3, from: 'IN_REVIEW' });
  });

  it('is approved by a second person, not by its last editor', async () => {
    const edition = await anEdition(environment, 'IN_REVIEW');
    const approval = { contentHash: edition.contentHash };
    const own = await step(environment.author, edition, 'approve', approval);
    expect(own).toMatchObject({ status: 403, body: { code: 'own-content' } });

    const returned = (await step(environment.second, edition, 'return', { reason: 'Judulnya.' })).body;
    const byOther = await environment.second.patch<EditionResponse>(
      editionPath(edition),
      { title: 'Lain' },
      ifMatch(3),
    );
    expect(byOther.body).toMatchObject({ version: returned.version + 1, changedBy: 'second', createdBy: 'author' });
    const resubmitted = (await step(environment.second, byOther.body, 'submit')).body;
    const bySecond = await step(environment.second, resubmitted, 'approve', { contentHash: resubmitted.contentHash });
    expect(bySecond).toMatchObject({ status: 403, body: { code: 'own-content' } });
  });

  it('keeps its editor when a change changes nothing', async () => {
    const draft = await aDraft(environment);
    const same = await environment.second.patch<EditionResponse>(
      editionPath(draft),
      { title: draft.title },
      ifMatch(1),
    );
    expect(same).toMatchObject({ status: 200, body: { version: 1, changedBy: 'author' } });
  });

  it('that is returned loses its approval, and the old one does not hold for a new text', async () => {
    const approved = await anEdition(environment, 'APPROVED');
    const returned = (await step(environment.second, approved, 'return', { reason: 'Tanggalnya salah.' })).body;
    expect(returned).toMatchObject({ status: 'DRAFT', approvedBy: null });
    expect(await step(environment.second, returned, 'publish')).toMatchObject({ status: 409 });

    const title = 'Jadwal yang benar';
    const changed = await environment.author.patch<EditionResponse>(
      editionPath(approved),
      { title },
      ifMatch(returned.version),
    );
    const submitted = (await step(environment.author, changed.body, 'submit')).body;
    const withOldHash = await step(environment.second, submitted, 'approve', { contentHash: approved.contentHash });
    expect(withOldHash).toMatchObject({ status: 409, body: { code: 'content-changed' } });
    expect(await step(environment.second, submitted, 'publish')).toMatchObject({
      status: 409,
      body: { code: 'transition-refused' },
    });
  });

  it('is published once by concurrent calls', async () => {
    const approved = await anEdition(environment, 'APPROVED');
    const tries = await Promise.all(
      [environment.author, environment.second, environment.author, environment.second].map((who) =>
        step(who, approved, 'publish'),
      ),
    );
    expect(statuses(tries)).toEqual([202, 412, 412, 412]);
    const current = (await environment.author.get<EditionResponse>(editionPath(approved))).body;
    expect(await step(environment.author, current, 'publish')).toMatchObject({
      status: 409,
      body: { code: 'transition-refused' },
    });
    await taskOf(environment, approved.id);
    expect(await tasksOf(approved)).toHaveLength(1);
  });

  it.each(['IN_REVIEW', 'APPROVED'] as const)('%s is a draft without an approval after a change', async (status) => {
    const edition = await anEdition(environment, status);
    const change = await environment.author.patch(editionPath(edition), { title: 'Lain' }, ifMatch(edition.version));
    expect(change).toMatchObject({ status: 200, body: { status: 'DRAFT', approvedBy: null } });
  });

  it('can no longer be changed once it is published', async () => {
    const edition = await anEdition(environment, 'PUBLISHED');
    const change = await environment.author.patch(editionPath(edition), { title: 'Lain' }, ifMatch(edition.version));
    expect(change).toMatchObject({ status: 409, body: { code: 'transition-refused' } });
  });

  it('is not submitted or published after the day until which it is to be disseminated', async () => {
    const late = await aDraft(environment, { disseminateBy: dayFromNow(-1) });
    expect(await step(environment.author, late, 'submit')).toMatchObject({
      status: 422,
      body: { code: 'disseminate-by-passed' },
    });
  });

  it('targets all villages of the areas that it names, each once', async () => {
    const villagesOf = async (...areaCodes: string[]) => (await aDraft(environment, { areaCodes })).villageCodes;
    const all = [areas.elsewhere, ...areas.villages];
    expect(await villagesOf(areas.district)).toEqual(areas.villages);
    expect(await villagesOf(areas.regency)).toEqual(all);
    expect(await villagesOf(areas.villages[0], areas.district, areas.elsewhere)).toEqual(all);
    const draft = await aDraft(environment);
    const moved = await environment.author.patch(editionPath(draft), { areaCodes: [areas.elsewhere] }, ifMatch(1));
    expect(moved).toMatchObject({ status: 200, body: { villageCodes: [areas.elsewhere], version: 2 } });
  });

  it('is public when it is published, and before that visible to editors of its villages only', async () => {
    const [draft, published] = [await aDraft(environment), await anEdition(environment, 'PUBLISHED')];
    const elsewhere = await environment.as('elsewhere', 'DISKOMINFO_EDITOR@area:32.01.01');
    const citizen = await environment.as('warga', 'CITIZEN@*');
    for (const reader of [environment.anonymous, citizen, elsewhere]) {
      expect(await reader.get(editionPath(draft))).toMatchObject({ status: 404, body: { code: 'edition-not-found' } });
      expect((await reader.get(editionPath(draft, 'coverage'))).status).toBe(404);
      expect((await reader.get(editionPath(published))).status).toBe(200);
      const { items } = (await reader.get<Items<EditionResponse>>('/v1/editions?limit=100')).body;
      expect(items.map(({ id }) => id)).toContain(published.id);
      const foreign = items.filter(({ status, villageCodes }) => status !== 'PUBLISHED' && !isElsewhere(villageCodes));
      expect(foreign).toEqual([]);
    }
    expect(await environment.author.get(editionPath(draft))).toMatchObject({ status: 200, headers: { etag: '"1"' } });
    expect(await environment.anonymous.get('/v1/editions?status=DRAFT')).toMatchObject({ status: 401 });
    expect(await citizen.get('/v1/editions?status=DRAFT')).toMatchObject({
      status: 403,
      body: { code: 'role-missing' },
    });
    expect(await elsewhere.post(editionPath(draft, 'submit'), undefined, ifMatch(1))).toMatchObject({
      status: 403,
      body: { code: 'out-of-scope' },
    });
    expect(await elsewhere.post('/v1/editions', editionBody(), idempotencyKey())).toMatchObject({ status: 403 });
  });

  it('is listed in pages, newest first, each once', async () => {
    const drafts = [await aDraft(environment), await aDraft(environment), await aDraft(environment)];
    const seen: string[] = [];
    for (let cursor = ''; ;) {
      const { body } = await environment.author.get<Items<EditionResponse>>(
        `/v1/editions?status=DRAFT&limit=2${cursor}`,
      );
      seen.push(...body.items.map(({ id }) => id));
      if (body.next === null) break;
      cursor = `&cursor=${encodeURIComponent(body.next)}`;
    }
    expect(seen.slice(0, 3)).toEqual(drafts.map(({ id }) => id).toReversed());
    expect(new Set(seen).size).toBe(seen.length);
  });
});

const firstTask = async (who: Api, query = '') =>
  (await who.get<Items<TaskResponse>>(`/v1/tasks?limit=1${query}`)).body;

describe('a dissemination task', () => {
  it('is reported once, whatever version was read, and for its own villages', async () => {
    const task = await taskOf(environment, (await anEdition(environment, 'PUBLISHED')).id);
    const report = (body: Record<string, unknown>) =>
      environment.member.post<TaskResponse & Refusal>(`/v1/tasks/${task.id}/report`, body);
    const outside = await report(reportBody({ villageCodes: [areas.villages[0], areas.elsewhere] }));
    expect(outside).toMatchObject({ status: 422, body: { code: 'village-outside-task' } });
    expect(outside.body.errors).toEqual([expect.objectContaining({ pointer: '/villageCodes/1' })]);
    expect(await report(reportBody({ disseminatedOn: dayFromNow(1) }))).toMatchObject({
      status: 422,
      body: { code: 'disseminated-in-future' },
    });
    const tries = await Promise.all([1, 2, 3].map(() => report(reportBody())));
    expect(statuses(tries)).toEqual([200, 409, 409]);
    expect(await report(reportBody())).toMatchObject({ status: 409, body: { code: 'transition-refused' } });
    expect(await environment.member.get(`/v1/tasks/${task.id}`)).toMatchObject({
      body: { version: 2, status: 'DISSEMINATED' },
    });
  });

  it('changes only the villages that its report names', async () => {
    const edition = await anEdition(environment, 'PUBLISHED');
    const task = await taskOf(environment, edition.id);
    const villageCodes = [areas.villages[1], areas.villages[1]];
    await environment.member.post(`/v1/tasks/${task.id}/report`, reportBody({ villageCodes }), ifMatch(1));
    await eventually(async () => expect((await coverageOf(edition)).villagesReached).toBe(1));
    expect((await coverageOf(edition)).villages.map(({ state, peopleReached }) => [state, peopleReached])).toEqual([
      ['NOT_ASSIGNED', 0],
      ['REACHED', 43],
      ['NOT_ASSIGNED', 0],
    ]);
  });

  it('is read and reported within its KIM and its villages only', async () => {
    const task = await taskOf(environment, (await anEdition(environment, 'PUBLISHED')).id);
    const path = `/v1/tasks/${task.id}`;
    const inDistrict = await environment.as('district', `DISTRICT_OFFICER@area:${areas.district}`);
    expect((await inDistrict.get(path)).status).toBe(200);
    const oneVillage = await environment.as('other', `VILLAGE_OFFICER@area:${areas.villages[0]}`);
    const otherKim = await environment.asMember({ post: 'CHAIR', kimId: kims.submitted });
    for (const [stranger, code] of [
      [oneVillage, 'out-of-scope'],
      [otherKim, 'out-of-scope'],
    ] as const) {
      expect(await stranger.get(path)).toMatchObject({ status: 403, body: { code: 'out-of-scope' } });
      expect(await stranger.post(`${path}/report`, reportBody(), ifMatch(1))).toMatchObject({
        status: 403,
        body: { code },
      });
      expect((await stranger.get<Items<TaskResponse>>('/v1/tasks')).body.items).toEqual([]);
    }
    for (const insider of [inDistrict, environment.member, environment.second]) {
      const first = await firstTask(insider, '&status=ASSIGNED');
      expect(first.items).toMatchObject([{ id: task.id }]);
      expect((await firstTask(insider, `&cursor=${encodeURIComponent(first.next ?? '')}`)).items).not.toMatchObject([
        { id: task.id },
      ]);
    }
    expect((await firstTask(environment.member, `&kim=${kims.submitted}`)).items).toEqual([]);
  });
});

/** Of tasks and editions; only an editor assigns a gap. */
const systemActions = [
  'miss',
  'correct',
  'supersede',
  'expire',
  'assign',
  'detect',
  'detect-again',
  'close',
  'remind',
  'escalate',
  'cancel',
  'reassign',
];

describe('the lifecycles', () => {
  it.each([
    ['contribution', 11],
    ['document', 4],
    ['edition', 24],
    ['task', 24],
    ['coverage-gap', 6],
  ])('of %s is public', async (noun, steps) => {
    const { status, body } = await environment.anonymous.get<WorkflowResponse>(`/v1/workflows/${noun}`);
    expect(status).toBe(200);
    expect(body.noun).toBe(noun);
    expect(body.transitions).toHaveLength(steps);
    for (const { action, audience, roles } of body.transitions) {
      const bySystem = systemActions.includes(action) && !(noun === 'coverage-gap' && action === 'assign');
      expect([action, audience]).toEqual([action, bySystem ? 'system' : 'roles']);
      expect(roles.length > 0).toBe(audience === 'roles');
    }
  });
});
