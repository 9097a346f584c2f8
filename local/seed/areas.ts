import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

/** An area in the format of the registry. */
export interface SeedArea {
  readonly code: string;
  readonly kind: 'REGENCY' | 'DISTRICT' | 'DESA' | 'KELURAHAN';
  readonly name: string;
  readonly parentCode: string | null;
}

const regency: SeedArea = { code: '32.01', kind: 'REGENCY', name: 'Bogor', parentCode: null };

/** Kabupaten Bogor, its districts and its villages, parents first. */
export function areas(): SeedArea[] {
  return [regency, ...districts(), ...villages()];
}

export function villages(): SeedArea[] {
  return rows('villages.csv').map(({ code = '', name = '', kind, district_code: parentCode = '' }) => ({
    code,
    kind: kind === 'KELURAHAN' ? 'KELURAHAN' : 'DESA',
    name,
    parentCode,
  }));
}

function districts(): SeedArea[] {
  return rows('districts.csv').map(({ code = '', name = '' }) => ({
    code,
    kind: 'DISTRICT',
    name,
    parentCode: regency.code,
  }));
}

function rows(file: string): Record<string, string>[] {
  return parse(readFileSync(join(import.meta.dirname, '..', '..', 'data', file)), {
    columns: true,
    skip_empty_lines: true,
  });
}
