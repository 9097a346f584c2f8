import { Liquid } from 'liquidjs';
import { type TemplateName, templates } from './templates.js';

export interface Rendered {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The paragraphs alone, for the inbox: it stores them, and a stored text contains no name. */
  readonly body: string;
}

const salutation = 'Yth. {{ recipient }},';
const signature = 'Sambung, Diskominfo Kabupaten Bogor';

const plain = engine({});
const escaped = engine({ outputEscape: 'escape' });

/** @throws when a variable of the template is missing, so that no mail has a gap */
export function render(name: TemplateName, variables: Readonly<Record<string, string>>): Rendered {
  const { subject, paragraphs } = templates[name];
  const all = [salutation, ...paragraphs, signature];
  const rendered = (liquid: Liquid) =>
    all.map((paragraph) => liquid.parseAndRenderSync(paragraph, variables) as string);
  const text = rendered(plain);
  return {
    subject: oneLine(plain.parseAndRenderSync(subject, variables) as string),
    text: `${text.join('\n\n')}\n`,
    body: `${text.slice(1, -1).join('\n\n')}\n`,
    html: `<!doctype html>\n<html lang="id"><body>\n${rendered(escaped)
      .map((paragraph) => `<p>${paragraph}</p>`)
      .join('\n')}\n</body></html>\n`,
  };
}

function engine(options: { outputEscape?: 'escape' }): Liquid {
  const liquid = new Liquid({ ...options, strictVariables: true, strictFilters: true, cache: true });
  liquid.registerFilter('date_id', dateIn('id-ID'));
  liquid.registerFilter('date_en', dateIn('en-GB'));
  return liquid;
}

/** Formats a day for a language: `2026-12-01` is 1 Desember 2026. */
function dateIn(language: string): (day: string) => string {
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  return (day) => format.format(new Date(`${day}T00:00:00Z`));
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
