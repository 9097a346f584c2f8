/** The Liquid source of a message; each item of `paragraphs` becomes a paragraph of the text and of the HTML of a mail. */
export interface Template {
  readonly subject: string;
  readonly paragraphs: readonly string[];
}
