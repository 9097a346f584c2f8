import type { TemplateText } from '../catalog/text.js';
import { defuse } from './defuse-value.js';
import { frames, type Language } from './language.js';
import { type ListedItem, mailHtml } from './mail-html.js';
import { type Placeholder, placeholders, type PlaceholderType } from './placeholders.js';

export interface Rendered {
  readonly subject: string;
  readonly text: string;
  /** Rendered when it is read: only mails have it. */
  readonly html: string;
  /** The paragraphs alone, for the inbox: it stores them, and a stored text contains no name. */
  readonly body: string;
  /** For SMS, chat and push: one line without a name. */
  readonly short: string;
  /** The values of the short text in the order of their placeholders: a template of WhatsApp takes them by position. */
  readonly parameters: readonly string[];
}

/** The texts of one template by language. */
export type TemplateContent = Readonly<Partial<Record<Language, TemplateText>>> & Readonly<{ id: TemplateText }>;

export type Variables = Readonly<Record<string, string>>;

/** A text with its values; throws when one is missing. */
type Line = (values: Variables) => string;

interface ParsedText {
  readonly subject: Line;
  readonly paragraphs: readonly Line[];
  readonly short: Line;
  readonly inShort: readonly string[];
}

/** A template whose texts are parsed once. */
export class CompiledTemplate {
  private readonly parsed = new Map<Language, ParsedText>();

  constructor(private readonly content: TemplateContent) {}

  /**
   * Falls back to Indonesian where the language has no text.
   *
   * @param variables those of the template, and `recipient`; optionally `unsubscribeUrl`, an address of this platform
   * @param items listed below the paragraphs of a digest
   * @throws when a variable is missing, so that no message has a gap
   */
  render(language: Language, variables: Variables, items: readonly ListedItem[] = []): Rendered {
    const used: Language = this.content[language] === undefined ? 'id' : language;
    const { unsubscribeUrl = '', recipient = '', ...values } = variables;
    const { subject, paragraphs, short, inShort } = this.parse(used);
    const shown = valuesIn(used, values);
    const body = paragraphs.map((paragraph) => paragraph(shown));
    const frame = frames[used];
    const salutation = frame.salutation.replace('{{ recipient }}', () => defuse(recipient));
    const lines = items.map(({ title, text, url }) => [`- ${title}`, text, url].filter(Boolean).join('\n  '));
    const translation = this.translate(used, values);
    const rest = translation.length === 0 ? [frame.signature] : [frame.signature, ...translation];
    const title = subject(shown);
    const mail = {
      language: used,
      subject: title,
      paragraphs: [salutation, ...body],
      items,
      translation,
      unsubscribeUrl,
    };
    return {
      subject: title,
      text: `${[salutation, ...body, ...lines, ...rest].join('\n\n')}\n`,
      body: `${[...body, ...lines].join('\n\n')}\n`,
      short: short(shown),
      parameters: inShort.map((name) => shown[name]!),
      get html() {
        return mailHtml(mail);
      },
    };
  }

  private translate(language: Language, values: Variables): string[] {
    const { translation } = frames[language];
    if (translation === null || this.content[translation.language] === undefined) return [];
    const shown = valuesIn(translation.language, values);
    const { paragraphs } = this.parse(translation.language);
    return [translation.heading, ...paragraphs.map((paragraph) => paragraph(shown))];
  }

  private parse(language: Language): ParsedText {
    const known = this.parsed.get(language);
    if (known) return known;
    const { subject, paragraphs, short = subject } = this.content[language]!;
    const parsed = {
      subject: parseLine(subject),
      paragraphs: paragraphs.map(parseLine),
      short: parseLine(short),
      inShort: short.split(variable).filter((_, place) => place % 2 === 1),
    };
    this.parsed.set(language, parsed);
    return parsed;
  }
}

/** Texts have variables and nothing else of Liquid, as `lint` makes sure. */
const variable = /\{\{\s*(\w+)\s*\}\}/;

function parseLine(text: string): Line {
  const pieces = text.split(variable);
  return (values) =>
    pieces
      .map((piece, place) => (place % 2 === 0 ? piece : valueOf(values, piece)))
      .join('')
      .trim();
}

function valueOf(values: Variables, name: string): string {
  if (!Object.hasOwn(values, name)) throw new Error(`The variable ${name} is missing`);
  return values[name]!;
}

/** Days and months in the words of the language, links of this platform as they are; all other values without links and hidden characters. */
function valuesIn(language: Language, variables: Variables): Variables {
  return Object.fromEntries(
    Object.entries(variables).map(([name, value]) => [
      name,
      shownIn(language, value, placeholders[name as Placeholder]),
    ]),
  );
}

/** A whole address, in which nothing can end it or begin another one. */
const wholeLink = /^https?:\/\/[\w./:#=?&%~-]+$/;

function shownIn(language: Language, value: string, type: PlaceholderType | undefined): string {
  if (type === 'day' || type === 'month') return timeIn(language, value);
  return type === 'link' && wholeLink.test(value) ? value : defuse(value);
}

const locales = { id: 'id-ID', su: 'su-ID', en: 'en-GB' } as const;
const days = formatsOf({ dateStyle: 'long' });
const months = formatsOf({ month: 'long', year: 'numeric' });

function formatsOf(options: Intl.DateTimeFormatOptions): Readonly<Record<Language, Intl.DateTimeFormat>> {
  const of = (language: Language) => new Intl.DateTimeFormat(locales[language], { ...options, timeZone: 'UTC' });
  return { id: of('id'), su: of('su'), en: of('en') };
}

const mostTimes = 1_000;
const shownTimes = new Map<string, string>();

/** `2026-12-01` is 1 Desember 2026, and `2026-12` is Desember 2026. */
function timeIn(language: Language, value: string): string {
  const key = `${language} ${value}`;
  let shown = shownTimes.get(key);
  if (shown === undefined) {
    const formats = value.length === '2026-12'.length ? months : days;
    shown = formats[language].format(new Date(`${value}${formats === months ? '-01' : ''}T00:00:00Z`));
    if (shownTimes.size >= mostTimes) shownTimes.clear();
    shownTimes.set(key, shown);
  }
  return shown;
}
