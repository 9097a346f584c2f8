import type { TemplateName } from './declarations.js';
import type { TemplateText } from './text.js';

/** The texts of all templates in one language. */
export type Catalog = Readonly<Record<TemplateName, TemplateText>>;
