import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Access, type Actor } from '#access';
import { Database, type Transaction } from '#database';
import { requireVersion } from '#http-api';
import { Agencies } from '../../agencies/agency.service.js';
import { processingError } from '../processing.errors.js';
import { Aspirations } from '../../aspirations/aspiration.service.js';
import { jakartaDate } from '../../deadlines/calendar/working-days.js';
import type {
  AnswerDraft,
  AnswerTemplateEntry,
  AnswerTemplateList,
  AnswerTemplateQuery,
  AnswerTemplateResponse,
} from './answer-template.dto.js';
import { renderTemplate, templateFault } from './render-template.js';
import { targetOf } from '../../aspirations/aspiration.step.js';

const dayInIndonesian = new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: 'UTC' });
const columns = `id, version, name, category, text, updated_at AS "updatedAt"`;

type Row = Omit<AnswerTemplateResponse, 'updatedAt'> & { readonly updatedAt: Date };

/** Texts that agencies begin their answers with. */
@Injectable()
export class AnswerTemplates {
  constructor(
    private readonly database: Database,
    private readonly agencies: Agencies,
    private readonly aspirations: Aspirations,
    private readonly access: Access,
  ) {}

  async list(agencyId: string, { category, search }: AnswerTemplateQuery): Promise<AnswerTemplateList> {
    await this.agencies.get(agencyId);
    const rows = await this.database.query<Row>(
      `SELECT ${columns} FROM answer_template
        WHERE agency_id = $1 AND NOT retired AND ($2::text IS NULL OR category IS NULL OR category = $2)
          AND ($3::text IS NULL OR position(lower($3) IN lower(name || ' ' || text)) > 0)
        ORDER BY lower(name), id LIMIT 500`,
      [agencyId, category ?? null, search ?? null],
    );
    return { items: rows.map(toResponse) };
  }

  /** @throws 404 `agency-not-found`; 422 `unknown-category`, `answer-template-invalid` */
  async add(tx: Transaction, agencyId: string, entry: AnswerTemplateEntry, actor: string, now = new Date()) {
    await this.agencies.get(agencyId);
    await requireValid(tx, entry);
    const [row] = await tx.query<Row>(
      `INSERT INTO answer_template (id, version, agency_id, name, category, text, updated_by, updated_at)
       VALUES ($1, 1, $2, $3, $4, $5, $6, $7) RETURNING ${columns}`,
      [uuidv7(), agencyId, entry.name, entry.category, entry.text, actor, now],
    );
    return toResponse(row!);
  }

  /** @throws 404 `answer-template-not-found`; 412 for another version; 422 as `add` */
  change(
    at: { readonly agencyId: string; readonly id: string; readonly version: number },
    entry: AnswerTemplateEntry,
    actor: string,
    now = new Date(),
  ): Promise<AnswerTemplateResponse> {
    return this.database.transaction(async (tx) => {
      await this.lock(tx, at);
      await requireValid(tx, entry);
      const [row] = await tx.query<Row>(
        `UPDATE answer_template SET version = version + 1, name = $2, category = $3, text = $4, updated_by = $5,
                updated_at = $6
          WHERE id = $1 RETURNING ${columns}`,
        [at.id, entry.name, entry.category, entry.text, actor, now],
      );
      return toResponse(row!);
    });
  }

  /** It is no longer offered. */
  retire(
    at: { readonly agencyId: string; readonly id: string; readonly version: number },
    actor: string,
    now = new Date(),
  ): Promise<void> {
    return this.database.transaction(async (tx) => {
      await this.lock(tx, at);
      await tx.query(
        `UPDATE answer_template SET version = version + 1, retired = true, updated_by = $2, updated_at = $3 WHERE id = $1`,
        [at.id, actor, now],
      );
    });
  }

  /** The text for a case that the template's agency has; 404 `answer-template-not-found` for one of another agency. */
  async draft(aspirationId: string, templateId: string, actor: Actor, now = new Date()): Promise<AnswerDraft> {
    const aspiration = await this.aspirations.get(aspirationId);
    this.access.check(actor, 'answer-template.read', targetOf(aspiration));
    const [found] = await this.database.query<{ text: string; name: string; shortName: string; category: string }>(
      `SELECT text, agency.name, short_name AS "shortName",
              (SELECT name_id FROM category WHERE code = $3) AS category
         FROM answer_template JOIN agency ON agency.id = agency_id
        WHERE answer_template.id = $1 AND agency_id = $2 AND NOT retired`,
      [templateId, aspiration.agencyId, aspiration.category],
    );
    if (!found) throw processingError('answer-template-not-found');
    const running = aspiration.deadlines.findLast(({ stoppedAt }) => stoppedAt === null);
    return {
      text: renderTemplate(found.text, {
        trackingNumber: aspiration.trackingNumber,
        agencyName: found.name,
        agencyShortName: found.shortName,
        categoryName: found.category,
        receivedOn: inIndonesian(jakartaDate(new Date(aspiration.receivedAt))),
        dueOn: running ? inIndonesian(running.dueOn) : '',
        today: inIndonesian(jakartaDate(now)),
        reopenings: aspiration.reopenings,
      }),
    };
  }

  private async lock(
    tx: Transaction,
    { agencyId, id, version }: { readonly agencyId: string; readonly id: string; readonly version: number },
  ): Promise<void> {
    const [row] = await tx.query<{ version: number }>(
      `SELECT version FROM answer_template WHERE id = $1 AND agency_id = $2 AND NOT retired FOR UPDATE`,
      [id, agencyId],
    );
    if (!row) throw processingError('answer-template-not-found');
    requireVersion(row.version, version);
  }
}

async function requireValid(tx: Transaction, { category, text }: AnswerTemplateEntry): Promise<void> {
  if (category !== null && (await tx.query(`SELECT FROM category WHERE code = $1`, [category])).length === 0)
    throw processingError('unknown-category', { errors: [{ pointer: '/category', detail: category }] });
  const fault = templateFault(text);
  if (fault !== undefined)
    throw processingError('answer-template-invalid', { errors: [{ pointer: '/text', detail: fault }] });
}

function inIndonesian(day: string): string {
  return dayInIndonesian.format(new Date(`${day}T00:00:00Z`));
}

function toResponse({ updatedAt, ...row }: Row): AnswerTemplateResponse {
  return { ...row, updatedAt: updatedAt.toISOString() };
}
