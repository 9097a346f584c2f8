import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Body, Controller, Get, HttpCode, Module, Param, Patch, Post, Query } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ScheduleModule } from '@nestjs/schedule';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, type OpenAPIObject } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { Access, accessModule, Action, type Actor, CurrentActor, definePolicy } from '#access';
import { Database, databaseModule, raw, sql } from '#database';
import { observabilityModule } from '#observability';
import { defaultDatabaseSettings } from '#settings';
import { eventually, migratedDatabase, type TestDatabase, testIssuer, type TestIssuer } from '#testing';
import {
  type Call,
  defineErrors,
  httpAdapter,
  httpApiModule,
  Idempotency,
  IdempotentCall,
  idempotencyMigrations,
  IfMatch,
  mountOpenApi,
  type Page,
  page,
  key as keyKind,
  keyset,
  pageQuery,
  pageSchema,
  type Problem,
  requireVersion,
  Versioned,
} from './index.js';

const thingError = defineErrors({
  'thing-not-found': { status: 404, en: 'There is no such thing.', id: 'Tidak ada.' },
});
const thing = z.object({ id: z.uuid(), version: z.int(), name: z.string() }).meta({ id: 'Thing' });
const newThing = z
  .strictObject({ name: z.string().min(1).max(20), parts: z.array(z.strictObject({ size: z.int() })).optional() })
  .meta({ id: 'NewThing' });
const byNumber = keyset({ number: keyKind.int() });
const thingQuery = z.strictObject({ ...pageQuery, 'a/b': z.string().optional() });
const policy = definePolicy({
  'thing.read': 'public',
  'thing.make': { roles: ['DISKOMINFO_VERIFIER'], scope: 'any' },
  'thing.give': { roles: ['DISKOMINFO_VERIFIER'], scope: 'bound' },
  'thing.break': 'public',
});

const poolSize = 3;
/** Fails with this state of SQL. */
const raise = (state: '40P01' | '40001' | '55P03' | '57014' | '25P03') =>
  raw(`DO $$ BEGIN RAISE EXCEPTION 'busy' USING ERRCODE = '${state}'; END $$` as never);

@Controller('v1/things')
class ThingController {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly idempotency: Idempotency,
  ) {}

  @Post('given/:village')
  @Action('thing.give')
  give(
    @CurrentActor() actor: Actor,
    @IdempotentCall() call: Call,
    @Param('village') area: string,
  ): Promise<{ id: string }> {
    return this.idempotency.once(call, async () => {
      this.access.check(actor, 'thing.give', { area });
      return Promise.resolve({ id: randomUUID() });
    });
  }

  @Post()
  @Versioned()
  @Action('thing.make')
  @ApiOperation({ operationId: 'makeThing', summary: 'Make a thing' })
  @ApiCreatedResponse({ standardSchema: thing })
  make(@Body({ schema: newThing }) body: z.output<typeof newThing>): z.output<typeof thing> {
    return { id: randomUUID(), version: 1, name: body.name };
  }

  @Get()
  @Action('thing.read')
  @ApiOkResponse({ standardSchema: pageSchema(thing).meta({ id: 'ThingPage' }) })
  async list(@Query({ schema: thingQuery }) query: z.output<typeof thingQuery>): Promise<Page<number>> {
    const rows = await this.database.query<{ number: number }>(
      sql`SELECT number FROM generate_series(1, 5) AS number WHERE ${byNumber.after(query)} ${byNumber.orderAndLimit(query)}`,
    );
    return page(rows, query, byNumber, ({ number }) => number);
  }

  @Get(':id')
  @Action('thing.read')
  read(@Param('id', { schema: z.uuid() }) _id: string): never {
    throw thingError('thing-not-found', { detail: 'It never was.' });
  }

  @Patch(':id')
  @HttpCode(200)
  @Action('thing.make')
  change(@CurrentActor() _actor: Actor, @IfMatch() version: number): { version: number } {
    requireVersion(3, version);
    return { version: 4 };
  }

  @Get('broken/:how')
  @Action('thing.break')
  async break(@Param('how') how: string): Promise<unknown> {
    if (how === 'bug') throw new TypeError('the secret of the house');
    if (how === 'deadlock') return this.database.transaction((tx) => tx.query(raise('40P01')));
    if (how === 'serialization') return this.database.transaction((tx) => tx.query(raise('40001')));
    if (how === 'lock') return this.database.query(raise('55P03'));
    if (how === 'statement') return this.database.query(raise('57014'));
    if (how === 'idle') return this.database.query(raise('25P03'));
    if (how === 'pool') return this.exhaustPool();
    if (how === 'outage') return this.database.query(sql`SELECT pg_terminate_backend(pg_backend_pid())`);
    return this.database.query(sql`SELECT ${how}::uuid`);
  }

  /** Every connection of the pool is taken. */
  private async exhaustPool(): Promise<void> {
    const sessions = Array.from({ length: poolSize }, () => this.database.session());
    try {
      for (const session of sessions) await session.query(sql`SELECT`);
      await this.database.query(sql`SELECT`);
    } finally {
      await Promise.all(sessions.map((session) => session.close()));
    }
  }
}

describe('an HTTP API', () => {
  let app: NestFastifyApplication;
  let database: TestDatabase;
  let issuer: TestIssuer;
  let chair: string;
  let document: OpenAPIObject;

  beforeAll(async () => {
    [database, issuer] = await Promise.all([migratedDatabase({ migrations: idempotencyMigrations }), testIssuer()]);
    chair = await issuer.token({ grants: ['DISKOMINFO_VERIFIER@*'] });
    @Module({
      imports: [
        observabilityModule({ service: 'things', logLevel: 'silent' }),
        databaseModule({
          url: database.url,
          entities: [],
          migrations: [],
          applicationName: 'things',
          poolSize,
          limits: { ...defaultDatabaseSettings, DATABASE_CONNECT_TIMEOUT: 1 },
        }),
        ScheduleModule.forRoot(),
        accessModule({ settings: issuer.accessSettings, policy }),
        httpApiModule({ errors: thingError.table }),
      ],
      controllers: [ThingController],
    })
    class ThingsModule {}
    app = await NestFactory.create<NestFastifyApplication>(ThingsModule, httpAdapter(), {
      logger: false,
      bodyParser: false,
      abortOnError: false,
    });
    document = mountOpenApi(app, 'Things');
    await app.listen(0, '127.0.0.1');
  });

  afterAll(async () => {
    await app?.close();
    await Promise.all([database?.drop(), issuer?.stop()]);
  });

  async function call(method: 'GET' | 'POST' | 'PATCH' | 'HEAD' | 'PUT', url: string, options: Options = {}) {
    const { token, body, headers = {} } = options;
    const response = await app.inject({
      method,
      url,
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && {
        payload: typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body),
      }),
    });
    const isJson = String(response.headers['content-type']).includes('json') && response.body !== '';
    return {
      status: response.statusCode,
      headers: response.headers,
      body: isJson ? response.json<Problem>() : undefined,
    };
  }

  interface Options {
    token?: string;
    body?: unknown;
    headers?: Record<string, string>;
  }

  const give = (village: string, key: string, body: object = {}) =>
    call('POST', `/v1/things/given/${village}`, { token: chair, body, headers: { 'idempotency-key': key } });
  const make = (body: unknown, options: Options = {}) => call('POST', '/v1/things', { token: chair, body, ...options });

  it('serves a valid request, with the version as ETag', async () => {
    const { status, headers } = await make({ name: 'lamp' });
    expect(status).toBe(201);
    expect(headers.etag).toBe('"1"');
  });

  it('names what it takes when a body is in other characters or of another type', async () => {
    const latin1 = await make(Buffer.from('{"name":"caf\u00e9"}', 'latin1'));
    expect([latin1.status, latin1.body?.code]).toEqual([400, 'not-utf-8']);
    for (const type of ['application/json; charset=iso-8859-1', 'text/xml', 'application/x-www-form-urlencoded']) {
      const { status, body } = await make('{"name":"lamp"}', { headers: { 'content-type': type } });
      expect([status, body?.code, body?.detail]).toEqual([
        415,
        'unsupported-media-type',
        'Kirim isi permintaan sebagai application/json dengan UTF-8.',
      ]);
    }
    for (const type of ['application/json; charset=UTF-8', 'application/json;charset="utf8"'])
      expect((await make('\ufeff{"name":"lampu é"}', { headers: { 'content-type': type } })).status).toBe(201);
  });

  describe('points to the error of a body', () => {
    it.each([
      ['malformed JSON', '{"name":', undefined],
      ['an empty body', '', undefined],
      ['no object', '[]', ''],
      ['a wrong type', { name: 5 }, '/name'],
      ['a missing field', {}, '/name'],
      ['an unknown field', { name: 'lamp', 'co/lour': 'red' }, '/co~1lour'],
      ['an unknown field inside', { name: 'lamp', parts: [{ size: 1, colour: 1 }] }, '/parts/0/colour'],
      ['too long a text', { name: 'x'.repeat(21) }, '/name'],
      ['a NUL', { name: 'a\0b' }, '/name'],
      ['half a character', '{"name":"\\ud800"}', '/name'],
      ['a prototype', '{"name":"lamp","__proto__":{"a":1}}', undefined],
    ])('%s', async (_what, body, pointer) => {
      const { status, headers, body: problem } = await make(body);
      expect(status).toBe(400);
      expect(headers['content-type']).toMatch(/^application\/problem\+json/);
      expect(problem).toMatchObject({
        code: 'invalid-request',
        type: 'urn:sambung:error:invalid-request',
        status: 400,
      });
      expect(problem?.errors?.map((error) => error.pointer)).toEqual(pointer === undefined ? undefined : [pointer]);
    });

    it.each(['['.repeat(60_000), `{"name":${'['.repeat(40)}${']'.repeat(40)}}`, '{"a":'.repeat(40_000)])(
      'nested too deeply',
      async (body) => {
        for (const headers of [undefined, { 'idempotency-key': 'k' }]) {
          const { status, body: problem } = await make(body, { ...(headers && { headers }) });
          expect([status, problem?.code]).toEqual([400, 'nesting-too-deep']);
        }
      },
    );

    it('limited to the first errors', async () => {
      const parts = Array.from({ length: 200 }, () => ({ size: 'x' }));
      expect((await make({ name: 'lamp', parts })).body?.errors).toHaveLength(50);
    });

    it('too large', async () => {
      const { status, body } = await make({ name: 'x'.repeat(300_000) });
      expect([status, body?.code]).toEqual([413, 'payload-too-large']);
    });

    it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/xml'])('sent as %s', async (type) => {
      const { status, body } = await make('name=lamp', { headers: { 'content-type': type } });
      expect([status, body?.code]).toEqual([415, 'unsupported-media-type']);
    });
  });

  it.each([
    ['/v1/things?limit=0', '#/query/limit'],
    ['/v1/things?limit=201', '#/query/limit'],
    ['/v1/things?limit=ten', '#/query/limit'],
    ['/v1/things?limit=1&limit=2', '#/query/limit'],
    ['/v1/things?wish=1', '#/query/wish'],
    ['/v1/things?cursor=!!', '#/query/cursor'],
    [`/v1/things?cursor=${Buffer.from('["x"]').toString('base64url')}`, '#/query/cursor'],
    ['/v1/things?a/b=%00', '#/query/a~1b'],
    ['/v1/things/17', '#/path/id'],
  ])('points to the error of %s', async (url, pointer) => {
    const { status, body } = await call('GET', url);
    expect([status, body?.code]).toEqual([400, 'invalid-request']);
    expect(body?.errors?.map((error) => error.pointer)).toEqual([pointer]);
  });

  it('pages through a list to its end', async () => {
    const seen: number[] = [];
    let next: string | null = '';
    while (next !== null) {
      const { body } = await call('GET', `/v1/things?limit=2${next && `&cursor=${next}`}`);
      const { items, next: following } = body as unknown as Page<number>;
      seen.push(...items);
      next = following;
    }
    expect(seen).toEqual([1, 2, 3, 4, 5]);
  });

  describe('rejects', () => {
    it.each([
      ['a call without a token', undefined, 401, 'token-missing'],
      ['a malformed token', 'nonsense', 401, 'token-invalid'],
    ])('%s', async (_who, token, status, code) => {
      const answer = await call('POST', '/v1/things', { body: { name: 'lamp' }, ...(token && { token }) });
      expect([answer.status, answer.body?.code]).toEqual([status, code]);
      expect(answer.headers['www-authenticate']).toMatch(/^Bearer/);
    });

    it('a token of another issuer', async () => {
      const foreign = await testIssuer();
      const { status, body } = await make(
        { name: 'lamp' },
        { token: await foreign.token({ grants: ['DISKOMINFO_VERIFIER@*'] }) },
      );
      await foreign.stop();
      expect([status, body?.code]).toEqual([401, 'token-invalid']);
    });

    it('an actor without the role', async () => {
      const { status, body } = await make({ name: 'lamp' }, { token: await issuer.token({ grants: ['CITIZEN@*'] }) });
      expect([status, body?.code, body?.titleId]).toEqual([
        403,
        'role-missing',
        'Peran Anda tidak mengizinkan tindakan ini.',
      ]);
    });
  });

  it.each([
    [undefined, 428, 'precondition-required'],
    ['3', 400, 'invalid-request'],
    ['*', 400, 'invalid-request'],
    ['"3", "4"', 400, 'invalid-request'],
    ['"99999999999"', 400, 'invalid-request'],
    ['w/"3"', 400, 'invalid-request'],
    ['"2"', 412, 'precondition-failed'],
    ['W/"2"', 412, 'precondition-failed'],
    ['"3"', 200, undefined],
    ['W/"3"', 200, undefined],
  ])('takes a change with If-Match %s: %i', async (tag, status, code) => {
    const headers: Record<string, string> = tag === undefined ? {} : { 'if-match': tag };
    const answer = await call('PATCH', `/v1/things/${randomUUID()}`, { token: chair, headers });
    expect([answer.status, answer.body?.code]).toEqual([status, code]);
  });

  describe('distinguishes', () => {
    it('an unknown address', async () => {
      const { status, body } = await call('GET', '/v1/nothing?name=siti');
      expect([status, body?.code]).toEqual([404, 'not-found']);
      expect(JSON.stringify(body)).not.toContain('siti');
    });

    it('an unsupported method', async () => {
      const { status, body, headers } = await call('PUT', `/v1/things/${randomUUID()}?x=1`);
      expect([status, body?.code, headers.allow]).toEqual([405, 'method-not-allowed', 'GET, HEAD, PATCH']);
    });

    it('an error of a handler, in two languages', async () => {
      const { status, body } = await call('GET', `/v1/things/${randomUUID()}`);
      expect(status).toBe(404);
      expect(body).toMatchObject({
        type: 'urn:sambung:error:thing-not-found',
        title: 'There is no such thing.',
        titleId: 'Tidak ada.',
        detail: 'It never was.',
      });
    });

    it('an address that cannot be decoded', async () => {
      const { status, body } = await call('GET', '/v1/things/%ZZ');
      expect([status, body?.code]).toEqual([400, 'invalid-request']);
    });

    it('an address that is too long, and what is no HTTP', async () => {
      const url = await app.getUrl();
      const long = await fetch(`${url}/v1/things?cursor=${'x'.repeat(20_000)}`);
      expect([long.status, long.headers.get('content-type')]).toEqual([431, 'application/problem+json']);
      expect(await long.json()).toMatchObject({ status: 431, code: 'header-too-large', title: expect.any(String) });
      const socket = connect(Number(new URL(url).port), '127.0.0.1');
      socket.write('rubbish\r\n\r\n');
      expect(await text(socket)).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n[^]*"code":"invalid-request"/);
    });
  });

  describe('with an Idempotency-Key', () => {
    it('returns the first response again, for any order of the fields', async () => {
      const key = randomUUID();
      const first = await give('32.01.01.2001', key, { a: 1, b: [2] });
      expect(first.status).toBe(201);
      expect(await give('32.01.01.2001', key, { b: [2], a: 1 })).toMatchObject({ status: 201, body: first.body });
    });

    it.each([
      ['another body', '32.01.01.2001', { a: 2 }],
      ['another address', '32.01.01.2002', {}],
    ])('refuses it for %s', async (_what, village, body) => {
      const key = randomUUID();
      await give('32.01.01.2001', key);
      const answer = await give(village, key, body);
      expect([answer.status, answer.body?.code]).toEqual([422, 'idempotency-key-reused']);
    });

    it.each(['', 'a key', 'é', 'x'.repeat(256)])('rejects "%s"', async (key) => {
      const { status, body } = await give('32.01.01.2001', key);
      expect([status, body?.errors?.[0]?.pointer]).toEqual([400, '#/header/idempotency-key']);
    });
  });

  it('serves HEAD like GET, without a body', async () => {
    const { status, body } = await call('HEAD', '/v1/things');
    expect([status, body]).toEqual([200, undefined]);
  });

  describe('after a failure', () => {
    it('discloses only the instance number of an internal error', async () => {
      const id = randomUUID();
      const { status, body, headers } = await call('GET', '/v1/things/broken/bug', {
        headers: { 'x-correlation-id': id },
      });
      expect([status, body?.code, body?.instance]).toEqual([500, 'internal', `urn:uuid:${id}`]);
      expect(JSON.stringify(body)).not.toContain('secret');
      expect(headers['x-correlation-id']).toBe(id);
    });

    it('returns 503 with retry-after when the database is not available', async () => {
      const { status, body, headers } = await call('GET', '/v1/things/broken/outage');
      expect([status, body?.code, headers['retry-after']]).toEqual([503, 'temporarily-unavailable', '5']);
    });

    it.each(['deadlock', 'serialization', 'lock', 'statement', 'idle', 'pool'])(
      'returns 503 with retry-after when the database is too busy (%s)',
      async (how) => {
        await eventually(async () => {
          const { status, body, headers } = await call('GET', `/v1/things/broken/${how}`);
          expect([status, body?.code, headers['retry-after']]).toEqual([503, 'temporarily-unavailable', '5']);
        });
      },
    );

    it('returns 400 for a value that the database rejects', async () => {
      // The pool may still have the connection that the outage has closed.
      await eventually(async () => {
        const { status, body } = await call('GET', '/v1/things/broken/seventeen');
        expect([status, body?.code]).toEqual([400, 'invalid-request']);
      });
    });
  });

  describe('answers with headers', () => {
    it('that forbid guessing, framing and referrers, on errors, too', async () => {
      for (const url of ['/v1/things', '/v1/things/17', '/nothing', '/v1/things/%ZZ']) {
        const { headers } = await call('GET', url);
        expect(headers).toMatchObject({
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'no-referrer',
          'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
        });
        expect(headers['strict-transport-security']).toBeUndefined();
      }
    });

    it('that keep a response to a token out of every cache', async () => {
      const [anonymous, known] = [await call('GET', '/v1/things'), await call('GET', '/v1/things', { token: chair })];
      expect([anonymous.headers['cache-control'], known.headers['cache-control']]).toEqual(['no-cache', 'no-store']);
      const withKey = await call('GET', '/v1/things', { headers: { 'x-api-key': 'k' } });
      expect(withKey.headers['cache-control']).toBe('no-store');
    });

    it('that let every origin read what is public, and nothing else', async () => {
      const headers = { origin: 'https://peta.example' };
      const origins = async (method: 'GET' | 'POST', url: string) =>
        (await call(method, url, { headers, ...(method === 'POST' && { body: {} }) })).headers[
          'access-control-allow-origin'
        ];
      expect(await origins('GET', '/v1/things')).toBe('*');
      expect(await origins('GET', `/v1/things/${randomUUID()}`)).toBe('*');
      expect(await origins('POST', '/v1/things')).toBeUndefined();
      expect(await origins('GET', '/metrics')).toBeUndefined();
      const preflight = await app.inject({ method: 'OPTIONS', url: '/v1/things', headers });
      expect([preflight.statusCode, preflight.headers['access-control-allow-headers']]).toEqual([405, undefined]);
    });
  });

  describe('lets caches', () => {
    it('revalidate what is public by its content', async () => {
      const read = await call('GET', '/v1/things');
      expect(read.headers).toMatchObject({ etag: expect.stringMatching(/^W\/"/), 'cache-control': 'no-cache' });
      const copy = { 'if-none-match': read.headers.etag! };
      const again = await app.inject({ method: 'GET', url: '/v1/things', headers: copy });
      expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', read.headers.etag]);
      expect((await call('GET', '/v1/things?limit=2', { headers: copy })).status).toBe(200);
    });

    it.each([
      ['gzip', gunzipSync],
      ['br', brotliDecompressSync],
    ])('store it compressed by %s', async (encoding, decompress) => {
      const url = '/errors';
      const plain = await app.inject({ method: 'GET', url });
      const headers = { 'accept-encoding': encoding };
      const compressed = await app.inject({ method: 'GET', url, headers });
      expect(compressed.headers).toMatchObject({ 'content-encoding': encoding, vary: 'accept-encoding' });
      expect(decompress(compressed.rawPayload).toString()).toBe(plain.body);
      const known = await app.inject({ method: 'GET', url, headers: { ...headers, authorization: `Bearer ${chair}` } });
      expect([known.statusCode, known.headers['content-encoding']]).toEqual([200, undefined]);
    });
  });

  it('assigns a correlation id to every request without one', async () => {
    const { headers } = await call('GET', '/v1/things', { headers: { 'x-correlation-id': 'mine' } });
    expect(headers['x-correlation-id']).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
  });

  it('lists its errors', async () => {
    const errors = (await call('GET', '/errors')).body as unknown as { code: string }[];
    expect(errors.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['thing-not-found', 'token-missing', 'idempotency-in-progress']),
    );
  });

  it('labels metrics with the template of the route', async () => {
    await call('GET', `/v1/things/${randomUUID()}`);
    const { body } = await app.inject({ method: 'GET', url: '/metrics' });
    expect(body).toContain('service="things",method="GET",route="/v1/things/:id",status="404"');
    expect(body).toContain('process_cpu_user_seconds_total');
  });

  it('is alive and ready', async () => {
    expect((await call('GET', '/health/live')).status).toBe(200);
    expect((await call('GET', '/health/ready')).status).toBe(200);
  });

  describe('describes itself', () => {
    it('as OpenAPI 3.1, refusals, versions and headers included', async () => {
      const served = (await call('GET', '/openapi.json')).body as unknown as OpenAPIObject;
      expect(served.openapi).toBe('3.1.0');
      const { post, get } = served.paths['/v1/things']!;
      expect(post?.responses).toMatchObject({
        201: { headers: { ETag: {} } },
        415: { $ref: '#/components/responses/unsupported-media-type' },
        default: { content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } },
      });
      expect(post?.security).toEqual([{ oidc: [] }, { bearer: [] }]);
      expect(served.components?.responses?.['unsupported-media-type']).toMatchObject({
        content: { 'application/problem+json': { examples: { 'unsupported-media-type': {} } } },
      });
      expect(get?.security).toEqual([{ oidc: [] }, { bearer: [] }, {}]);
      expect(get?.parameters?.map((parameter) => 'name' in parameter && parameter.name)).toEqual([
        'limit',
        'cursor',
        'a/b',
      ]);
      expect(served.paths['/v1/things/{id}']?.patch?.parameters).toContainEqual(
        expect.objectContaining({ name: 'If-Match', in: 'header', required: true }),
      );
      expect(Object.keys(served.components?.schemas ?? {})).toEqual(
        expect.arrayContaining(['NewThing', 'Problem', 'Thing', 'ThingPage']),
      );
      expect(Object.keys(served.paths).filter((path) => !path.startsWith('/v1/'))).toEqual([]);
      expect(document.info.title).toBe('Things');
    });

    it('as a page', async () => {
      expect((await app.inject({ method: 'GET', url: '/docs' })).statusCode).toBe(200);
    });
  });
});
