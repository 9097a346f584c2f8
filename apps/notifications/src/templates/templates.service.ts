import { Injectable } from '@nestjs/common';
import { Database, type Queryable, type Sql, sql } from '#database';
import type { TemplateName } from './catalog/declarations.js';
import type { Language } from './content/language.js';
import type { ListedItem } from './content/mail-html.js';
import { CompiledTemplate, type Rendered, type TemplateContent, type Variables } from './content/render.js';

export interface TemplateReference {
  readonly template: TemplateName;
  readonly number: number;
}

/** Renders messages from published versions of templates, which never change. */
@Injectable()
export class Templates {
  private readonly compiled = new Map<string, CompiledTemplate>();

  constructor(private readonly database: Database) {}

  /** The number of the current version; 0 without one. */
  async currentNumber(template: TemplateName, source: Queryable = this.database): Promise<number> {
    const [current] = await source.query<{ number: number | null }>(currentNumberOf(sql`${template}`));
    return current?.number ?? 0;
  }

  /**
   * Compiles the versions that are not compiled yet, in one statement: `render` is synchronous afterwards.
   *
   * @throws when a version was never published
   */
  async load(references: readonly TemplateReference[], source: Queryable = this.database): Promise<void> {
    const missing = references.filter((reference) => !this.compiled.has(keyOf(reference)));
    if (missing.length === 0) return;
    const rows = await source.query<TemplateReference & { content: TemplateContent }>(sql`
      SELECT template, number, content FROM template_version
        JOIN unnest(${missing.map(({ template }) => template)}::text[], ${missing.map(({ number }) => number)}::int[])
          AS wanted (template, number) USING (template, number)`);
    for (const { content, ...reference } of rows) this.compiled.set(keyOf(reference), new CompiledTemplate(content));
    const unknown = missing.find((reference) => !this.compiled.has(keyOf(reference)));
    if (unknown) throw new Error(`Version ${unknown.number} of the template ${unknown.template} was never published`);
  }

  /** Of the current version. @throws when a variable is missing */
  async renderCurrent(
    template: TemplateName,
    language: Language,
    variables: Variables,
    source: Queryable = this.database,
  ): Promise<Rendered> {
    const number = await this.currentNumber(template, source);
    await this.load([{ template, number }], source);
    return this.render({ template, number }, language, variables);
  }

  /** @throws when the version is not loaded, or a variable is missing */
  render(
    reference: TemplateReference,
    language: Language,
    variables: Variables,
    items?: readonly ListedItem[],
  ): Rendered {
    const template = this.compiled.get(keyOf(reference));
    if (!template) throw new Error(`The template ${keyOf(reference)} is not loaded`);
    return template.render(language, variables, items);
  }
}

/** The number of the current version of a template, as a subquery of the statement that plans messages. */
export function currentNumberOf(template: Sql): Sql {
  return sql`SELECT max(number) AS number FROM template_version
     WHERE template_version.template = ${template} AND template_version.status = 'PUBLISHED'`;
}

function keyOf({ template, number }: TemplateReference): string {
  return `${template}@${number}`;
}
