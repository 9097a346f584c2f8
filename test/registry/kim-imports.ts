import { expect } from '@jest/globals';
import { identifier, join, sql } from '#database';
import type { Page } from '#http-api';
import { type Api, eventually } from '#testing';
import type {
  KimImportFault,
  KimImportPreview,
  KimImportResponse,
} from '../../apps/registry/src/data-exchange/kim-files/kim-import.dto.js';
import { KimImportJob } from '../../apps/registry/src/data-exchange/kim-files/kim-import.job.js';
import type { KimResponse } from '../../apps/registry/src/kims/kim.dto.js';
import type { RunningRegistry } from './running-registry.js';
import { kimFile, type SampleRow } from './sample-file.js';

/** What tests of imports do as this office. */
export function kimImportsOf(registry: RunningRegistry, office: Api) {
  const submitFile = <Body = KimImportResponse>(file: Uint8Array, query = '', who = office, type = 'text/csv') =>
    who.upload<Body>(`/v1/kim-imports${query}`, file, type);
  const tryFile = async (...kims: SampleRow[][]) =>
    (await submitFile<KimImportPreview>(kimFile(...kims), '?dryRun=true')).body;
  const faultsOf = async (id: string) =>
    (await office.get<Page<KimImportFault>>(`/v1/kim-imports/${id}/errors?limit=200`)).body.items;
  const done = async (id: string) => {
    await registry.get(KimImportJob).run();
    return eventually(async () => {
      const { body } = await office.get<KimImportResponse>(`/v1/kim-imports/${id}`);
      expect(body.status).toBe('DONE');
      return body;
    });
  };
  const imported = async (file: Uint8Array) => done((await submitFile(file)).body.id);
  const kimsNamed = async (name: string) => {
    const { body } = await office.get<Page<KimResponse>>('/v1/kims?limit=200');
    return body.items.filter((kim) => kim.name === name);
  };
  const counted = async () => {
    const tables = ['kim', 'member', 'member_contact', 'officer_term', 'kim_history', 'kim_import', 'imported_kim'];
    const publishedMembers = sql`(SELECT count(*) FROM outbox) + (SELECT coalesce(sum(count), 0) FROM outbox_published) AS events`;
    const counts = tables.map((table) => sql`(SELECT count(*) FROM ${identifier(table)}) AS ${identifier(table)}`);
    return registry.database.query(sql`SELECT ${join([...counts, publishedMembers], ', ')}`);
  };
  return { submitFile, tryFile, faultsOf, done, imported, kimsNamed, counted };
}
