import { Injectable } from '@nestjs/common';
import { Database, sql } from '#database';
import { templateNames } from '../catalog/built-in.js';
import type { Language } from '../content/language.js';
import type { TemplateReference } from '../templates.service.js';
import { templateError } from '../versions/version.errors.js';
import { type ApprovalStatus, approvalStatuses } from './whatsapp-approval.entity.js';

export { type ApprovalStatus, approvalStatuses };

export interface WantedTemplate extends TemplateReference {
  readonly language: Language;
}

const byWhatsAppName = new Map(templateNames.map((name) => [name.replaceAll('-', '_'), name]));

/** What WhatsApp decided about a template, by the name that it knows, such as `task_assigned_2`. */
export interface TemplateDecision {
  readonly name: string;
  readonly language: Language;
  readonly status: ApprovalStatus;
  readonly reason: string | null;
  readonly decidedAt: Date;
}

/** Which versions WhatsApp accepts: outside of a conversation it delivers only templates that it has approved. */
@Injectable()
export class WhatsAppApprovals {
  constructor(private readonly database: Database) {}

  /**
   * The languages in which WhatsApp accepts these versions: the wanted one, else Indonesian, which it knows, unlike Sundanese.
   * One statement for a batch, so that each batch follows what was decided until then.
   */
  async approvedLanguages(wanted: readonly WantedTemplate[]): Promise<(Language | undefined)[]> {
    if (wanted.length === 0) return [];
    const versions = [
      ...new Map(wanted.map(({ template, number }) => [`${template} ${number}`, { template, number }])),
    ];
    const rows = await this.database.query<WantedTemplate>(sql`
      SELECT template, number, language FROM whatsapp_approval
        JOIN jsonb_to_recordset(${JSON.stringify(versions.map(([, version]) => version))}::jsonb)
             AS version (template text, number int) USING (template, number)
       WHERE status = 'APPROVED'`);
    const approved = new Set(rows.map(keyOf));
    return wanted.map((one) =>
      [one.language, 'id' as const].find((language) => approved.has(keyOf({ ...one, language }))),
    );
  }

  /** @throws 404 `template-version-not-found` */
  async record(
    reference: TemplateReference,
    language: Language,
    status: ApprovalStatus,
    reason: string | null,
  ): Promise<void> {
    const decision = { name: '', language, status, reason, decidedAt: new Date() };
    if (!(await this.store(reference, decision))) throw templateError('template-version-not-found');
  }

  /** As the webhook of WhatsApp reports it; a foreign template, and a decision older than the stored one, change nothing. */
  async recordDecision(decision: TemplateDecision): Promise<void> {
    const [, name, number] = /^(\w+)_(\d{1,9})$/.exec(decision.name) ?? [];
    const template = name === undefined ? undefined : byWhatsAppName.get(name);
    if (template) await this.store({ template, number: Number(number) }, decision);
  }

  /** Whether the version exists. */
  private async store(
    { template, number }: TemplateReference,
    { language, status, reason, decidedAt }: TemplateDecision,
  ): Promise<boolean> {
    const [version] = await this.database.query<{ exists: boolean }>(sql`
      WITH version AS (
        SELECT template, number FROM template_version WHERE template = ${template} AND number = ${number}
      ), stored AS (
        INSERT INTO whatsapp_approval (template, number, language, status, reason, changed_at)
        SELECT template, number, ${language}, ${status}, ${reason}, ${decidedAt} FROM version
        ON CONFLICT (template, number, language)
          DO UPDATE SET status = excluded.status, reason = excluded.reason, changed_at = excluded.changed_at
          WHERE whatsapp_approval.changed_at <= excluded.changed_at
      )
      SELECT EXISTS (SELECT FROM version) AS exists`);
    return version!.exists;
  }
}

function keyOf({ template, number, language }: WantedTemplate): string {
  return `${template} ${number} ${language}`;
}
