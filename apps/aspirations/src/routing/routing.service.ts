import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '#database';
import { aspirationsError } from '../aspirations.errors.js';
import type { RoutedCase } from './route.js';
import type { Categories } from './routing.dto.js';
import { routeOf } from './rule-rows.js';

/** Categories, and the rules by which aspirations find their agency. */
@Injectable()
export class Routing {
  constructor(private readonly database: Database) {}

  async categories(): Promise<Categories> {
    return {
      categories: await this.database.query(
        `SELECT code, name_id AS "nameId", name_en AS "nameEn" FROM category WHERE NOT retired ORDER BY code`,
      ),
    };
  }

  /** Replaces the categories; those left out are retired, because cases bear them. */
  async recordCategories({ categories }: Categories): Promise<Categories> {
    await this.database.query(
      `WITH given AS (
         SELECT code, "nameId", "nameEn" FROM jsonb_to_recordset($1) AS c(code text, "nameId" text, "nameEn" text)
       ), retired AS (
         UPDATE category SET retired = true WHERE code NOT IN (SELECT code FROM given)
       )
       INSERT INTO category (code, name_id, name_en) SELECT code, "nameId", "nameEn" FROM given ORDER BY code
       ON CONFLICT (code) DO UPDATE SET name_id = excluded.name_id, name_en = excluded.name_en, retired = false`,
      [JSON.stringify(categories)],
    );
    return this.categories();
  }

  /** 422 `unknown-category` unless it is on offer. */
  async requireCategory(tx: Pick<Transaction, 'query'>, code: string): Promise<void> {
    if ((await tx.query(`SELECT FROM category WHERE code = $1 AND NOT retired`, [code])).length === 0)
      throw aspirationsError('unknown-category', { errors: [{ pointer: '/category', detail: code }] });
  }

  /** The agency that the rules name for a case; undefined when the coordinator must decide. */
  async agencyFor(tx: Transaction, aspiration: RoutedCase, now = new Date()): Promise<string | undefined> {
    return (await routeOf(tx, aspiration, now))?.agencyId ?? undefined;
  }
}
