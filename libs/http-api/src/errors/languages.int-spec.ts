import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Body, Controller, Get, Module, Patch, Post, Query } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ScheduleModule } from '@nestjs/schedule';
import { z } from 'zod';
import { accessModule, Action, definePolicy } from '#access';
import { databaseModule } from '#database';
import { observabilityModule } from '#observability';
import { migratedDatabase, type TestDatabase, testIssuer, type TestIssuer } from '#testing';
import { rule } from '#text';
import {
  httpAdapter,
  httpApiModule,
  idempotencyMigrations,
  IfMatch,
  type Problem,
  requireVersion,
  RequestLanguage,
} from '../index.js';

const lamp = z.strictObject({
  name: z.string().min(3).max(20),
  watts: z.int().min(1).max(100).optional(),
  colour: z.enum(['RED', 'BLUE']).optional(),
  id: z.uuid().optional(),
  code: z
    .string()
    .regex(/^\d{8}$/, rule({ en: 'must be eight digits', id: 'harus delapan angka' }))
    .optional(),
  size: z.union([z.int(), z.literal('LARGE')]).optional(),
});
const lampQuery = z.strictObject({ limit: z.coerce.number().optional() });

@Controller('lamps')
class LampController {
  @Post()
  @Action('lamp.use')
  make(@Body({ schema: lamp }) body: z.output<typeof lamp>): object {
    return body;
  }

  @Get()
  @Action('lamp.use')
  read(@Query({ schema: lampQuery }) _query: object, @RequestLanguage() language: string): object {
    return { language };
  }

  @Patch()
  @Action('lamp.use')
  change(@IfMatch() version: number): void {
    requireVersion(3, version);
  }
}

describe('a refusal', () => {
  let app: NestFastifyApplication;
  let database: TestDatabase;
  let issuer: TestIssuer;
  let url: string;

  beforeAll(async () => {
    [database, issuer] = await Promise.all([migratedDatabase({ migrations: idempotencyMigrations }), testIssuer()]);
    @Module({
      imports: [
        observabilityModule({ service: 'lamps', logLevel: 'silent' }),
        databaseModule({ url: database.url, entities: [], migrations: [], applicationName: 'lamps', poolSize: 2 }),
        ScheduleModule.forRoot(),
        accessModule({ settings: issuer.accessSettings, policy: definePolicy({ 'lamp.use': 'public' }) }),
        httpApiModule(),
      ],
      controllers: [LampController],
    })
    class LampsModule {}
    const options = { logger: false, bodyParser: false, abortOnError: false } as const;
    app = await NestFactory.create<NestFastifyApplication>(LampsModule, httpAdapter(), options);
    await app.listen(0, '127.0.0.1');
    url = `${await app.getUrl()}/lamps`;
  });

  afterAll(async () => {
    await app?.close();
    await Promise.all([database?.drop(), issuer?.stop()]);
  });

  const json = { 'content-type': 'application/json' };
  async function refused(language: string, init: RequestInit, path = '') {
    const headers = { ...json, ...(init.headers as Record<string, string>), 'accept-language': language };
    const response = await fetch(url + path, { ...init, headers });
    const problem = (await response.json()) as Problem;
    expect(response.headers.get('content-language')).toBe(language.startsWith('en') ? 'en' : 'id');
    expect(response.headers.get('vary')).toContain('accept-language');
    return { problem, text: problem.errors?.[0]?.detail ?? problem.detail };
  }
  const post = (language: string, body: unknown) =>
    refused(language, { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) });

  it.each([
    [{}, 'must be given', 'wajib diisi'],
    [{ name: 5 }, 'must be a text', 'harus berupa teks'],
    [[], 'must be an object', 'harus berupa objek'],
    [{ name: 'ab' }, 'must have at least 3 characters', 'harus sedikitnya 3 karakter'],
    [{ name: 'x'.repeat(21) }, 'must have at most 20 characters', 'harus paling banyak 20 karakter'],
    [{ name: 'lamp', watts: 0 }, 'must be 1 or more', 'harus 1 atau lebih'],
    [{ name: 'lamp', watts: 101 }, 'must be 100 or less', 'harus 100 atau kurang'],
    [{ name: 'lamp', watts: 1.5 }, 'must be a whole number', 'harus berupa bilangan bulat'],
    [{ name: 'lamp', colour: 'GREEN' }, 'must be one of: RED, BLUE', 'harus salah satu dari: RED, BLUE'],
    [
      { name: 'lamp', id: '7' },
      'must be a UUID such as 0195f7a4-5c1e-7d3a-9b2f-3e4d5c6b7a89',
      'harus UUID seperti 0195f7a4-5c1e-7d3a-9b2f-3e4d5c6b7a89',
    ],
    [{ name: 'lamp', code: '7' }, 'must be eight digits', 'harus delapan angka'],
    [{ name: 'lamp', size: 'HUGE' }, 'must be a number, or must be LARGE', 'harus berupa angka, atau harus LARGE'],
    [
      { name: 'lamp', wats: 5 },
      'is not known; known are: name, watts, colour, id, code, size',
      'tidak dikenal; yang dikenal: name, watts, colour, id, code, size',
    ],
    [
      { name: 'a\0b' },
      'must hold characters that can be stored only',
      'hanya boleh berisi karakter yang dapat disimpan',
    ],
    [
      '{"name":',
      'The body must be JSON, such as {"name": "Mekar"}.',
      'Isi permintaan harus berupa JSON, misalnya {"name": "Mekar"}.',
    ],
    ['', 'The body is empty: send JSON, such as {}.', 'Isi permintaan kosong: kirim JSON, misalnya {}.'],
  ])('of the body %j states in both languages what would be right', async (body, en, id) => {
    expect((await post('en', body)).text).toBe(en);
    expect((await post('id', body)).text).toBe(id);
    expect((await post('*', body)).text).toBe(id);
  });

  it.each(['en', 'id'])('of a query names the known parameters in %s', async (language) => {
    const { problem, text } = await refused(language, {}, '?wish=1');
    expect(problem.errors).toMatchObject([{ pointer: '#/query/wish' }]);
    expect(text).toBe(language === 'en' ? 'is not known; known are: limit' : 'tidak dikenal; yang dikenal: limit');
    const other = await refused(language, {}, '?limit=ten');
    expect(other.text).toBe(language === 'en' ? 'must be a number' : 'harus berupa angka');
  });

  it.each([
    ['3', 400, 'must be a version in quotes, such as "3"', 'harus berupa versi dalam tanda kutip, misalnya "3"'],
    ['"2"', 412, 'The current version is 3; you have read 2.', 'Versi saat ini 3; yang Anda baca versi 2.'],
  ])('of If-Match %s states what would be right', async (version, status, en, id) => {
    for (const [language, text] of [['en', en] as const, ['id', id] as const]) {
      const answer = await refused(language, { method: 'PATCH', headers: { 'if-match': version }, body: '{}' });
      expect([answer.problem.status, answer.text]).toEqual([status, text]);
    }
  });

  it('of a body of another type names the type', async () => {
    const init = { method: 'POST', headers: { 'content-type': 'text/xml' }, body: '<a/>' };
    expect((await refused('en-GB,id;q=0.5', init)).text).toBe('Send the body as application/json in UTF-8.');
    expect((await refused('id', init)).text).toBe('Kirim isi permintaan sebagai application/json dengan UTF-8.');
  });

  it('is in the language of a route that answers in one', async () => {
    const response = await fetch(url, { headers: { 'accept-language': 'en' } });
    expect(await response.json()).toEqual({ language: 'en' });
    expect([response.headers.get('content-language'), response.headers.get('vary')]).toEqual([
      'en',
      expect.stringContaining('accept-language'),
    ]);
  });
});
