import { Liquid } from 'liquidjs';
import { frames, type Language } from './language.js';
import { mailLayout } from './mail-layout.js';

/** A line of a digest; its title is a text that was rendered before. */
export interface ListedItem {
  readonly title: string;
  readonly url: string | null;
  /** In short what is behind the link; empty or missing for nothing. */
  readonly text?: string;
}

export interface MailTexts {
  readonly language: Language;
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly items: readonly ListedItem[];
  /** The text in another language with its heading; empty without one. */
  readonly translation: readonly string[];
  /** Empty without one. */
  readonly unsubscribeUrl: string;
}

const liquid = new Liquid({ strictVariables: true, strictFilters: true, outputEscape: 'escape' });
const layout = liquid.parse(mailLayout);

/** Layouts in pieces, by what they contain: constant text and, at the odd places, the number of a value. */
const layouts = new Map<string, readonly string[]>();

/** The HTML of a mail. */
export function mailHtml(texts: MailTexts): string {
  // A digest lists what no other one does.
  if (texts.items.length > 0) return renderLayout(texts);
  const values = [texts.subject, ...texts.paragraphs, ...texts.translation, texts.unsubscribeUrl];
  return piecesFor(texts)
    .map((piece, place) => (place % 2 === 0 ? piece : escaped(values[Number(piece)]!)))
    .join('');
}

/** Rendered once for all mails with as many paragraphs: only their values differ. */
function piecesFor({ language, paragraphs, translation, unsubscribeUrl }: MailTexts): readonly string[] {
  const shape = `${language} ${paragraphs.length} ${translation.length} ${unsubscribeUrl !== ''}`;
  const known = layouts.get(shape);
  if (known) return known;
  let count = 0;
  const mark = () => `\0${count++}\0`;
  const pieces = renderLayout({
    language,
    subject: mark(),
    paragraphs: paragraphs.map(mark),
    items: [],
    translation: translation.map(mark),
    unsubscribeUrl: unsubscribeUrl === '' ? '' : mark(),
  }).split('\0');
  layouts.set(shape, pieces);
  return pieces;
}

function renderLayout({ translation, unsubscribeUrl, ...texts }: MailTexts): string {
  const { signature, unsubscribe } = frames[texts.language];
  return liquid.renderSync(layout, {
    ...texts,
    items: texts.items.map((item) => ({ text: '', ...item })),
    translation: translation.length === 0 ? false : translation,
    signature,
    unsubscribe,
    unsubscribeUrl: unsubscribeUrl === '' ? false : unsubscribeUrl,
  }) as string;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&#34;',
  "'": '&#39;',
};

/** As Liquid escapes. */
function escaped(value: string): string {
  return value.replaceAll(/[&<>"']/g, (character) => entities[character]!);
}
