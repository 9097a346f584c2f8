import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Access, type Actor } from '#access';
import { Database, sql, type Transaction } from '#database';
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
const columns = sql`id, version, name, category, text, updated_at`;

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
      sql`SELECT ${columns} FROM answer_template
        WHERE agency_id = ${agencyId} AND NOT retired AND (${category ?? null}::text IS NULL OR category IS NULL
          OR category = ${category ?? null})
          AND (${search ?? null}::text IS NULL
            OR position(lower(${search ?? null}::text) IN lower(name || ' ' || text)) > 0)
        ORDER BY lower(name), id LIMIT 500`,
    );
    return { items: rows.map(toResponse) };
  }

  /** @throws 404 `agency-not-found`; 422 `unknown-category`, `answer-template-invalid` */
  async add(tx: Transaction, agencyId: string, entry: AnswerTemplateEntry, actor: string, now = new Date()) {
    await this.agencies.get(agencyId);
    await requireValid(tx, entry);
    const [row] = await tx.query<Row>(
      sql`INSERT INTO answer_template (id, version, agency_id, name, category, text, updated_by, updated_at)
       VALUES (${uuidv7()}, 1, ${agencyId}, ${entry.name}, ${entry.category}, ${entry.text}, ${actor}, ${now})
         RETURNING ${columns}`,
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
        sql`UPDATE answer_template SET version = version + 1, name = ${entry.name}, category = ${entry.category},
              text = ${entry.text}, updated_by = ${actor},
                updated_at = ${now}
          WHERE id = ${at.id} RETURNING ${columns}`,
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
        sql`UPDATE answer_template SET version = version + 1, retired = true, updated_by = ${actor},
              updated_at = ${now} WHERE id = ${at.id}`,
      );
    });
  }

  /** The text for a case that the template's agency has; 404 `answer-template-not-found` for one of another agency. */
  async draft(aspirationId: string, templateId: string, actor: Actor, now = new Date()): Promise<AnswerDraft> {
    const aspiration = await this.aspirations.get(aspirationId);
    this.access.check(actor, 'answer-template.read', targetOf(aspiration));
    const [found] = await this.database.query<{ text: string; name: string; shortName: string; category: string }>(
      sql`SELECT text, agency.name, short_name,
              (SELECT name_id FROM category WHERE code = ${aspiration.category}) AS category
         FROM answer_template JOIN agency ON agency.id = agency_id
        WHERE answer_template.id = ${templateId} AND agency_id = ${aspiration.agencyId} AND NOT retired`,
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
      sql`SELECT version FROM answer_template WHERE id = ${id} AND agency_id = ${agencyId} AND NOT retired FOR UPDATE`,
    );
    if (!row) throw processingError('answer-template-not-found');
    requireVersion(row.version, version);
  }
}

async function requireValid(tx: Transaction, { category, text }: AnswerTemplateEntry): Promise<void> {
  if (category !== null && (await tx.query(sql`SELECT FROM category WHERE code = ${category}`)).length === 0)
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
