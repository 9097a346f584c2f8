import { Injectable } from '@nestjs/common';
import { columnsOf, Database, sql } from '#database';
import { declarations, type TemplateName } from '../catalog/declarations.js';
import { isRefusal, lint, pointerOf } from '../content/lint.js';
import { inWords } from '../content/lint.words.js';
import { longestOf, placeholders, sampleOf } from '../content/placeholders.js';
import { CompiledTemplate, type TemplateContent } from '../content/render.js';
import { countSms } from '../content/sms-segments.js';
import { whatsappBody, whatsappName } from '../content/whatsapp.js';
import { TemplateVersion } from '../versions/template-version.entity.js';
import type { TemplateList } from '../versions/version.dto.js';
import { templateError } from '../versions/version.errors.js';
import type { Preview, PreviewRequest } from './preview.dto.js';

type Current = Pick<TemplateVersion, 'template'> & { readonly current: number; readonly draftId: string | null };

/** What templates there are, and how a message of one looks. */
@Injectable()
export class TemplatePreviews {
  constructor(private readonly database: Database) {}

  async list(): Promise<TemplateList> {
    const rows = await this.database.query<Current>(sql`
      SELECT template, max(number) AS current, (max(id::text) FILTER (WHERE status = 'DRAFT'))::uuid AS draft_id
        FROM template_version GROUP BY template ORDER BY template`);
    const items = rows.map(({ template: name, current, draftId }) => {
      const { placeholders: names, ...declared } = declarations[name];
      const typed = names.map((placeholder) => ({ name: placeholder, type: placeholders[placeholder] }));
      return { name, ...declared, placeholders: typed, current, draftId };
    });
    return { items };
  }

  /** @throws 404 `template-not-found` */
  async current(template: TemplateName): Promise<TemplateVersion> {
    const [row] = await this.database.query<TemplateVersion>(sql`
      SELECT ${columnsOf(TemplateVersion)} FROM template_version
       WHERE template = ${template} AND status = 'PUBLISHED' ORDER BY number DESC LIMIT 1`);
    if (!row) throw templateError('template-not-found');
    return row;
  }

  /** @throws 422 `content-refused` for texts that use unknown placeholders */
  async preview(template: TemplateName, { language, values, content }: PreviewRequest): Promise<Preview> {
    const current = await this.current(template);
    const shown = content === undefined ? current.content : { ...current.content, ...content };
    const names = declarations[template].placeholders;
    const refusals = lint(shown, names).filter(isRefusal);
    if (refusals.length > 0)
      throw templateError('content-refused', {
        errors: refusals.map((refusal) => ({ pointer: pointerOf(refusal), detail: inWords(refusal) })),
      });
    const value = values === 'longest' ? longestOf : sampleOf;
    const variables = Object.fromEntries(names.map((name) => [name, value(name)]));
    const rendered = new CompiledTemplate(shown as TemplateContent).render(language, {
      ...variables,
      recipient: value('post'),
    });
    const { subject, text, html, body, short, parameters } = rendered;
    const number = current.number! + (content === undefined ? 0 : 1);
    return {
      language,
      subject,
      text,
      html,
      inbox: body,
      sms: { text: short, ...countSms(short) },
      whatsapp: {
        name: whatsappName(template, number),
        body: whatsappBody(shown[language]!),
        parameters: [...parameters],
      },
    };
  }
}
