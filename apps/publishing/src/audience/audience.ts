import { Injectable } from '@nestjs/common';
import type { AreaRecorded, EventData, KimActivated } from '#contracts';
import type { Transaction } from '#database';
import { jakartaDate } from '../jakarta-date.js';
import { publishingError } from '../publishing.errors.js';

/** Whether there is the area in the row `area` on the day $2, in SQL. */
const isValid = `
  (area.valid_from IS NULL OR area.valid_from <= $2) AND (area.valid_until IS NULL OR area.valid_until >= $2)`;

/** Which areas and KIM there are, as far as the registry has told. */
@Injectable()
export class Audience {
  /**
   * The villages that there are in these areas today, each once, in order of their codes.
   *
   * @throws 422 `unknown-area`, pointing at every code that the registry has not told of, that has ended, or that holds no
   * village
   */
  async villagesOf(tx: Transaction, areaCodes: readonly string[]): Promise<string[]> {
    const found = await tx.query<{ place: number; villages: string[] }>(
      `WITH RECURSIVE reached AS (
         SELECT wanted.place::int AS place, area.code, area.kind
           FROM unnest($1::text[]) WITH ORDINALITY AS wanted(code, place)
           JOIN area ON area.code = wanted.code AND ${isValid}
          UNION
         SELECT reached.place, area.code, area.kind
           FROM reached
           JOIN area ON area.parent_code = reached.code AND ${isValid}
       )
       SELECT place, array_agg(code) AS villages
         FROM reached
        WHERE kind IN ('DESA', 'KELURAHAN')
        GROUP BY place`,
      [areaCodes, jakartaDate(new Date())],
    );
    const places = new Set(found.map(({ place }) => place));
    const unknown = areaCodes.flatMap((code, index) => (places.has(index + 1) ? [] : [{ code, index }]));
    if (unknown.length > 0)
      throw publishingError('unknown-area', {
        errors: unknown.map(({ code, index }) => ({
          pointer: `/areaCodes/${index}`,
          detail: `No village is known under ${code}. / Tidak ada desa atau kelurahan yang dikenal di bawah ${code}.`,
        })),
      });
    return [...new Set(found.flatMap(({ villages }) => villages))].toSorted();
  }

  /** Keeps what the registry told of an area, unless something newer is kept already. */
  async recordArea(tx: Transaction, area: EventData<typeof AreaRecorded>): Promise<void> {
    await tx.query(
      `INSERT INTO area (code, version, kind, name, parent_code, valid_from, valid_until)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (code) DO UPDATE
          SET version = excluded.version, kind = excluded.kind, name = excluded.name, parent_code = excluded.parent_code,
              valid_from = excluded.valid_from, valid_until = excluded.valid_until
        WHERE area.version < excluded.version`,
      [area.code, area.version, area.kind, area.name, area.parentCode, area.validFrom ?? null, area.validUntil ?? null],
    );
  }

  /** Keeps what the registry told of a KIM, unless something newer is kept already. */
  async recordKim(tx: Transaction, kim: EventData<typeof KimActivated>): Promise<void> {
    await tx.query(
      `INSERT INTO kim (id, version, name, status, village_codes) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (id) DO UPDATE
          SET version = excluded.version, name = excluded.name, status = excluded.status,
              village_codes = excluded.village_codes
        WHERE kim.version < excluded.version`,
      [kim.kimId, kim.version, kim.name, kim.status, kim.villageCodes],
    );
  }
}
