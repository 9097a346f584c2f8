import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  assigned,
  aspirationsFixture,
  type AspirationsFixture,
  village,
} from '../../../../../test/aspirations/sample-aspiration.js';
import type { IssuedOpen311Key } from './open311-key.dto.js';

/** `.ci/run` installs the package there; it is of another author and in another language than the one under test. */
const root = resolve(import.meta.dirname, '../../../../..');
const own = resolve(root, '.sambung/python/bin/python');
const python = existsSync(own) ? own : 'python3';
const isInstalled = spawnSync(python, ['-c', 'import georeport']).status === 0;
if (!isInstalled)
  process.stdout.write('SKIPPED: Open311 with georeport, which is not installed (see docs/testing.md)\n');

type Fields = Readonly<Record<string, unknown>>;

interface Found {
  readonly services: readonly Fields[];
  readonly definition: { readonly service_code: string; readonly attributes: unknown };
  readonly posted: { readonly type: string; readonly text: string };
  readonly listed: readonly Fields[];
  readonly request: Fields;
  readonly by_id: Fields | readonly Fields[];
  readonly ranged: readonly Fields[] | null;
}

(isInstalled ? describe : describe.skip)('Open311, with a client of another author', () => {
  let on: AspirationsFixture;
  let id: string;
  let found: Readonly<Record<'json' | 'xml', Found>>;

  beforeAll(async () => {
    on = await aspirationsFixture();
    id = (await assigned(on)).id;
    const { body: key } = await on.admin.post<IssuedOpen311Key>('/v1/open311-keys', {
      name: 'georeport',
      areaCode: null,
    });
    const form = {
      api_key: key.apiKey,
      jurisdiction_id: 'bogorkab.go.id',
      service_code: 'ROADS_AND_BRIDGES',
      address_id: village,
      description: 'Lubang di jalan & <besar>',
      'attribute[CONSENT]': 'true',
    };
    const script = resolve(root, 'apps/aspirations/testing/independent-open311.py');
    const client = spawn(python, [script, `${on.url}/open311/v2`, 'bogorkab.go.id', JSON.stringify(form)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    found = JSON.parse(await text(client.stdout)) as typeof found;
  });
  afterAll(() => on.stop());

  it('finds services and their attributes, alike in both formats', () => {
    const codes = (each: Found) => each.services.map((service) => service['service_code']);
    expect(codes(found.json)).toEqual(expect.arrayContaining(['OTHER', 'ROADS_AND_BRIDGES']));
    expect(codes(found.xml)).toEqual(codes(found.json));
    expect(found.json.definition.attributes).toHaveLength(4);
    expect((found.xml.definition.attributes as { attribute: unknown }).attribute).toHaveLength(4);
  });

  it('submits, and gets id, number and PIN', () => {
    expect(found.json.posted.type).toBe('application/json; charset=utf-8');
    expect(JSON.parse(found.json.posted.text)).toEqual([
      expect.objectContaining({
        service_request_id: expect.any(String) as unknown,
        pin: expect.any(String) as unknown,
      }),
    ]);
    expect(found.xml.posted).toEqual({
      type: 'text/xml; charset=utf-8',
      text: expect.stringMatching(/<service_requests><request><service_request_id>.*<pin>\d{8}<\/pin>/) as unknown,
    });
  });

  it('reads requests, one and several', () => {
    for (const { listed, request, by_id: byId } of [found.json, found.xml]) {
      expect(listed).toEqual([expect.objectContaining({ service_request_id: id, status: 'open' })]);
      expect(request).toMatchObject({ service_request_id: id, service_code: 'ROADS_AND_BRIDGES' });
      expect([byId].flat()).toEqual([expect.objectContaining({ service_request_id: id })]);
    }
    expect(found.json.ranged).toEqual([]);
  });
});
