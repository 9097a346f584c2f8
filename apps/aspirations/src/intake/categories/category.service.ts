import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '#database';
import { requireVersion } from '#http-api';
import { aspirationsError } from '../../aspirations.errors.js';
import type { Categories, CategoriesResponse, FormVersionResponse, NewFormVersion } from './category.dto.js';

type From = Pick<Transaction, 'query'>;

/** What aspirations can be about, and what is asked of whoever tells one. */
@Injectable()
export class CategoryTree {
  constructor(private readonly database: Database) {}

  async list(): Promise<CategoriesResponse> {
    return {
      categories: await this.database.query(
        `SELECT code, name_id AS "nameId", name_en AS "nameEn", parent_code AS "parentCode",
                coalesce((SELECT max(version) FROM form_version WHERE category = code), 0) AS "formVersion"
           FROM category WHERE NOT retired ORDER BY code`,
      ),
    };
  }

  /** Replaces the categories; those left out are retired, because cases bear them. */
  async record({ categories }: Categories): Promise<CategoriesResponse> {
    await this.database.query(
      `WITH given AS (
         SELECT code, "nameId", "nameEn", "parentCode"
           FROM jsonb_to_recordset($1) AS c(code text, "nameId" text, "nameEn" text, "parentCode" text)
       ), retired AS (
         UPDATE category SET retired = true WHERE code NOT IN (SELECT code FROM given)
       )
       INSERT INTO category (code, name_id, name_en, parent_code)
       SELECT code, "nameId", "nameEn", "parentCode" FROM given ORDER BY code
       ON CONFLICT (code) DO UPDATE
          SET name_id = excluded.name_id, name_en = excluded.name_en, parent_code = excluded.parent_code, retired = false`,
      [JSON.stringify(categories)],
    );
    return this.list();
  }

  /** What is asked of a category, now or in an older version; 404 `category-not-found`, `form-version-not-found`. */
  async form(category: string, version?: number, from: From = this.database): Promise<FormVersionResponse> {
    const [row] = await from.query<Omit<FormVersionResponse, 'category'> | { version: null }>(
      `SELECT form.version, form.questions
         FROM category LEFT JOIN LATERAL (
           SELECT version, questions FROM form_version
            WHERE category = code AND version = coalesce($2, version) ORDER BY version DESC LIMIT 1
         ) AS form ON true
        WHERE code = $1`,
      [category, version ?? null],
    );
    if (!row) throw aspirationsError('category-not-found');
    if (row.version !== null) return { category, ...row };
    if (version !== undefined) throw aspirationsError('form-version-not-found');
    return { category, version: 0, questions: [] };
  }

  /** Records the next version; `basedOn` is the one that it was made from. 404 `category-not-found`, 412. */
  recordForm(
    category: string,
    { questions }: NewFormVersion,
    by: { readonly actor: string; readonly now: Date; readonly basedOn: number },
  ): Promise<FormVersionResponse> {
    return this.database.transaction(async (tx) => {
      await tx.query(`SELECT FROM category WHERE code = $1 FOR UPDATE`, [category]);
      const { version } = await this.form(category, undefined, tx);
      requireVersion(version, by.basedOn);
      await tx.query(
        `INSERT INTO form_version (category, version, questions, recorded_by, recorded_at) VALUES ($1, $2, $3, $4, $5)`,
        [category, version + 1, JSON.stringify(questions), by.actor, by.now],
      );
      return { category, version: version + 1, questions };
    });
  }
}
