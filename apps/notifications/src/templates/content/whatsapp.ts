import type { TemplateText } from '../catalog/text.js';

/** The name under which WhatsApp approves a version: lower case, digits and underscores. */
export function whatsappName(template: string, number: number): string {
  return `${template.replaceAll('-', '_')}_${number}`;
}

/** The short text with its placeholders by position, as it is submitted for approval. */
export function whatsappBody({ subject, short = subject }: TemplateText): string {
  let position = 0;
  return short.replaceAll(/\{\{\s*\w+\s*\}\}/g, () => `{{${String((position += 1))}}}`);
}
