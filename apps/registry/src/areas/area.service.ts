import { Injectable } from '@nestjs/common';
import { AreaRecorded } from '#contracts';
import { Database, type Transaction } from '#database';
import { Outbox } from '#messaging';
import { registryError } from '../registry.errors.js';
import type { AreaResponse } from './area.dto.js';
import { misplacements, searchName, type NewArea } from './area.rules.js';

@Injectable()
export class AreaService {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  /** Enters areas, and says so of those that are new or have changed. */
  async record(areas: readonly NewArea[]): Promise<{ recorded: number }> {
    const faults = misplacements(areas);
    if (faults.length > 0) throw registryError('area-misplaced', { errors: faults });
    return this.database.transaction(async (tx) => {
      await this.requireParents(tx, areas);
      const changed = await upsert(tx, areas);
      await this.outbox.add(tx, ...changed.map((area) => AreaRecorded(area)));
      return { recorded: changed.length };
    });
  }

  async find(code: string): Promise<AreaResponse> {
    const [area] = await this.database.query<AreaResponse>(
      `SELECT code, version, kind, name, parent_code AS "parentCode" FROM area WHERE code = $1`,
      [code],
    );
    if (!area) throw registryError('area-not-found');
    return area;
  }

  /** Which of these villages the registry does not know. */
  async unknown(tx: Transaction, codes: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ code: string }>(
      `SELECT code FROM unnest($1::text[]) AS asked(code) WHERE NOT EXISTS (SELECT FROM area WHERE area.code = asked.code)`,
      [codes],
    );
    return rows.map(({ code }) => code);
  }

  private async requireParents(tx: Transaction, areas: readonly NewArea[]): Promise<void> {
    const given = new Set(areas.map(({ code }) => code));
    const wanted = areas.flatMap(({ parentCode }) => (parentCode && !given.has(parentCode) ? [parentCode] : []));
    const missing = new Set(await this.unknown(tx, [...new Set(wanted)]));
    const errors = areas.flatMap(({ parentCode }, index) =>
      parentCode && missing.has(parentCode)
        ? [{ pointer: `/areas/${index}/parentCode`, detail: `is not recorded / belum tercatat: ${parentCode}` }]
        : [],
    );
    if (errors.length > 0) throw registryError('area-misplaced', { errors });
  }
}

/** Rows are taken in the order of their codes, so that two calls with the same areas cannot wait for each other in a ring. */
function upsert(tx: Transaction, areas: readonly NewArea[]): Promise<AreaResponse[]> {
  return tx.query<AreaResponse>(
    `INSERT INTO area (code, version, kind, name, search_name, parent_code)
     SELECT code, 1, kind, name, search_name, parent_code
       FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[])
            AS given(code, kind, name, search_name, parent_code)
      ORDER BY code
     ON CONFLICT (code) DO UPDATE
        SET version = area.version + 1, kind = excluded.kind, name = excluded.name,
            search_name = excluded.search_name, parent_code = excluded.parent_code
      WHERE (area.kind, area.name, area.search_name, area.parent_code)
            IS DISTINCT FROM (excluded.kind, excluded.name, excluded.search_name, excluded.parent_code)
     RETURNING code, version, kind, name, parent_code AS "parentCode"`,
    [
      areas.map(({ code }) => code),
      areas.map(({ kind }) => kind),
      areas.map(({ name }) => name),
      areas.map(({ name }) => searchName(name)),
      areas.map(({ parentCode }) => parentCode),
    ],
  );
}
