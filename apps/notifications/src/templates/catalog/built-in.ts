import type { TemplateContent } from '../content/render.js';
import { declarations, type TemplateName } from './declarations.js';
import { english } from './english.js';
import { indonesian } from './indonesian.js';
import { sundanese } from './sundanese.js';

export const templateNames = Object.keys(declarations) as TemplateName[];

/** The texts that come with the product. A text has numbers, titles and days, never what a reporter or a member wrote. */
export function builtInContent(name: TemplateName): TemplateContent {
  return { id: indonesian[name], su: sundanese[name], en: english[name] };
}
