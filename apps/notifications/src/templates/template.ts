/** A message's words, as Liquid; every paragraph stands by itself in the text and in the HTML of a mail. */
export interface Template {
  readonly subject: string;
  readonly paragraphs: readonly string[];
}
