import { z } from 'zod';
import { moment } from '#contracts';
import { line, optional, pageQuery, pageSchema } from '#http-api';
import { templateNames } from '../catalog/built-in.js';
import { declarations, type TemplateName } from '../catalog/declarations.js';
import { templateClasses, templateTopics } from '../catalog/declaration.js';
import { languages } from '../content/language.js';
import { lint, problemCodes, type ProblemCode } from '../content/lint.js';
import { type TemplateVersion, versionSources } from './template-version.entity.js';
import { versionStatuses } from './version.workflow.js';

export const templateName = z.enum(templateNames as [TemplateName, ...TemplateName[]]);

const Text = z
  .strictObject({
    subject: line(200),
    paragraphs: z.array(line(2000)).min(1).max(10),
    short: optional(line(600)).describe('For SMS, chat and push; the subject without it'),
  })
  .meta({ id: 'TemplateText' });

const texts = { id: Text.optional(), su: Text.optional(), en: Text.optional() };
export const TemplateTexts = z
  .strictObject(texts)
  .describe('By language: Indonesian, Sundanese, English. `{{ name }}` is a placeholder. A draft may be incomplete')
  .meta({ id: 'TemplateTexts' });

export const NewTemplateVersion = z.strictObject({ content: TemplateTexts }).meta({ id: 'NewTemplateVersion' });
export type NewTemplateVersion = z.output<typeof NewTemplateVersion>;

export const VersionReason = z.strictObject({ reason: line(500) }).meta({ id: 'TemplateVersionReason' });
export type VersionReason = z.output<typeof VersionReason>;

const Problem = z
  .object({
    language: z.enum(languages),
    field: z.enum(['subject', 'paragraphs', 'short']).nullable(),
    code: z.enum(Object.keys(problemCodes) as [ProblemCode, ...ProblemCode[]]),
    detail: z.string(),
    severity: z.enum(['refusal', 'warning']),
  })
  .meta({ id: 'TemplateProblem' });

export const VersionResponse = z
  .object({
    id: z.uuid(),
    version: z.int(),
    status: z.enum(versionStatuses),
    template: templateName,
    number: z.int().nullable().describe('Messages name it; null before the publication'),
    content: TemplateTexts,
    source: z.enum(versionSources),
    problems: z.array(Problem).describe('What keeps it from being published, and what its short texts cost'),
    createdAt: moment,
    publishedAt: moment.nullable(),
  })
  .meta({ id: 'TemplateVersion' });
export type VersionResponse = z.output<typeof VersionResponse>;

export const VersionQuery = z.strictObject({
  ...pageQuery,
  template: templateName.optional(),
  status: z.enum(versionStatuses).optional(),
});
export type VersionQuery = z.output<typeof VersionQuery>;

export const VersionPage = pageSchema(VersionResponse).meta({ id: 'TemplateVersionPage' });
export type VersionPage = z.output<typeof VersionPage>;

export const TemplateSummary = z
  .object({
    name: templateName,
    topic: z.enum(templateTopics),
    class: z.enum(templateClasses),
    placeholders: z.array(
      z.object({ name: z.string(), type: z.enum(['name', 'title', 'code', 'count', 'day', 'month', 'link']) }),
    ),
    current: z.int().describe('The number of the version that new messages use'),
    draftId: z.uuid().nullable(),
  })
  .meta({ id: 'Template' });
export type TemplateSummary = z.output<typeof TemplateSummary>;

export const TemplateList = z.object({ items: z.array(TemplateSummary) }).meta({ id: 'TemplateList' });
export type TemplateList = z.output<typeof TemplateList>;

export function toVersionResponse(row: TemplateVersion): VersionResponse {
  const { id, version, status, template, number, content, source, createdAt, publishedAt } = row;
  const problems = lint(content, declarations[template].placeholders).map((problem) => ({
    ...problem,
    severity: problemCodes[problem.code],
  }));
  return {
    id,
    version,
    status,
    template,
    number,
    content: content as VersionResponse['content'],
    source,
    problems,
    createdAt: createdAt.toISOString(),
    publishedAt: publishedAt?.toISOString() ?? null,
  };
}
