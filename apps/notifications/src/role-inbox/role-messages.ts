import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { messageSubjects } from '#contracts';
import { sql, type Transaction } from '#database';
import type { TemplateName } from '../templates/catalog/declarations.js';
import { currentNumberOf, Templates } from '../templates/templates.service.js';
import type { InboxRole } from './inbox-roles.js';

export interface NewRoleMessage {
  /** What it follows from: each message is created once for its event, template, role and place. */
  readonly eventId: string;
  readonly role: InboxRole;
  /** The code of an area, the id of an agency, or `wholeRegency`. */
  readonly place: string;
  readonly template: TemplateName;
  readonly about: { readonly kind: (typeof messageSubjects)[number]; readonly id: string };
  readonly variables: Readonly<Record<string, string>>;
}

/** Stores messages to roles; no one is notified but by the inbox. */
@Injectable()
export class RoleMessages {
  constructor(private readonly templates: Templates) {}

  /** A repetition changes nothing. Two statements and one for templates that are new to this process, however many. */
  async add(tx: Transaction, messages: readonly NewRoleMessage[]): Promise<void> {
    if (messages.length === 0) return;
    const numbers = await this.currentNumbers(tx, [...new Set(messages.map(({ template }) => template))]);
    const rows = messages.map(({ eventId, role, place, template, about, variables }) => {
      const number = numbers.get(template)!;
      const { subject, body } = this.templates.render({ template, number }, 'id', variables);
      return {
        id: uuidv7(),
        event_id: eventId,
        role,
        place,
        template,
        template_version: number,
        variables,
        about_kind: about.kind,
        about_id: about.id,
        subject,
        text: body,
      };
    });
    await tx.query(sql`
      INSERT INTO role_message (id, event_id, role, place, template, template_version, variables, about_kind, about_id,
                                subject, text, created_at)
      SELECT id, event_id, role, place, template, template_version, variables, about_kind, about_id, subject, text, now()
        FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row (
               id uuid, event_id uuid, role text, place text, template text, template_version int, variables jsonb,
               about_kind text, about_id uuid, subject text, text text)
      ON CONFLICT (event_id, template, role, place) DO NOTHING`);
  }

  /** Of the published versions, which are compiled. */
  private async currentNumbers(
    tx: Transaction,
    templates: readonly TemplateName[],
  ): Promise<ReadonlyMap<TemplateName, number>> {
    const current = await tx.query<{ template: TemplateName; number: number }>(sql`
      SELECT wanted.template, current.number FROM unnest(${templates}::text[]) AS wanted (template)
        CROSS JOIN LATERAL (${currentNumberOf(sql`wanted.template`)}) AS current`);
    await this.templates.load(current, tx);
    return new Map(current.map(({ template, number }) => [template, number]));
  }
}
