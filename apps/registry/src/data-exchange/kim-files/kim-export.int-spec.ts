import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { type Api, eventually } from '#testing';
import type { RunningRegistry } from '../../../../../test/registry/running-registry.js';
import { fileKim, kimFile } from '../../../../../test/registry/sample-file.js';
import { caringin, cigudeg, registryWithAreas } from '../../../../../test/registry/sample-kim.js';
import { exportedColumns, type ExportedKim } from './kim-export.dto.js';
import type { KimImportResponse } from './kim-import.dto.js';
import { KimImportJob } from './kim-import.job.js';

describe('public files of KIM', () => {
  let registry: RunningRegistry;
  let verifikator: Api;

  beforeAll(async () => {
    ({ registry, verifikator } = await registryWithAreas());
    const file = kimFile(
      ...Array.from({ length: 501 }, () => fileKim({ kimStatus: 'ACTIVE' })),
      fileKim({ kimName: '=HYPERLINK("http://x")', villages: `${cigudeg}|${caringin}`, kimStatus: 'ACTIVE' }, 4),
      fileKim({ kimName: 'KIM Diajukan' }),
    );
    const { body } = await verifikator.upload<KimImportResponse>('/v1/kim-imports', file, 'text/csv');
    await registry.get(KimImportJob).run();
    await eventually(async () => {
      const { body: now } = await verifikator.get<KimImportResponse>(`/v1/kim-imports/${body.id}`);
      if (now.entered !== 503) throw new Error(`${now.entered} are entered`);
    });
  });
  afterAll(() => registry.stop());

  it('contain the KIM of the directory, each once, without their people', async () => {
    const { status, body, headers } = await registry.anonymous.get<string>('/v1/kims/export/csv');
    expect([status, headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
    const rows = parse(body, { bom: true, columns: true }) as Record<string, string>[];
    expect(Object.keys(rows[0]!)).toEqual([...exportedColumns]);
    expect(new Set(rows.map((row) => row['id'])).size).toBe(502);
    expect(rows.at(-1)).toMatchObject({
      name: `'=HYPERLINK("http://x")`,
      status: 'ACTIVE',
      villageCodes: `${cigudeg}|${caringin}`,
      districts: 'Cigudeg|Caringin',
      members: '4',
      officers: 'CHAIR|SECRETARY|TREASURER',
    });
    for (const word of ['Rahasia', '81211223344', 'Diajukan']) expect(body).not.toContain(word);
  });

  it('are JSON, too, and can be filtered by area and status', async () => {
    const { body } = await registry.anonymous.get<ExportedKim[]>('/v1/kims/export/json');
    expect(body).toHaveLength(502);
    expect(JSON.stringify(body)).not.toContain('Rahasia');
    const { body: near } = await registry.anonymous.get<ExportedKim[]>('/v1/kims/export/json?within=32.01.22');
    expect(near).toMatchObject([
      { members: 4, villages: [{ code: cigudeg, district: 'Cigudeg' }, { code: caringin }] },
    ]);
    expect((await registry.anonymous.get('/v1/kims/export/json?status=DORMANT')).body).toEqual([]);
  });

  it.each(['csv?status=DRAFT', 'json?within=Bogor', 'json?limit=1'])('reject the query %s', async (query) => {
    expect((await registry.anonymous.get(`/v1/kims/export/${query}`)).status).toBe(400);
  });
});
