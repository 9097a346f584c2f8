import type { aspirationKinds } from '#contracts';

export const factTypes = ['TEXT', 'NUMBER', 'DATE', 'PLACE', 'CHOICE', 'PHOTO'] as const;

/** One thing that is asked of whoever tells something of a category. */
export interface Fact {
  readonly key: string;
  readonly questionId: string;
  readonly questionEn: string;
  readonly type: (typeof factTypes)[number];
  readonly required: boolean;
  /** It is asked for these kinds only; null for all. */
  readonly kinds: readonly (typeof aspirationKinds)[number][] | null;
  /** What can be chosen; empty unless the type is CHOICE. */
  readonly choices: readonly { readonly code: string; readonly nameId: string; readonly nameEn: string }[];
}

export interface Place {
  readonly description: string;
  readonly latitude?: number | undefined;
  readonly longitude?: number | undefined;
}

/** TEXT, DATE (`2026-11-24`), CHOICE (a code) and PHOTO (the id of an attachment) are texts. */
export type FactAnswer = string | number | Place;
export type FactAnswers = Readonly<Record<string, FactAnswer>>;

export type FactFlaw = 'MISSING' | 'UNFIT' | 'UNASKED';

/** What is wrong with the answer to one question. */
export interface FlawedFact {
  readonly key: string;
  readonly flaw: FactFlaw;
  /** The question; of what was not asked, its key. */
  readonly questionId: string;
  readonly questionEn: string;
}

/** What is known of a case when its facts are looked at. */
export interface Told {
  readonly kind: string;
  readonly facts: FactAnswers;
  readonly attachmentIds: readonly string[];
}

/**
 * What is missing or does not fit, question by question, and then what nobody asked for. A fact that is asked of other
 * kinds only may be answered all the same, as a kind may be put right later.
 */
export function flawedFacts(sheet: readonly Fact[], told: Told): FlawedFact[] {
  const asked = sheet.flatMap((fact) => {
    const flaw = flawOf(fact, told);
    return flaw === undefined
      ? []
      : [{ key: fact.key, flaw, questionId: fact.questionId, questionEn: fact.questionEn }];
  });
  const known = new Set(sheet.map(({ key }) => key));
  const unasked = Object.keys(told.facts)
    .filter((key) => !known.has(key))
    .map((key): FlawedFact => ({ key, flaw: 'UNASKED', questionId: key, questionEn: key }));
  return [...asked, ...unasked];
}

function flawOf(fact: Fact, { kind, facts, attachmentIds }: Told): FactFlaw | undefined {
  const answer = Object.hasOwn(facts, fact.key) ? facts[fact.key] : undefined;
  if (answer !== undefined) return fitting[fact.type](answer, fact, attachmentIds) ? undefined : 'UNFIT';
  const asks = fact.kinds === null || fact.kinds.some((one) => one === kind);
  return fact.required && asks ? 'MISSING' : undefined;
}

type Fit = (answer: FactAnswer, fact: Fact, attachmentIds: readonly string[]) => boolean;

const fitting: Readonly<Record<Fact['type'], Fit>> = {
  TEXT: (answer) => typeof answer === 'string' && answer.trim() !== '',
  NUMBER: (answer) => typeof answer === 'number' && Number.isFinite(answer),
  DATE: (answer) => typeof answer === 'string' && isDay(answer),
  PLACE: (answer) => typeof answer === 'object',
  CHOICE: (answer, { choices }) => choices.some(({ code }) => code === answer),
  PHOTO: (answer, _fact, attachmentIds) => typeof answer === 'string' && attachmentIds.includes(answer),
};

function isDay(text: string): boolean {
  if (!/^(?:19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
