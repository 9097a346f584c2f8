/** The text of a template in one language; `{{ name }}` is a variable. */
export interface TemplateText {
  readonly subject: string;
  /** Each becomes a paragraph of the mail and of the inbox. */
  readonly paragraphs: readonly string[];
  /** For SMS and WhatsApp; without it, the subject. */
  readonly short?: string;
}
