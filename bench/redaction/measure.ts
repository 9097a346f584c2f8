import { readFileSync } from 'node:fs';
import { type Identity, mask, type TextContext } from '#text';

/** A text of the corpus with the passages that must be masked. */
interface CorpusText {
  readonly line: number;
  readonly text: string;
  readonly marks: readonly { readonly start: number; readonly end: number }[];
  readonly context: TextContext;
}

export interface Finding {
  readonly line: number;
  readonly text: string;
  readonly masked: string;
}

/** A mark counts as found when each of its letters and digits is masked, and a passage as right when a mark covers it. */
export interface Measure {
  readonly texts: number;
  readonly marks: number;
  readonly missed: readonly Finding[];
  /** Masked passages outside of every mark, and the texts without any mark among their texts. */
  readonly falseAlarms: readonly Finding[];
  readonly ordinaryTexts: number;
  readonly recall: number;
  readonly precision: number;
}

export function measure(corpus = new URL('corpus.txt', import.meta.url)): Measure {
  const texts = readFileSync(corpus, 'utf8').split('\n').flatMap(parse);
  const [missed, falseAlarms]: [Finding[], Finding[]] = [[], []];
  let right = 0;
  for (const { line, text, marks, context } of texts) {
    const masked = mask(text, context);
    const finding = { line, text, masked };
    for (const { start, end } of marks) if (/[\p{L}\p{N}]/u.test(masked.slice(start, end))) missed.push(finding);
    for (const { 0: passage, index } of masked.matchAll(/\u2022+/g)) {
      if (text.slice(index, index + passage.length) === passage) continue;
      if (marks.some(({ start, end }) => index < end && index + passage.length > start)) right++;
      else falseAlarms.push(finding);
    }
  }
  const marks = texts.reduce((sum, each) => sum + each.marks.length, 0);
  return {
    texts: texts.length,
    marks,
    missed,
    falseAlarms,
    ordinaryTexts: texts.filter((each) => each.marks.length === 0).length,
    recall: (marks - missed.length) / marks,
    precision: right / (right + falseAlarms.length),
  };
}

function parse(written: string, index: number): CorpusText[] {
  if (written === '' || written.startsWith('#')) return [];
  const [, who, of, rest] = /^@(office|reporter) ([^|]*) \| (.*)$/.exec(written) ?? [undefined, undefined, '', written];
  const marks: CorpusText['marks'][number][] = [];
  let text = '';
  for (const part of rest.split(/(?=[{}])/)) {
    if (part.startsWith('{')) marks.push({ start: text.length, end: text.length });
    if (part.startsWith('}')) marks.push({ ...marks.pop()!, end: text.length });
    text += part.replace(/^[{}]/, '');
  }
  return [{ line: index + 1, text, marks, context: contextOf(who, of) }];
}

function contextOf(who: string | undefined, of: string): TextContext {
  if (who === 'office') return { office: [of] };
  if (who === undefined) return {};
  const [fullName, phone, email] = of.split(', ').map((field) => (field === 'null' ? null : field));
  return { people: [{ fullName: fullName!, phone: phone!, email: email! } satisfies Identity] };
}
