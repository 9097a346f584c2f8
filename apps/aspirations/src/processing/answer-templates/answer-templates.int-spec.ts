import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  assigned,
  ifMatch,
  newAspiration,
  aspirationsFixture,
  type AspirationsFixture,
} from '../../../../../test/aspirations/sample-aspiration.js';
import type { AnswerDraft, AnswerTemplateList, AnswerTemplateResponse } from './answer-template.dto.js';

type Problem = { code: string; errors?: { pointer: string; detail: string }[] };

const path = '/v1/agencies/dpupr/answer-templates';
const entry = {
  name: 'Survei lapangan',
  category: 'ROADS_AND_BRIDGES',
  text: 'Yth. pelapor {{ categoryName }},\n{{ agencyName }} melakukan survei paling lambat {{ dueOn }}.',
};

describe('answer templates', () => {
  let on: AspirationsFixture;
  beforeAll(async () => {
    on = await aspirationsFixture();
  });
  afterAll(() => on.stop());

  const add = (changes: object = {}) =>
    on.liaison.post<AnswerTemplateResponse & Problem>(path, { ...entry, ...changes });
  const list = async (query = '') => (await on.liaison.get<AnswerTemplateList>(`${path}${query}`)).body.items;

  it('are managed by their agency, found by category and words, and rendered for an aspiration', async () => {
    const added = await add();
    const { id } = added.body;
    expect(added).toMatchObject({ status: 201, headers: { etag: '"1"', location: `${path}/${id}` }, body: entry });
    await add({ name: 'Terima kasih', category: null, text: 'Terima kasih.' });
    expect((await list('?category=OTHER')).map(({ name }) => name)).toEqual(['Terima kasih']);
    expect((await list('?search=SURVEI')).map(({ name }) => name)).toEqual(['Survei lapangan']);

    const aspiration = await assigned(on);
    const drafted = await on.liaison.get<AnswerDraft>(`/v1/aspirations/${aspiration.id}/answer-drafts/${id}`);
    expect(drafted.body.text).toMatch(
      /^Yth[.] pelapor Jalan dan jembatan,\nDinas PUPR melakukan survei paling lambat \d+ \w+ 20\d\d[.]$/,
    );
    expect(drafted.body.text).not.toContain(newAspiration.reporter.fullName);
    expect(await on.otherLiaison.get(`/v1/aspirations/${aspiration.id}/answer-drafts/${id}`)).toMatchObject({
      status: 403,
    });

    const changed = { ...entry, name: 'Survei' };
    expect(await on.liaison.put(`${path}/${id}`, changed, ifMatch(1))).toMatchObject({ status: 200, body: changed });
    expect(await on.liaison.put(`${path}/${id}`, changed, ifMatch(1))).toMatchObject({ status: 412 });
    expect(await on.liaison.delete(`${path}/${id}`, ifMatch(2))).toMatchObject({ status: 204 });
    expect(await list('?search=survei')).toEqual([]);
    expect(await on.liaison.put(`${path}/${id}`, changed, ifMatch(3))).toMatchObject({ status: 404 });
    expect(await on.liaison.get(`/v1/aspirations/${aspiration.id}/answer-drafts/${id}`)).toMatchObject({
      status: 404,
      body: { code: 'answer-template-not-found' },
    });
  });

  it('are hidden from other agencies', async () => {
    const { id } = (await add()).body;
    expect(await on.otherLiaison.get(path)).toMatchObject({ status: 403 });
    expect(await on.otherLiaison.post(path, entry)).toMatchObject({ status: 403 });
    expect(await on.otherLiaison.put(`/v1/agencies/dinkes/answer-templates/${id}`, entry, ifMatch(1))).toMatchObject({
      status: 404,
    });
    expect(await on.admin.get('/v1/agencies/no-agency/answer-templates')).toMatchObject({
      status: 404,
      body: { code: 'agency-not-found' },
    });
  });

  it.each([
    ['a variable that there is none of', { text: 'Yth. {{ reporter }}' }, 422, 'answer-template-invalid', '/text'],
    [
      'the tracking number, which is half of a key',
      { text: 'No. {{ trackingNumber }}' },
      422,
      'answer-template-invalid',
      '/text',
    ],
    ['a loop', { text: '{% for i in (1..9) %}x{% endfor %}' }, 422, 'answer-template-invalid', '/text'],
    ['an unknown category', { category: 'NONE' }, 422, 'unknown-category', '/category'],
    ['no name', { name: ' ' }, 400, 'invalid-request', '/name'],
  ])('are rejected with %s', async (_what, changes, status, code, pointer) => {
    const before = await list();
    const refused = await add(changes);
    expect(refused).toMatchObject({ status, body: { code } });
    expect(refused.body.errors?.map(({ pointer: at }) => at)).toEqual([expect.stringContaining(pointer)]);
    expect(await list()).toEqual(before);
  });
});
