import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import {
  assigned,
  aspirationsFixture,
  type AspirationsFixture,
  village,
} from '../../../../../test/aspirations/sample-aspiration.js';
import type { IssuedOpen311Key } from './open311-key.dto.js';

/**
 * The tables of https://wiki.open311.org/GeoReport_v2 and https://wiki.open311.org/Service_Discovery, clause by clause. `{id}`
 * is a public request, `{key}` an api_key.
 */
const parser = new XMLParser({ parseTagValue: false, isArray: (name) => name === 'error' || name === 'request' });
const form = 'application/x-www-form-urlencoded';
const consent = '&attribute[CONSENT]=true';
const place = `&address_id=${village}`;
const days = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString();
// Two days away, it is another day in Jakarta and in UTC.
const [before, after] = [days(2).slice(0, 10), days(-2).slice(0, 10)];

type Fields = Readonly<Record<string, unknown>>;

describe('GeoReport v2', () => {
  let on: AspirationsFixture;
  let known: Readonly<Record<string, string>>;
  beforeAll(async () => {
    on = await aspirationsFixture({ ASPIRATIONS_DAILY_PER_ACCOUNT: '12' });
    const { id } = await assigned(on);
    known = { id, key: await newKey() };
  });
  afterAll(() => on.stop());

  const newKey = async () =>
    (await on.admin.post<IssuedOpen311Key>('/v1/open311-keys', { name: 'Tabel', areaCode: null })).body.apiKey;
  const filled = (text: string) => text.replaceAll(/\{(\w+)\}/g, (_all, name: string) => known[name]!);
  const call = (method: string, path: string, body = '', type = form) =>
    fetch(`${on.url}/open311/${filled(path)}`, {
      method,
      ...(method !== 'GET' && { body: filled(body), headers: { 'content-type': type } }),
    });
  const json = async <Body>(method: string, path: string, body?: string): Promise<Body> => {
    const response = await call(method, path, body);
    expect([response.status, response.headers.get('content-type')]).toEqual([
      method === 'POST' ? 201 : 200,
      'application/json; charset=utf-8',
    ]);
    return (await response.json()) as Body;
  };

  it.each([
    ['discovery: changeset, contact, key_service, endpoints', 'discovery', 'discovery'],
    ['discovery: specification, url, changeset, type, formats', 'discovery', 'discovery', 'endpoints'],
    ['GET services', 'v2/services', 'services', 'service'],
    ['GET services/[service_code]', 'v2/services/OTHER', 'service_definition', 'attributes'],
    ['GET requests', 'v2/requests', 'service_requests', 'request'],
    ['GET requests/[service_request_id]', 'v2/requests/{id}', 'service_requests', 'request'],
  ])('answers in XML and JSON, with charset and declaration: %s', async (_clause, path, root, ...inner) => {
    const response = await call('GET', `${path}.xml`);
    const xml = await response.text();
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/xml; charset=utf-8']);
    expect(xml).toMatch(/^<\?xml version="1.0" encoding="utf-8"\?>/);
    expect(XMLValidator.validate(xml)).toBe(true);
    const tree = parser.parse(xml) as Record<string, Fields>;
    expect(Object.keys(tree)).toContain(root);
    for (const name of inner) expect(tree[root]).toHaveProperty(name);
    await json('GET', `${path}.json`);
  });

  it('discovers the interface with all required fields', async () => {
    expect(await json('GET', 'discovery.json')).toEqual({
      changeset: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as unknown,
      contact: expect.stringContaining('Diskominfo') as unknown,
      key_service: expect.stringContaining('Diskominfo') as unknown,
      endpoints: [
        {
          specification: 'http://wiki.open311.org/GeoReport_v2',
          url: 'http://localhost:4103/open311/v2',
          changeset: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as unknown,
          type: 'production',
          formats: ['text/xml', 'application/json'],
        },
      ],
    });
  });

  it('changes the changeset with a service, and only then', async () => {
    const changeset = async () => (await json<{ changeset: string }>('GET', 'discovery.json')).changeset;
    const { body } = await on.admin.get<{ categories: object[] }>('/v1/categories');
    const first = await changeset();
    await on.admin.replace('/v1/categories', { categories: body.categories });
    expect(await changeset()).toBe(first);
    const parks = { code: 'PARKS', nameId: 'Taman', nameEn: 'Parks' };
    await on.admin.replace('/v1/categories', { categories: [...body.categories, parks] });
    expect((await changeset()) > first).toBe(true);
  });

  it.each(['services', 'services/OTHER', 'requests', 'requests/{id}'])(
    'takes the jurisdiction_id or none, and no other: %s',
    async (path) => {
      for (const query of ['', '?jurisdiction_id=', '?jurisdiction_id=bogorkab.go.id'])
        expect((await call('GET', `v2/${path}.json${query}`)).status).toBe(200);
      const other = await call('GET', `v2/${path}.json?jurisdiction_id=sfgov.org`);
      expect([other.status, await other.json()]).toEqual([
        404,
        [{ code: 404, description: expect.stringContaining('jurisdiction_id') as unknown }],
      ]);
    },
  );

  it.each([
    ['lat and long', '&lat=-6.5&long=106.8'],
    ['address_string', '&address_string=Jalan Raya'],
    ['address_id', place],
    [
      'all optional arguments',
      `${place}&email=a@b.example&device_id=d&account_id=7&first_name=Siti&last_name=C&phone=081`,
    ],
    ['a media_url', `${place}&media_url=https%3A%2F%2Ffoto.example%2Fa.jpg`],
    ['empty arguments, as those that are left out', `${place}&lat=&long=%20&email=&phone=&media_url=&address_string=`],
    ['the jurisdiction', `${place}&jurisdiction_id=bogorkab.go.id`],
    ['an attribute', `${place}&attribute[KIND]=SUGGESTION`],
    ['an attribute by the form of lists', `${place}&attribute[KIND][]=SUGGESTION`],
  ])('creates a request of %s, with an id or a token', async (_clause, fields) => {
    const body = `api_key={key}&service_code=OTHER&description=Lampu+mati${consent}${fields}`;
    const [receipt, ...others] = await json<Fields[]>('POST', 'v2/requests.json', body);
    expect(others).toEqual([]);
    expect(receipt).toMatchObject({ account_id: null, tracking_number: expect.any(String) as unknown });
    expect('token' in receipt!).not.toBe('service_request_id' in receipt!);
    const token = (receipt!['token'] ?? receipt!['service_request_id']) as string;
    expect(await json('GET', `v2/tokens/${token}.json`)).toEqual([
      { token, service_request_id: 'token' in receipt! ? null : token },
    ]);
  });

  it('gives every field of a request', async () => {
    const [request] = await json<[Fields]>('GET', 'v2/requests/{id}.json');
    expect(Object.keys(request)).toEqual(
      `service_request_id status status_notes service_name service_code description agency_responsible service_notice
      requested_datetime updated_datetime expected_datetime address address_id zipcode lat long media_url`.split(/\s+/),
    );
  });

  it.each([
    ['service_request_id, several by commas', 'service_request_id={id},0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c4b', true],
    ['service_request_id, named several times', 'service_request_id={id}&service_request_id={id}', true],
    ['service_request_id overrides all others', 'service_request_id={id}&status=closed&end_date=2001', true],
    ['service_code', 'service_code=ROADS_AND_BRIDGES', true],
    ['service_code, several by commas', 'service_code=OTHER,ROADS_AND_BRIDGES', true],
    ['service_code, named several times', 'service_code=OTHER&service_code=ROADS_AND_BRIDGES', true],
    ['another service_code', 'service_code=OTHER', false],
    ['status', 'status=open', true],
    ['status, several', 'status=closed,open', true],
    ['another status', 'status=closed', false],
    ['empty arguments', 'status=&service_code=&start_date=&end_date=&service_request_id=', true],
    ['start_date, a day', `start_date=${before}`, true],
    ['end_date, a day to its end', `start_date=${before}&end_date=${after}`, true],
    ['end_date with time', `end_date=${before}T00:00Z`, false],
    ['start_date with fraction and zone', `start_date=${before}T00:00:00.25%2B07:00`, true],
    ['a range of months', 'start_date=2021-01&end_date=2021-03', false],
    ['a year that begins', 'start_date=2021', false],
    ['updated_after', `updated_after=${before}`, true],
    ['updated_after, later', `updated_after=${after}`, false],
    ['updated_before', `updated_before=${after}`, true],
    ['updated_before, earlier', `updated_before=${before}T00:00Z`, false],
    ['page and page_size', 'page=1&page_size=5', true],
    ['a page after the last', 'page=2&page_size=50', false],
  ])('finds requests by %s', async (_clause, query, isFound) => {
    const ids = (await json<Fields[]>('GET', `v2/requests.json?${query}`)).map((one) => one['service_request_id']);
    expect(ids.includes(known['id'])).toBe(isFound);
  });

  const submission = `api_key={key}&service_code=OTHER&description=x${consent}${place}`;
  it.each([
    [403, 'a missing api_key', 'POST', 'v2/requests', submission.replace('{key}', '')],
    [403, 'an invalid api_key', 'POST', 'v2/requests', submission.replace('{key}', 'x')],
    [400, 'service_code was not provided', 'POST', 'v2/requests', submission.replace('OTHER', '')],
    [404, 'service_code was not found', 'POST', 'v2/requests', submission.replace('OTHER', 'NONE')],
    [404, 'service_code was not found', 'GET', 'v2/services/none'],
    [404, 'jurisdiction_id was not found', 'POST', 'v2/requests', `${submission}&jurisdiction_id=sfgov.org`],
    [404, 'the token was not found', 'GET', 'v2/tokens/7'],
    [404, 'the service_request_id was not found', 'GET', 'v2/requests/7'],
    [404, 'there is no such address', 'GET', 'v2/nothing'],
    [404, 'there is no such version', 'GET', 'v3/services'],
    [405, 'the method does not exist', 'DELETE', 'v2/services'],
    [400, 'half of a position', 'POST', 'v2/requests', `${submission}&lat=-6.5`],
    [400, 'a position that is no number', 'POST', 'v2/requests', `${submission}&lat=here&long=there`],
    [400, 'a description given twice', 'POST', 'v2/requests', `${submission}&description=y`],
    [400, 'an unknown status', 'GET', 'v2/requests', 'status=lost'],
    [400, 'an unknown parameter', 'GET', 'v2/requests', 'radius=5'],
    [400, 'two dates at once', 'GET', 'v2/requests', 'start_date=2026-01-01&start_date=2026-01-02'],
    [400, 'a date without zone', 'GET', 'v2/requests', 'start_date=2026-01-01T00:00'],
    [400, 'reversed dates', 'GET', 'v2/requests', 'start_date=2026-02-02&end_date=2026-01-01'],
    [400, 'more than 90 days', 'GET', 'v2/requests', 'start_date=2026-01-01&end_date=2026-04-02'],
    [413, 'a body that is too large', 'POST', 'v2/requests', `description=${'x'.repeat(300_000)}`],
  ])('refuses in its own form, in JSON and XML: %i, %s', async (code, _clause, method, path, text = '') => {
    const query = method === 'GET' && text !== '' ? `?${text}` : '';
    for (const format of ['json', 'xml']) {
      const response = await call(method, `${path}.${format}${query}`, text);
      expect(response.status).toBe(code);
      const body = await response.text();
      const errors =
        format === 'json'
          ? (JSON.parse(body) as Fields[])
          : (parser.parse(body) as { errors: { error: Fields[] } }).errors.error;
      expect(errors).toContainEqual({
        code: format === 'json' ? code : String(code),
        description: expect.stringMatching(/\w/) as unknown,
      });
    }
  });

  it('refuses another type, an address that cannot be decoded, and too many submissions in its own form, too', async () => {
    const isError = async (response: Response, code: number) =>
      expect([response.status, await response.json()]).toEqual([
        code,
        [{ code, description: expect.stringMatching(/\w/) as unknown }],
      ]);
    await isError(await call('POST', 'v2/requests.json', '<a/>', 'text/xml'), 415);
    await isError(await call('GET', 'v2/%ZZ.json'), 400);
    known = { ...known, key: await newKey() };
    const answers = [];
    for (let time = 0; time <= 12; time++)
      answers.push(await call('POST', 'v2/requests.json', submission.replace('=x', `=${time}`)));
    await isError(answers.at(-1)!, 429);
  });
});
