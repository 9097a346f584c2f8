import { Liquid, LiquidError } from 'liquidjs';

/**
 * The variables of templates: none holds what the citizen wrote, the citizen's identity, or the tracking number, which is
 * half of the citizen's key: an answer is public.
 */
export const templateVariables = [
  'agencyName',
  'agencyShortName',
  'categoryName',
  'receivedOn',
  'dueOn',
  'today',
  'reopenings',
] as const;
export type TemplateVariables = Readonly<Record<(typeof templateVariables)[number], string | number>>;

/** Values that every template must render with. */
const sample: TemplateVariables = {
  agencyName: 'Dinas Pekerjaan Umum dan Penataan Ruang',
  agencyShortName: 'DPUPR',
  categoryName: 'Jalan dan jembatan',
  receivedOn: '24 November 2026',
  dueOn: '1 Desember 2026',
  today: '25 November 2026',
  reopenings: 1,
};

const allowedTags = new Set(['if', 'unless', 'comment']);
const longest = 10_000;

const engine = new Liquid({
  strictVariables: true,
  strictFilters: true,
  ownPropertyOnly: true,
  parseLimit: longest,
  renderLimit: 200,
  memoryLimit: 200_000,
});
// Answers need no loops, captures or other files; what is not there cannot be abused.
for (const name of Object.keys(engine.tags)) if (!allowedTags.has(name)) delete engine.tags[name];
const allowedFilters = new Set(['capitalize', 'default', 'downcase', 'strip', 'upcase']);
for (const name of Object.keys(engine.filters)) if (!allowedFilters.has(name)) delete engine.filters[name];

/** The fault of a template, with its line; undefined when it renders a text. */
export function templateFault(template: string): string | undefined {
  for (const reopenings of [0, 1])
    try {
      const text = renderTemplate(template, { ...sample, reopenings });
      if (text === '') return 'renders an empty text';
      if (text.length > longest) return `renders a text of more than ${longest} characters`;
    } catch (error) {
      return error instanceof LiquidError ? error.message.slice(0, 300) : 'cannot be read';
    }
  return undefined;
}

/** @throws when it has a fault */
export function renderTemplate(template: string, variables: TemplateVariables): string {
  return (engine.parseAndRenderSync(template, variables) as string).trim();
}
