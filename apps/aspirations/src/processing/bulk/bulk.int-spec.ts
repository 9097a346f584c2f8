import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from '#database';
import { type Api, eventually } from '#testing';
import {
  aspirationsFixture,
  type AspirationsFixture,
  assigned,
  must,
  received,
} from '../../../../../test/aspirations/sample-aspiration.js';
import type { AspirationResponse } from '../../aspirations/aspiration.dto.js';
import type { BulkResponse } from './bulk.dto.js';

const absent = '0197a5f0-0000-7000-8000-000000000000';

describe('one action on a selection', () => {
  let on: AspirationsFixture;
  beforeAll(async () => {
    on = await aspirationsFixture();
    await on.coordinator.get('/v1/me');
  });
  afterAll(() => on.stop());

  const get = async (id: string) => must(200, await on.coordinator.get<AspirationResponse>(`/v1/aspirations/${id}`));
  const bulk = (items: object[], what: object, more: object = {}, headers = {}, who: Api = on.coordinator) =>
    who.post<BulkResponse>('/v1/aspirations/bulk', { items, do: what, ...more }, headers);
  const some = (count: number, changes = {}) => Promise.all(Array.from({ length: count }, () => received(on, changes)));
  const items = (of: readonly { id: string; version: number }[]) => of.map(({ id, version }) => ({ id, version }));
  const outcomes = ({ results }: BulkResponse) =>
    results.map(({ outcome, status, problem }) => [outcome, problem?.code ?? status]);

  it('verifies each by its rule, leaves the others done when one is refused, with the reason', async () => {
    const [road, other, stale] = [await received(on), await received(on, { category: 'OTHER' }), await received(on)];
    const done = await assigned(on);
    const selection = [
      ...items([road, other]),
      { id: stale.id, version: 9 },
      { id: done.id, version: done.now.version },
      { id: absent, version: 1 },
    ];
    const answer = await bulk(selection, { action: 'VERIFY' });
    expect(answer).toMatchObject({ status: 200, body: { dryRun: false, done: 2, refused: 3 } });
    expect(outcomes(answer.body)).toEqual([
      ['DONE', 'ASSIGNED'],
      ['DONE', 'VERIFIED'],
      ['REFUSED', 'precondition-failed'],
      ['REFUSED', 'transition-refused'],
      ['REFUSED', 'aspiration-not-found'],
    ]);
    expect(answer.body.results[0]).toMatchObject({ id: road.id, agencyId: 'dpupr', version: 3 });
    expect(answer.body.results[3]!.problem).toMatchObject({ status: 409, titleId: expect.any(String) });
    expect(await get(stale.id)).toMatchObject({ status: 'RECEIVED', version: 1 });
  });

  it('shows in a dry run what then happens, and changes nothing', async () => {
    const [first, second] = [await received(on), await received(on, { category: 'OTHER' })];
    const selection = [...items([first, second]), { id: absent, version: 1 }];
    const hold = { action: 'VERIFY', next: { step: 'HOLD', text: 'Ditanyakan dulu.' } };
    for (const what of [{ action: 'VERIFY' }, { action: 'ASSIGN', agencyId: 'dpupr' }, hold]) {
      const tried = await bulk(selection, what, { dryRun: true });
      expect(await get(first.id)).toMatchObject({ status: 'RECEIVED', version: 1 });
      expect(tried.body.dryRun).toBe(true);
    }
    const tried = await bulk(selection, hold, { dryRun: true });
    const real = await bulk(selection, hold);
    expect({ ...real.body, dryRun: true }).toEqual(tried.body);
    const rows = await on.database.query(sql`SELECT FROM aspiration_entry WHERE aspiration_id = ${first.id}`);
    expect(rows).toHaveLength(1);
    await eventually(() => expect(on.published.filter(({ key }) => key === first.id)).toHaveLength(3));
  });

  it('assigns to an agency and to a colleague, and leaves unchanged what is so already', async () => {
    const three = await some(3, { category: 'OTHER' });
    const verified = await bulk(items(three), { action: 'VERIFY', next: { step: 'WAIT' } });
    const toAgency = await bulk(items(verified.body.results as never), { action: 'ASSIGN', agencyId: 'dinkes' });
    expect(outcomes(toAgency.body)).toEqual(three.map(() => ['DONE', 'ASSIGNED']));
    const toAni = { action: 'SET_ASSIGNEE', assignee: 'koordinator' };
    const own = await bulk(items(toAgency.body.results as never), toAni);
    expect(own.body).toMatchObject({ done: 3 });
    const again = await bulk(items(own.body.results as never), toAni);
    expect(again.body.results.map(({ outcome }) => outcome)).toEqual(['UNCHANGED', 'UNCHANGED', 'UNCHANGED']);
    const unknown = { action: 'SET_ASSIGNEE', assignee: 'tidak-ada' };
    expect(outcomes((await bulk(items(own.body.results as never), unknown)).body)).toEqual(
      three.map(() => ['REFUSED', 'not-a-colleague']),
    );
  });

  it('re-categorises, and merges several into one', async () => {
    const [root, ...duplicates] = await some(4, { category: 'OTHER' });
    const change = { action: 'RECATEGORISE', category: 'ROADS_AND_BRIDGES', text: 'Tentang jembatan.' };
    const changed = await bulk(items(duplicates), change);
    expect(changed.body).toMatchObject({ done: 3, refused: 0 });
    const merge = { action: 'MERGE', into: root!.id };
    const merged = await bulk([...items(changed.body.results as never), ...items([root!])], merge);
    expect(outcomes(merged.body).slice(0, 3)).toEqual(duplicates.map(() => ['DONE', 'RECEIVED']));
    // Its version is another one since the first merge.
    expect(merged.body.results[3]).toMatchObject({ outcome: 'REFUSED' });
    for (const { id } of duplicates) expect(await get(id)).toMatchObject({ mergedInto: root!.id });
  });

  it('is repeated with its key after it broke off: what is done stays, the rest is done', async () => {
    const [first, second] = await some(2);
    const headers = { 'idempotency-key': 'pilihan-0001' };
    const selection = items([first!, second!]);
    await on.database.query(sql`UPDATE aspiration SET version = 7 WHERE id = ${second!.id}`);
    const broken = await bulk(selection, { action: 'VERIFY' }, {}, headers);
    expect(outcomes(broken.body)).toEqual([
      ['DONE', 'ASSIGNED'],
      ['REFUSED', 'precondition-failed'],
    ]);
    await on.database.query(sql`UPDATE aspiration SET version = 1 WHERE id = ${second!.id}`);
    const whole = await bulk(selection, { action: 'VERIFY' }, {}, headers);
    expect(outcomes(whole.body)).toEqual([
      ['DONE', 'ASSIGNED'],
      ['DONE', 'ASSIGNED'],
    ]);
    expect(whole.body.results[0]).toEqual(broken.body.results[0]);
    expect(await get(first!.id)).toMatchObject({ version: 3 });
    const other = await bulk(selection, { action: 'ASSIGN', agencyId: 'dpupr' }, {}, headers);
    expect(outcomes(other.body)).toEqual([
      ['REFUSED', 'idempotency-key-reused'],
      ['REFUSED', 'idempotency-key-reused'],
    ]);
  });

  it('reaches no further than the scope of the coordinator, and is for coordinators', async () => {
    const [one] = await some(1);
    const far = await on.as('koordinator-jauh', 'COMPLAINT_COORDINATOR@area:32.01.05');
    const answer = await bulk(items([one!]), { action: 'VERIFY' }, {}, {}, far);
    expect(outcomes(answer.body)).toEqual([['REFUSED', 'out-of-scope']]);
    expect(await bulk(items([one!]), { action: 'VERIFY' }, {}, {}, on.liaison)).toMatchObject({ status: 403 });
  });

  it('is refused when the selection is empty, too large, or names one twice', async () => {
    const [one] = await some(1);
    const many = Array.from({ length: 201 }, (_, n) => ({
      id: `0197a5f0-0000-7000-8000-${String(n).padStart(12, '0')}`,
      version: 1,
    }));
    for (const selection of [[], many, [...items([one!]), ...items([one!])]])
      expect(await bulk(selection, { action: 'VERIFY' })).toMatchObject({ status: 400 });
    expect(await bulk(items([one!]), { action: 'DELETE' })).toMatchObject({ status: 400 });
  });
});
