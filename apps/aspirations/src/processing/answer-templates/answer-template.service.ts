import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Access, type Actor } from '#access';
import { allOf, Database, sql, type Transaction } from '#database';
import { requireVersion } from '#http-api';
import { Agencies } from '../../agencies/agency.service.js';
import { processingError } from '../processing.errors.js';
import { Aspirations } from '../../aspirations/aspiration.service.js';
import { jakartaDate } from '#calendar';
import type {
  AnswerDraft,
  AnswerTemplateEntry,
  AnswerTemplateList,
  AnswerTemplateQuery,
  AnswerTemplateResponse,
} from './answer-template.dto.js';
import { AnswerTemplate } from './answer-template.entity.js';
import { renderTemplate, templateFault } from './render-template.js';
import { targetOf } from '../../aspirations/aspiration.step.js';

const dayInIndonesian = new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: 'UTC' });

interface TemplateVersion {
  readonly agencyId: string;
  readonly id: string;
  readonly version: number;
}

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
    const conditions = allOf(
      sql`agency_id = ${agencyId}`,
      sql`NOT retired`,
      category && sql`(category IS NULL OR category = ${category})`,
      search && sql`position(lower(${search}) IN lower(name || ' ' || text)) > 0`,
    );
    const rows = await this.database.query<AnswerTemplate>(
      sql`SELECT * FROM answer_template WHERE ${conditions} ORDER BY lower(name), id LIMIT 500`,
    );
    return { items: rows.map(toResponse) };
  }

  /** @throws 404 `agency-not-found`; 422 `unknown-category`, `answer-template-invalid` */
  async add(tx: Transaction, agencyId: string, entry: AnswerTemplateEntry, actor: string, now = new Date()) {
    await this.agencies.get(agencyId, tx);
    await requireValid(tx, entry);
    const template = { ...entry, id: uuidv7(), version: 1, agencyId, retired: false, updatedBy: actor, updatedAt: now };
    await tx.manager.insert(AnswerTemplate, template);
    return toResponse(template);
  }

  /** @throws 404 `answer-template-not-found`; 412 for another version; 422 as `add` */
  change(
    at: TemplateVersion,
    entry: AnswerTemplateEntry,
    actor: string,
    now = new Date(),
  ): Promise<AnswerTemplateResponse> {
    return this.database.transaction(async (tx) => {
      const before = await this.lock(tx, at);
      await requireValid(tx, entry);
      const changes = { ...entry, version: before.version + 1, updatedBy: actor, updatedAt: now };
      await tx.manager.update(AnswerTemplate, { id: at.id }, changes);
      return toResponse({ id: at.id, ...changes });
    });
  }

  /** Takes a template off the list. @throws 404 `answer-template-not-found`; 412 for another version */
  retire(at: TemplateVersion, actor: string, now = new Date()): Promise<void> {
    return this.database.transaction(async (tx) => {
      const { version } = await this.lock(tx, at);
      const changes = { version: version + 1, retired: true, updatedBy: actor, updatedAt: now };
      await tx.manager.update(AnswerTemplate, { id: at.id }, changes);
    });
  }

  /** The text for an aspiration of the template's agency. @throws 404 `answer-template-not-found` for another agency's */
  async draft(aspirationId: string, templateId: string, actor: Actor, now = new Date()): Promise<AnswerDraft> {
    const aspiration = await this.aspirations.get(aspirationId);
    this.access.check(actor, 'answer-template.read', targetOf(aspiration));
    const [found] = await this.database.query<{ text: string; name: string; shortName: string; category: string }>(sql`
      SELECT text, agency.name, short_name,
             (SELECT name_id FROM category WHERE code = ${aspiration.category}) AS category
        FROM answer_template JOIN agency ON agency.id = agency_id
       WHERE answer_template.id = ${templateId} AND agency_id = ${aspiration.agencyId} AND NOT retired`);
    if (!found) throw processingError('answer-template-not-found');
    const running = aspiration.deadlines.findLast(({ stoppedAt }) => stoppedAt === null);
    return {
      text: renderTemplate(found.text, {
        agencyName: found.name,
        agencyShortName: found.shortName,
        categoryName: found.category,
        receivedOn: inIndonesian(jakartaDate(aspiration.receivedAt)),
        dueOn: running ? inIndonesian(running.dueOn) : '',
        today: inIndonesian(jakartaDate(now)),
        reopenings: aspiration.reopenings,
      }),
    };
  }

  private async lock(tx: Transaction, { agencyId, id, version }: TemplateVersion): Promise<AnswerTemplate> {
    const template = await tx.manager.findOne(AnswerTemplate, {
      where: { id, agencyId, retired: false },
      lock: { mode: 'pessimistic_write' },
    });
    if (!template) throw processingError('answer-template-not-found');
    requireVersion(template.version, version);
    return template;
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

function toResponse({
  id,
  version,
  name,
  category,
  text,
  updatedAt,
}: Omit<AnswerTemplate, 'agencyId' | 'retired' | 'updatedBy'>): AnswerTemplateResponse {
  return { id, version, name, category, text, updatedAt: updatedAt.toISOString() };
}
