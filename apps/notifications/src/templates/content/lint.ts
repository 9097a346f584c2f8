import type { TemplateText } from '../catalog/text.js';
import { governmentHosts } from './defuse-value.js';
import { type Language, languages } from './language.js';
import { longestOf, type Placeholder } from './placeholders.js';
import { CompiledTemplate, type TemplateContent } from './render.js';
import { countSms } from './sms-segments.js';

/** The refusals keep a template from being published; the warnings give its cost. */
export const problemCodes = {
  'language-missing': 'refusal',
  'placeholder-unknown': 'refusal',
  'placeholder-missing': 'refusal',
  'markup-not-allowed': 'refusal',
  'link-not-allowed': 'refusal',
  'hidden-character': 'refusal',
  'sms-unusual-characters': 'warning',
  'sms-many-segments': 'warning',
} as const;
export type ProblemCode = keyof typeof problemCodes;

export interface TemplateProblem {
  readonly language: Language;
  readonly field: 'subject' | 'paragraphs' | 'short' | null;
  readonly code: ProblemCode;
  /** The name, the link or the characters; for segments their number with the longest values. */
  readonly detail: string;
}

const name = /\{\{\s*(\w+)\s*\}\}/g;
const usualSegments = 2;

/** A text that may be incomplete: a draft. */
export type DraftContent = Readonly<Partial<Record<Language, TemplateText>>>;

/** What keeps a template from being published, and what its short texts cost. */
export function lint(content: DraftContent, placeholders: readonly Placeholder[]): TemplateProblem[] {
  return languages.flatMap((language) => {
    const text = content[language];
    if (text === undefined) return [{ language, field: null, code: 'language-missing', detail: language }];
    return [...lintText(language, text, placeholders), ...lintShort(language, text, placeholders)];
  });
}

export function isRefusal({ code }: TemplateProblem): boolean {
  return problemCodes[code] === 'refusal';
}

/** Of the field of a version that a problem is in. */
export function pointerOf({ language, field }: TemplateProblem): string {
  return `/content/${language}${field === null ? '' : `/${field}`}`;
}

function lintText(language: Language, text: TemplateText, placeholders: readonly Placeholder[]): TemplateProblem[] {
  const fields = { subject: [text.subject], paragraphs: text.paragraphs, short: text.short ? [text.short] : [] };
  const problems = Object.entries(fields).flatMap(([field, lines]) =>
    lines.flatMap((line) =>
      lintLine(line, placeholders).map((problem) => ({ ...problem, language, field: field as keyof typeof fields })),
    ),
  );
  const used = new Set([text.subject, ...text.paragraphs].flatMap(namesIn));
  const missing = placeholders.filter((placeholder) => !used.has(placeholder));
  return [
    ...problems,
    ...missing.map((detail) => ({ language, field: 'paragraphs', code: 'placeholder-missing', detail }) as const),
  ];
}

function lintLine(line: string, placeholders: readonly string[]): { code: ProblemCode; detail: string }[] {
  const unknown = namesIn(line).filter((used) => !placeholders.includes(used));
  const rest = line.replaceAll(name, ' ');
  const markup = /\{\{|\}\}|\{%|%\}|<[a-z/!]/i.exec(rest);
  const links = rest.split(/\s+/).filter((word) => /:\/\/|^www\.|\w@\w/.test(word) && !governmentHosts.test(word));
  return [
    ...unknown.map((detail) => ({ code: 'placeholder-unknown', detail }) as const),
    ...(markup ? [{ code: 'markup-not-allowed', detail: markup[0] } as const] : []),
    ...links.map((detail) => ({ code: 'link-not-allowed', detail }) as const),
    ...(/[\p{Cf}\p{Cc}]/u.test(line) ? [{ code: 'hidden-character', detail: JSON.stringify(line) } as const] : []),
  ];
}

/** Counts with the longest values: a long title may cost more than a preview shows. */
function lintShort(language: Language, text: TemplateText, placeholders: readonly Placeholder[]): TemplateProblem[] {
  const short = text.short ?? text.subject;
  if (namesIn(short).some((used) => !placeholders.includes(used as Placeholder))) return [];
  const longest = Object.fromEntries(placeholders.map((placeholder) => [placeholder, longestOf(placeholder)]));
  const alone = { id: text, [language]: text } as TemplateContent;
  let rendered: string;
  try {
    rendered = new CompiledTemplate(alone).render(language, longest).short;
  } catch {
    return [];
  }
  const { unusual, segments } = countSms(rendered);
  const field = 'short';
  return [
    ...(unusual.length > 0
      ? [{ language, field, code: 'sms-unusual-characters', detail: unusual.join(' ') } as const]
      : []),
    ...(segments > usualSegments
      ? [{ language, field, code: 'sms-many-segments', detail: String(segments) } as const]
      : []),
  ];
}

function namesIn(line: string): string[] {
  return [...line.matchAll(name)].map(([, used]) => used!);
}
