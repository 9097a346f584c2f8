import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The texts of an edition. */
export interface SampleText {
  readonly title: string;
  readonly summary: string;
  readonly body: string;
}

/** A file of `documents/`: what the office publishes, in each of its languages. */
export interface SampleDocument {
  /** Of its file. */
  readonly name: string;
  readonly kind: string;
  readonly topic: string;
  readonly informationClass: string;
  readonly areaCodes: readonly string[];
  /** From today until the KIM must have disseminated it; undefined: not yet decided. */
  readonly days: number | undefined;
  /** Days until it expires. */
  readonly expires: number | undefined;
  readonly picture: { readonly name: string; readonly alt: string } | undefined;
  readonly state: 'PUBLISHED' | 'SCHEDULED' | 'IN_REVIEW' | 'DRAFT';
  /** Why it is withdrawn after its publication. */
  readonly withdrawn: string | undefined;
  readonly text: SampleText;
  readonly notice: Readonly<Record<string, string>> | null;
  readonly translations: Readonly<Record<string, SampleText>>;
  readonly correction: { readonly reason: string; readonly text: SampleText } | undefined;
}

const folder = join(import.meta.dirname, 'documents');

/** Each file is a head of `key: value` lines and the text, then further texts after `<!-- … -->`. */
export function sampleDocuments(): SampleDocument[] {
  return readdirSync(folder)
    .toSorted()
    .map((file) => parseDocument(file.replace(/\.md$/, ''), readFileSync(join(folder, file), 'utf8')));
}

/** @throws Error for a file without head or title */
export function parseDocument(name: string, file: string): SampleDocument {
  const [, head = '', content = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(file) ?? [];
  const fields = fieldsOf(head);
  const [text = '', ...others] = content.split(/^<!-- (.+) -->$/m);
  const sections = new Map(others.flatMap((mark, index) => (index % 2 ? [] : [[mark, others[index + 1] ?? '']])));
  const [mark, corrected] = [...sections].find(([key]) => key.startsWith('correction: ')) ?? [];
  const [picture = '', alt = ''] = fields['picture']?.split(' | ') ?? [];
  const notice = sections.get('notice');
  const days = (field: string) => (fields[field] === undefined ? undefined : Number(fields[field]));
  return {
    name,
    kind: fields['kind'] ?? '',
    topic: fields['topic'] ?? '',
    informationClass: fields['class'] ?? '',
    areaCodes: fields['areas']?.split(', ') ?? [],
    days: days('days'),
    expires: days('expires'),
    picture: picture === '' ? undefined : { name: picture, alt },
    state: (fields['state'] ?? 'PUBLISHED') as SampleDocument['state'],
    withdrawn: fields['withdrawn'],
    text: textOf(text),
    notice: notice === undefined ? null : fieldsOf(notice.replaceAll(/^- /gm, '')),
    translations: Object.fromEntries(
      ['su', 'en'].flatMap((language) => {
        const translated = sections.get(language);
        return translated === undefined ? [] : [[language, textOf(translated)]];
      }),
    ),
    correction: corrected && mark ? { reason: mark.slice('correction: '.length), text: textOf(corrected) } : undefined,
  };
}

function fieldsOf(lines: string): Record<string, string> {
  return Object.fromEntries(Array.from(lines.matchAll(/^(\w+): (.+)$/gm), ([, key = '', value = '']) => [key, value]));
}

function textOf(section: string): SampleText {
  const [, title, summary = '', body = ''] = /^# (.+)\n+> (.+)\n*(.*)$/s.exec(section.trim()) ?? [];
  if (title === undefined) throw new Error(`no title in ${section.slice(0, 60)}`);
  const [line = '', ...rest] = summary.split('\n');
  return { title, summary: line, body: [...rest, body].join('\n').trim() };
}
