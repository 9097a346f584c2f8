import { Injectable } from '@nestjs/common';
import { Database, type Queryable, sql, type Transaction } from '#database';
import { contentVersion, requireVersion } from '#http-api';
import type { BilingualText } from '#text';
import { otherCategory } from '#terms';
import type { Categories, CategoryList, CategoryForm, NewCategoryForm } from './category.dto.js';
import { intakeError } from '../intake.errors.js';

/** The categories of aspirations, and the questions that each asks. */
@Injectable()
export class CategoryService {
  constructor(private readonly database: Database) {}

  async list(source: Queryable = this.database): Promise<CategoryList> {
    const categories = await source.query<CategoryList['categories'][number]>(sql`
      SELECT code, name_id, name_en, parent_code,
             coalesce((SELECT max(version) FROM form_version WHERE category = code), 0) AS form_version
        FROM category WHERE NOT retired ORDER BY code`);
    return { version: contentVersion(categories), categories };
  }

  /**
   * Replaces the categories of this version; those left out are retired, because aspirations still refer to them. OTHER stays.
   *
   * @throws 409 `category-in-use` with the routing rules, time limits and agencies that name one left out; 412
   */
  record({ categories }: Categories, version: number): Promise<CategoryList> {
    return this.database.transaction(async (tx) => {
      await tx.query(sql`LOCK TABLE category IN SHARE ROW EXCLUSIVE MODE`);
      requireVersion((await this.list(tx)).version, version);
      await requireUnused(
        tx,
        categories.map(({ code }) => code),
      );
      await replaceCategories(tx, categories);
      return this.list(tx);
    });
  }

  /** When a category or its questions changed last. */
  async changedAt(): Promise<Date> {
    const [row] = await this.database.query<{ changedAt: Date }>(sql`
      SELECT greatest((SELECT max(changed_at) FROM category), (SELECT max(recorded_at) FROM form_version)) AS changed_at`);
    return row!.changedAt;
  }

  /**
   * The questions of a category, now or in an older version.
   *
   * @throws 404 `category-not-found`, `form-version-not-found`
   */
  async form(category: string, version?: number, source: Queryable = this.database): Promise<CategoryForm> {
    const [row] = await source.query<Omit<CategoryForm, 'category'> | { version: null }>(sql`
      SELECT form.version, form.questions
        FROM category LEFT JOIN LATERAL (
          SELECT version, questions FROM form_version
           WHERE category = code AND version = coalesce(${version ?? null}, version) ORDER BY version DESC LIMIT 1
        ) AS form ON true
       WHERE code = ${category}`);
    if (!row) throw intakeError('category-not-found');
    if (row.version !== null) return { category, ...row };
    if (version !== undefined) throw intakeError('form-version-not-found');
    return { category, version: 0, questions: [] };
  }

  /** Records the next version; `basedOn` is the version that it was made from. @throws 404 `category-not-found`, 412 */
  recordForm(
    category: string,
    { questions }: NewCategoryForm,
    by: { readonly actor: string; readonly now: Date; readonly basedOn: number },
  ): Promise<CategoryForm> {
    return this.database.transaction(async (tx) => {
      await tx.query(sql`SELECT FROM category WHERE code = ${category} FOR UPDATE`);
      const current = await this.form(category, undefined, tx);
      requireVersion(current.version, by.basedOn);
      const version = current.version + 1;
      await tx.query(sql`
        INSERT INTO form_version (category, version, questions, recorded_by, recorded_at)
        VALUES (${category}, ${version}, ${JSON.stringify(questions)}, ${by.actor}, ${by.now})`);
      return { category, version, questions };
    });
  }
}

/** Rules that are in force or scheduled count, those of the past do not. */
async function requireUnused(tx: Transaction, remaining: readonly string[]): Promise<void> {
  const used = await tx.query<{ category: string } & BilingualText>(sql`
    WITH removed AS (SELECT code FROM category WHERE NOT retired AND code <> ALL (${[...remaining, otherCategory]}::text[])),
    current AS (
      SELECT number FROM routing_rule_set WHERE active_from > now()
       UNION ALL
      (SELECT number FROM routing_rule_set WHERE active_from <= now()
        ORDER BY active_from DESC, activated_at DESC, number DESC LIMIT 1))
    SELECT category, 'the time limit of ' || string_agg(DISTINCT stage, ', ') AS en,
           'batas waktu ' || string_agg(DISTINCT stage, ', ') AS id
      FROM time_limit JOIN removed ON code = category GROUP BY category
     UNION ALL
    SELECT category, 'routing rule ' || position || ' of set ' || number,
           'aturan penerusan ' || position || ' dari himpunan ' || number
      FROM routing_rule JOIN removed ON code = category JOIN current ON number = set_number
     UNION ALL
    SELECT code, 'the agency ' || id, 'perangkat daerah ' || id
      FROM agency JOIN removed ON code = ANY (categories) WHERE status = 'ACTIVE'
     ORDER BY 1, 2 LIMIT 100`);
  if (used.length > 0)
    throw intakeError('category-in-use', {
      errors: used.map(({ category, en, id }) => ({
        pointer: '/categories',
        detail: { en: `${category} is used by ${en}.`, id: `${category} dipakai oleh ${id}.` },
      })),
    });
}

async function replaceCategories(tx: Transaction, categories: Categories['categories']): Promise<void> {
  await tx.query(sql`
    WITH given AS (
      SELECT code, "nameId", "nameEn", "parentCode"
        FROM jsonb_to_recordset(${JSON.stringify(categories)})
          AS c(code text, "nameId" text, "nameEn" text, "parentCode" text)
    ), retired AS (
      UPDATE category SET retired = true, changed_at = now()
       WHERE NOT retired AND code NOT IN (SELECT code FROM given) AND code <> ${otherCategory}
    )
    INSERT INTO category (code, name_id, name_en, parent_code)
    SELECT code, "nameId", "nameEn", "parentCode" FROM given ORDER BY code
    ON CONFLICT (code) DO UPDATE
       SET name_id = excluded.name_id, name_en = excluded.name_en, parent_code = excluded.parent_code, retired = false,
           changed_at = now()
     WHERE category.retired OR (category.name_id, category.name_en, category.parent_code)
           IS DISTINCT FROM (excluded.name_id, excluded.name_en, excluded.parent_code)`);
}
