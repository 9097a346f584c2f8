import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import {
  activeKim,
  assigned,
  ifMatch,
  received,
  responded,
  aspirationsFixture,
  type AspirationsFixture,
  village,
} from '../../../../../test/aspirations/sample-aspiration.js';
import type { IntakeResponse } from '../../intake/intake.dto.js';
import type { IssuedOpen311Key } from './open311-key.dto.js';
import type { Open311Receipt, ServiceRequest } from './open311-response.dto.js';

type Receipt = readonly (Open311Receipt & { service_request_id: string })[];
const question = (key: string, type: string) => ({
  key,
  questionId: `${key}?`,
  questionEn: `${key}?`,
  type,
  required: true,
  kinds: null,
  choices: [],
});

type Faults = readonly { code: number; description: string }[];

const parser = new XMLParser({
  parseTagValue: false,
  isArray: (name) => ['service', 'attribute', 'value', 'request', 'step', 'error'].includes(name),
});

describe('Open311 GeoReport v2', () => {
  let on: AspirationsFixture;
  let apiKey: string;
  let otherKey: string;
  beforeAll(async () => {
    on = await aspirationsFixture();
    const categories = [
      { code: 'INFRASTRUCTURE', nameId: 'Prasarana', nameEn: 'Infrastructure' },
      { code: 'ROADS_AND_BRIDGES', nameId: 'Jalan dan jembatan', nameEn: 'Roads', parentCode: 'INFRASTRUCTURE' },
      { code: 'OTHER', nameId: 'Lainnya', nameEn: 'Other' },
    ];
    await on.admin.replace('/v1/categories', { categories });
    const questions = [
      question('brokenSince', 'DATE'),
      question('length', 'NUMBER'),
      question('where', 'PLACE'),
      question('photo', 'PHOTO'),
      { ...question('surface', 'CHOICE'), choices: [{ code: 'ASPHALT', nameId: 'Aspal', nameEn: 'Asphalt' }] },
    ];
    const path = '/v1/categories/OTHER/form';
    await on.admin.put(path, { questions }, ifMatch(0));
    [apiKey, otherKey] = [(await issue()).apiKey, (await issue()).apiKey];
  });
  afterAll(() => on.stop());

  const issue = async (areaCode: string | null = null) =>
    (await on.admin.post<IssuedOpen311Key>('/v1/open311-keys', { name: 'Aplikasi Warga', areaCode })).body;
  const get = <Body>(path: string) => on.anyone.get<Body>(`/open311/v2/${path}`);
  const xml = async (path: string) => {
    const { body, headers, status } = await get<string>(path);
    expect(headers['content-type']).toBe('text/xml; charset=utf-8');
    expect(body).toMatch(/^<\?xml version="1.0" encoding="utf-8"\?>\n</);
    expect(XMLValidator.validate(body)).toBe(true);
    return { status, tree: parser.parse(body) as Record<string, Record<string, unknown>> };
  };
  const fields = () => ({
    api_key: apiKey,
    jurisdiction_id: 'bogorkab.go.id',
    service_code: 'ROADS_AND_BRIDGES',
    address_id: village,
    address_string: 'Dekat Posyandu Mawar',
    lat: '-6.55',
    long: '106.78',
    description: 'Lampu jalan mati & gelap <sekali>\nSudah 3 malam 😀',
    first_name: 'Siti',
    last_name: 'Contoh',
    phone: '+62 811 0000 0001',
    email: '',
    device_id: 'x',
    'attribute[CONSENT]': 'true',
  });
  const post = <Body>(changes: Record<string, string> = {}, headers = {}, format = 'json') =>
    on.anyone.upload<Body>(
      `/open311/v2/requests.${format}`,
      Buffer.from(new URLSearchParams({ ...fields(), ...changes }).toString()),
      'application/x-www-form-urlencoded; charset=utf-8',
      headers,
    );
  const submitted = async (changes: Record<string, string> = {}): Promise<string> => {
    const { status, body } = await post<Receipt>(changes);
    expect([status, body]).toMatchObject([201, [{ account_id: null }]]);
    return body[0]!.service_request_id;
  };

  it('lists the categories as services, in JSON and in XML alike', async () => {
    const { status, body, headers } = await get<object[]>('services.json?jurisdiction_id=bogorkab.go.id');
    expect([status, headers['content-type']]).toEqual([200, 'application/json; charset=utf-8']);
    expect(body).toContainEqual({
      service_code: 'ROADS_AND_BRIDGES',
      service_name: 'Jalan dan jembatan',
      description: 'Roads',
      metadata: true,
      type: 'realtime',
      keywords: 'Jalan dan jembatan,Roads',
      group: 'Prasarana',
    });
    const { tree } = await xml('services.xml');
    expect(tree['services']!['service']).toContainEqual(
      expect.objectContaining({ service_code: 'ROADS_AND_BRIDGES', metadata: 'true', group: 'Prasarana' }),
    );
  });

  it('gives the attributes of a service, and 404 for an unknown one', async () => {
    const { body } = await get<{ attributes: { code: string; required: boolean; order: number }[] }>(
      'services/OTHER.json',
    );
    expect(body.attributes.map(({ code, required, order }) => [code, required, order])).toEqual([
      ['CONSENT', true, 1],
      ['KIND', false, 2],
      ['ANONYMOUS', false, 3],
      ['CONFIDENTIAL', false, 4],
      ['brokenSince', true, 5],
      ['length', true, 6],
      ['where', true, 7],
      ['surface', true, 8],
    ]);
    const { tree } = await xml('services/ROADS_AND_BRIDGES.xml');
    expect(tree['service_definition']).toMatchObject({
      service_code: 'ROADS_AND_BRIDGES',
      attributes: { attribute: expect.arrayContaining([expect.objectContaining({ code: 'KIND' })]) as unknown },
    });
    expect(await get<Faults>('services/NO_SUCH.json')).toMatchObject({ status: 404, body: [{ code: 404 }] });
  });

  it('receives a request as an aspiration, and returns number and PIN for its reporter', async () => {
    const { status, body } = await post<Receipt>({
      service_code: 'OTHER',
      'attribute[brokenSince]': '2026-11-20T08:00:00+07:00',
      'attribute[length]': '2.5',
      'attribute[where]': 'dekat pasar',
      'attribute[surface]': 'ASPHALT',
      'attribute[unknown]': 'x',
    });
    expect(status).toBe(201);
    const [{ service_request_id: id, service_notice: notice, tracking_number: trackingNumber, pin }] = body as [
      Receipt[number],
    ];
    expect(notice).toContain(`nomor pelacakan ${trackingNumber}, PIN ${pin}`);
    expect((await on.anyone.post('/v1/tracking', { trackingNumber, pin })).status).toBe(200);
    const { body: aspiration } = await on.coordinator.get(`/v1/aspirations/${id}`);
    expect(aspiration).toMatchObject({
      kimId: null,
      villageCode: village,
      kind: 'COMPLAINT',
      category: 'OTHER',
      title: 'Lampu jalan mati & gelap <sekali>',
      anonymous: true,
      confidential: false,
    });
    expect((aspiration as { body: string }).body).toBe(
      'Lampu jalan mati & gelap <sekali>\nSudah 3 malam 😀\n\nAlamat: Dekat Posyandu Mawar',
    );
    const { body: intake } = await on.coordinator.get<IntakeResponse>(`/v1/aspirations/${id}/intake`);
    expect(intake).toMatchObject({ channel: 'INTEGRATOR', submittedBy: expect.stringMatching(/^open311:/) as unknown });
    expect(intake.answers.map(({ key, answer }) => [key, answer])).toEqual([
      ['brokenSince', '2026-11-20'],
      ['length', 2.5],
      ['where', { description: 'dekat pasar' }],
      ['photo', null],
      ['surface', 'ASPHALT'],
    ]);
    const { body: reporter } = await on.coordinator.get(`/v1/aspirations/${id}/reporter?purpose=uji`);
    expect(reporter).toEqual({ fullName: 'Siti Contoh', phone: '+6281100000001', email: null });
  });

  it('accepts a request without reporter', async () => {
    const id = await submitted({ first_name: '', last_name: '', phone: '' });
    expect((await on.coordinator.get(`/v1/aspirations/${id}/reporter?purpose=uji`)).status).toBe(404);
  });

  it('stores a request without village as a draft, whose token resolves once it is submitted', async () => {
    const { status, body } = await post<[{ token: string; service_notice: string }]>({ address_id: '' });
    expect(status).toBe(201);
    const [{ token, service_notice: notice }] = body;
    expect(body[0]).not.toHaveProperty('service_request_id');
    const [, trackingNumber, pin] = /nomor pelacakan (\S+), PIN (\d{8})$/.exec(notice)!;
    const asked = () => get(`tokens/${token}.json`);
    expect(await asked()).toMatchObject({ status: 200, body: [{ service_request_id: null, token }] });
    expect(await get(`tokens/${activeKim}.json`)).toMatchObject({ status: 404, body: [{ code: 404 }] });

    const { body: draft } = await on.anyone.post('/v1/tracking/draft', { trackingNumber, pin });
    expect(draft).toMatchObject({ missing: [{ pointer: '/villageCode' }] });
    const changes = { villageCode: village };
    const changed = await on.anyone.post('/v1/tracking/draft/change', { trackingNumber, pin, changes });
    expect(changed).toMatchObject({ status: 200, body: { missing: [] } });
    expect(await on.anyone.post('/v1/tracking/draft/submit', { trackingNumber, pin })).toMatchObject({ status: 200 });
    expect(await asked()).toMatchObject({ status: 200, body: [{ service_request_id: token, token }] });
  });

  it('shows a request without village to the coordinator, who completes it for its integrator', async () => {
    const { body } = await post<[Open311Receipt]>({ address_id: '', lat: '', long: '' });
    const { token, tracking_number: trackingNumber, pin } = body[0];
    const drafts = '/v1/aspiration-drafts';
    const listed = await on.coordinator.get<{ items: { id: string }[] }>(`${drafts}?of=INTEGRATORS&status=OPEN`);
    expect(listed.body.items.map(({ id }) => id)).toContain(token);
    expect((await on.liaison.get(`${drafts}?of=INTEGRATORS`)).status).toBe(403);
    expect((await on.liaison.get(`${drafts}/${token}`)).status).toBe(404);
    expect((await on.coordinator.get<{ items: object[] }>(drafts)).body.items).toEqual([]);

    const { body: draft } = await on.coordinator.get<{ content: object }>(`${drafts}/${token}`);
    expect(draft).toMatchObject({ missing: [{ pointer: '/villageCode' }], content: { category: 'ROADS_AND_BRIDGES' } });
    expect(draft.content).not.toHaveProperty('reporter');
    const change = (changes: object) => on.coordinator.patch(`${drafts}/${token}`, changes, ifMatch(1));
    expect(await change({ body: 'Lain' })).toMatchObject({ status: 422, body: { errors: [{ pointer: '/body' }] } });
    expect(await change({ villageCode: village })).toMatchObject({ status: 200, body: { missing: [] } });
    expect(await on.coordinator.post(`${drafts}/${token}/submit`, {}, ifMatch(2))).toMatchObject({ status: 200 });
    expect(await get(`requests/${token}.json?api_key=${apiKey}`)).toMatchObject({ status: 200 });
    expect((await on.anyone.post('/v1/tracking', { trackingNumber, pin })).status).toBe(200);
  });

  it('accepts the key as a header, for a submission, too', async () => {
    expect((await post({ api_key: '' }, { 'x-api-key': apiKey })).status).toBe(201);
    expect((await post({ api_key: '' }, { 'x-api-key': 'wrong' })).status).toBe(403);
  });

  it('accepts an account with the role like a key, within its area', async () => {
    const form = Buffer.from(new URLSearchParams({ ...fields(), api_key: '' }).toString());
    const as = async (...grants: string[]) => {
      const who = await on.as('penghubung-aplikasi', ...grants);
      return who.upload('/open311/v2/requests.json', form, 'application/x-www-form-urlencoded');
    };
    expect((await as('INTEGRATOR@area:32.01')).status).toBe(201);
    expect(await as('INTEGRATOR@area:32.02')).toMatchObject({ status: 403, body: [{ code: 403 }] });
    expect(await as('VILLAGE_OFFICER@area:32.01')).toMatchObject({ status: 403, body: [{ code: 403 }] });
    const elsewhere = await issue('32.02');
    expect((await post({ api_key: elsewhere.apiKey })).status).toBe(403);
  });

  it('shows a verified request, with sub-status and history as extensions', async () => {
    const { id } = await responded(on);
    const { body } = await get<ServiceRequest[]>(`requests/${id}.json`);
    expect(body).toEqual([
      expect.objectContaining({
        service_request_id: id,
        status: 'open',
        status_notes: 'Jembatan diperbaiki pekan ini.',
        service_code: 'ROADS_AND_BRIDGES',
        service_name: 'Jalan dan jembatan',
        description: 'Papan jembatan lepas tiga lembar. Hubungi Bu •••••• di ••••••••••••••.',
        agency_responsible: 'Dinas PUPR',
        address_id: village,
        expected_datetime: expect.stringMatching(/^\d{4}-\d\d-\d\dT23:59:59\+07:00$/) as unknown,
      }),
    ]);
    expect(body[0]).not.toHaveProperty('extended_attributes');
    const extended = await get<ServiceRequest[]>(`requests/${id}.json?extensions=true`);
    expect(extended.body[0]!.extended_attributes).toMatchObject({ sub_status: 'RESPONDED', kind: 'COMPLAINT' });
    const { tree } = await xml(`requests/${id}.xml?extensions=v1`);
    const [request] = (tree['service_requests'] as { request: [Record<string, { history: { step: object[] } }>] })
      .request;
    expect(request['extended_attributes']!.history.step).toHaveLength(4);
  });

  it('formats any text as XML', async () => {
    const id = await submitted({ description: 'a & b < c > "d" \' ]]> &amp; 😀 \uFFFE akhir' });
    await on.coordinator.post(`/v1/aspirations/${id}/verify`, {}, ifMatch(1));
    const { tree } = await xml(`requests/${id}.xml`);
    const [request] = (tree['service_requests'] as unknown as { request: [ServiceRequest] }).request;
    expect(request.description).toContain('a & b < c > "d" \' ]]> &amp; 😀 \uFFFD akhir');
  });

  it('shows an integrator the progress of its own requests before they are public', async () => {
    const id = await submitted({ 'attribute[CONFIDENTIAL]': 'true', 'attribute[KIND]': 'SUGGESTION' });
    expect(await get(`requests/${id}.json`)).toMatchObject({ status: 404, body: [{ code: 404 }] });
    expect(await get(`requests/${id}.json?api_key=${otherKey}`)).toMatchObject({ status: 404 });
    const { status, body } = await get<ServiceRequest[]>(`requests/${id}.json?api_key=${apiKey}&extensions=true`);
    expect(status).toBe(200);
    expect(body[0]).toMatchObject({
      status: 'open',
      description: '',
      extended_attributes: { sub_status: 'RECEIVED', kind: 'SUGGESTION', title: '' },
    });
    const byHeader = await on.anyone.get(`/open311/v2/requests/${id}.json`, { 'x-api-key': apiKey });
    expect(byHeader).toMatchObject({ status: 200, headers: { 'cache-control': 'private, no-cache' } });
    expect(await get(`tokens/${id}.json`)).toMatchObject({
      status: 200,
      body: [{ service_request_id: id, token: id }],
    });
  });

  it('finds requests by id, service, status and time', async () => {
    const { id } = await assigned(on);
    const hidden = await received(on);
    const found = async (query: string) =>
      (await get<ServiceRequest[]>(`requests.json?${query}`)).body.map((request) => request.service_request_id);
    expect(await found(`service_request_id=${id},${hidden.id}`)).toEqual([id]);
    expect(await found('service_code=ROADS_AND_BRIDGES,OTHER')).toContain(id);
    expect(await found('service_code=OTHER')).toEqual([]);
    expect(await found('status=open')).toContain(id);
    expect(await found('status=open,closed')).toContain(id);
    expect(await found('status=closed')).not.toContain(id);
    expect(await found('start_date=2020-01-01T00:00:00Z')).toEqual([]);
    expect(await found('end_date=2020-01-01T00:00:00%2B07:00')).toEqual([]);
    const paged = await get<ServiceRequest[]>('requests.json?page_size=1');
    expect(paged.body).toHaveLength(1);
    const rest = await found(`page_size=1000&cursor=${paged.headers['x-next-cursor']}`);
    expect(rest).not.toContain(paged.body[0]!.service_request_id);
  });

  it('receives a repeated request once', async () => {
    const key = { 'idempotency-key': 'kunci-1' };
    const [first, again] = [await post<Receipt>({}, key), await post<Receipt>({}, key)];
    expect(again.body).toEqual(first.body);
    expect(again.status).toBe(201);
  });

  it('refuses what is no form in UTF-8, and unknown addresses, in the format of the standard', async () => {
    const send = async (body: Uint8Array, type: string, path = 'requests.json') => {
      const { status, body: faults, headers } = await on.anyone.upload<Faults>(`/open311/v2/${path}`, body, type);
      expect(headers['content-type']).toBe('application/json; charset=utf-8');
      return [status, faults[0]?.code, faults[0]?.description];
    };
    const form = 'application/x-www-form-urlencoded';
    const takes = expect.stringContaining(form) as unknown;
    const bytes = Buffer.from('description=caf\u00e9', 'latin1');
    expect(await send(bytes, form)).toEqual([400, 400, expect.stringContaining('UTF-8')]);
    expect(await send(Buffer.from('description=caf%E9'), form)).toEqual([400, 400, expect.stringContaining('UTF-8')]);
    expect(await send(bytes, `${form}; charset=iso-8859-1`)).toEqual([415, 415, takes]);
    expect(await send(Buffer.from('<a/>'), 'text/xml')).toEqual([415, 415, takes]);
    expect((await send(Buffer.from('a=1'), form, 'nothing.json')).slice(0, 2)).toEqual([404, 404]);
    const asXml = await on.anyone.upload<string>('/open311/v2/requests.xml', bytes, form);
    expect(parser.parse(asXml.body)).toMatchObject({ errors: { error: [{ code: '400' }] } });
    const spelled = { 'attribute[CONSENT]': 'true', description: 'café é' };
    expect((await post<Receipt>(spelled)).status).toBe(201);
  });

  it('keeps contacts and answers that it cannot read in their words, and names them', async () => {
    const id = await submitted({
      service_code: 'OTHER',
      phone: 'tanya Bu RT',
      email: 'siti(at)warga',
      'attribute[length]': 'panjang',
      'attribute[surface]': 'aspal',
    });
    const { body } = await on.coordinator.get<IntakeResponse>(`/v1/aspirations/${id}/intake`);
    const pointers = body.missing.map(({ pointer }) => pointer);
    expect(pointers).toEqual(expect.arrayContaining(['/answers/length', '/reporter/phone', '/reporter/email']));
    expect(pointers).not.toContain('/answers/surface');
    expect(body.answers.filter(({ answer }) => answer !== null).map(({ answer }) => answer)).toEqual([
      'panjang',
      'ASPHALT',
    ]);
    const { body: reporter } = await on.coordinator.get(`/v1/aspirations/${id}/reporter?purpose=uji`);
    expect(reporter).toEqual({ fullName: 'Siti Contoh', phone: 'tanya Bu RT', email: 'siti(at)warga' });
  });

  it.each([
    [{ api_key: '' }, 403, /api_key/],
    [{ api_key: 'wrong' }, 403, /api_key/],
    [{ service_code: 'NO_SUCH' }, 404, /category/],
    [{ service_code: '' }, 400, /^service_code: is required/],
    [{ address_id: '7' }, 400, /^address_id: /],
    [{ description: ' ' }, 400, /^description: /],
    [{ description: 'x'.repeat(9_001) }, 400, /^description: /],
    [{ lat: '100' }, 400, /^lat: /],
    [{ media_url: 'file:///etc/passwd' }, 400, /^media_url: /],
    [{ 'attribute[CONSENT]': 'false' }, 400, /^attribute\[CONSENT\]: is required/],
    [{ 'attribute[KIND]': 'RANT' }, 400, /^attribute\[KIND\]: /],
  ])('rejects %p in the format of the standard', async (changes, code, description) => {
    const { status, body, headers } = await post<Faults>(changes);
    expect([status, headers['content-type']]).toEqual([code, 'application/json; charset=utf-8']);
    expect(body).toContainEqual({ code, description: expect.stringMatching(description) as unknown });
    const asXml = await post<string>(changes, {}, 'xml');
    expect(XMLValidator.validate(asXml.body)).toBe(true);
    expect((parser.parse(asXml.body) as { errors: { error: object[] } }).errors.error).toHaveLength(body.length);
  });

  it.each([
    ['requests.json?start_date=yesterday', 400],
    ['requests.json?start_date=2026-01-01T00:00:00Z&end_date=2026-06-01T00:00:00Z', 400],
    ['requests.json?start_date=2026-01-01&start_date=2026-01-02', 400],
    ['requests.json?start_date=2026-01-02&end_date=2026-01-01', 400],
    ['requests.json?updated_after=2026-01-02&updated_before=2026-01-01', 400],
    ['requests.json?page=0', 400],
    ['requests.json?page=51', 400],
    ['requests.json?page=1&cursor=x', 400],
    ['requests.json?sort=status', 400],
    ['requests.json?jurisdiction_id=depok.go.id', 404],
    ['services.json?q=jalan', 400],
    ['requests.json?service_request_id=7', 400],
    ['requests.json?status=lost', 400],
    ['requests.json?cursor=x', 400],
    ['requests/7.json', 404],
    ['tokens/7.json', 404],
    ['requests.csv', 400],
    ['services/x.json', 404],
    [`requests/${activeKim}.json`, 404],
    [`requests/${activeKim}.json?api_key=wrong`, 403],
  ])('rejects GET %s', async (path, code) => {
    const { status, body } = await get<Faults>(path);
    expect([status, body[0]?.code]).toEqual([code, code]);
  });

  it('accepts forms only here', async () => {
    const form = Buffer.from('trackingNumber=SB-2222-2222-2&pin=00000000');
    const { status } = await on.anyone.upload('/v1/tracking', form, 'application/x-www-form-urlencoded');
    expect(status).toBe(415);
  });

  it('refuses a revoked key, and shows a key only once', async () => {
    const { id, apiKey: revoked } = await issue();
    const listed = await on.admin.get<object>('/v1/open311-keys');
    expect(JSON.stringify(listed.body)).not.toContain(revoked);
    expect((await post({ api_key: revoked })).status).toBe(201);
    expect(await on.admin.post(`/v1/open311-keys/${id}/revoke`)).toMatchObject({ status: 200 });
    expect((await post({ api_key: revoked })).status).toBe(403);
    expect(await on.admin.post(`/v1/open311-keys/${activeKim}/revoke`)).toMatchObject({ status: 404 });
  });
});
