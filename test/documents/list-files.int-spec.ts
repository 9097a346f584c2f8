import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import { roles } from '#access';
import { type ServiceName, services } from '#contracts';
import { workbookType } from '#http-api';
import { startEverything } from './every-service.js';

interface Document {
  readonly paths: Record<string, { get?: { responses: Record<string, { content?: Record<string, unknown> }> } }>;
}

/** Data for programs, streamed without a limit. */
const csvAlone = ['/v1/open-data/aspirations.csv', '/v1/areas/export/csv', '/v1/kims/export/csv'];
/** Without rows of a list. */
const noList = '/v1/kim-imports/template';
const queries: Readonly<Record<string, string>> = { '/v1/costs': '?month=2026-11' };

describe('a list as a file', () => {
  let running: Awaited<ReturnType<typeof startEverything>>;
  const lists: Partial<Record<ServiceName, string[]>> = {};
  const workbooks: Partial<Record<ServiceName, string[]>> = {};

  beforeAll(async () => {
    running = await startEverything();
    for (const service of services) {
      const { paths } = (await (await fetch(`${running.urls[service]}/openapi.json`)).json()) as Document;
      const types = (path: string) => Object.keys(paths[path]?.get?.responses['200']?.content ?? {});
      const csv = Object.keys(paths).filter((path) => types(path).includes('text/csv') && !csvAlone.includes(path));
      lists[service] = csv.map((path) => path.replace(/\.csv$/, ''));
      workbooks[service] = Object.keys(paths).filter((path) => types(path).includes(workbookType));
    }
  });
  afterAll(() => running.stop());

  it.each(services)('of %s is CSV and XLSX with the same columns', async (service) => {
    const staff = roles.filter((role) => !role.startsWith('KIM_') && role !== 'CITIZEN');
    const office = await running.services[service].as('office', ...staff.map((role) => `${role}@*`));
    expect(workbooks[service]).toEqual(lists[service]!.map((path) => `${path}.xlsx`));
    const found: string[] = [];
    for (const list of lists[service]!.filter((path) => !path.includes('{') && path !== noList)) {
      const query = queries[list] ?? '';
      const [csv, workbook] = [
        await office.download(`${list}.csv${query}`),
        await office.download(`${list}.xlsx${query}`),
      ];
      expect([list, csv.status, workbook.status]).toEqual([list, 200, 200]);
      const name = list.split('/').at(-1)!;
      expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8');
      expect(csv.headers['content-disposition']).toBe(`attachment; filename="${name}.csv"`);
      expect(workbook.headers['content-type']).toBe(workbookType);
      expect(workbook.headers['content-disposition']).toBe(`attachment; filename="${name}.xlsx"`);
      expect([list, csv.body.subarray(0, 3).toString('hex')]).toEqual([list, 'efbbbf']);
      const [columns] = parse(csv.body, { bom: true });
      const [header] = await readSheet(workbook.body);
      expect([list, header]).toEqual([list, columns]);
      found.push(list);
    }
    expect(found).not.toEqual([]);
  });
});
