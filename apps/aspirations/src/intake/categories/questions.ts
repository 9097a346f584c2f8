import { z } from 'zod';
import type { aspirationKinds } from '#contracts';

export const questionTypes = ['TEXT', 'NUMBER', 'DATE', 'PLACE', 'CHOICE', 'PHOTO'] as const;

/** A question that a category asks of its submitters. */
export interface Question {
  readonly key: string;
  readonly questionId: string;
  readonly questionEn: string;
  readonly type: (typeof questionTypes)[number];
  readonly required: boolean;
  /** The kinds of aspiration that it is asked for; null for all. */
  readonly kinds: readonly (typeof aspirationKinds)[number][] | null;
  /** Empty unless the type is CHOICE. */
  readonly choices: readonly { readonly code: string; readonly nameId: string; readonly nameEn: string }[];
}

export interface Place {
  readonly description: string;
  readonly latitude?: number | undefined;
  readonly longitude?: number | undefined;
}

/** TEXT, DATE (`2026-11-24`), CHOICE (a code) and PHOTO (the id of an attachment) are strings. */
export type FormAnswer = string | number | Place;
export type FormAnswers = Readonly<Record<string, FormAnswer>>;

export type FormIssueType = 'MISSING' | 'UNFIT' | 'UNASKED';

/** What is wrong with the answer to a question. */
export interface FormIssue {
  readonly key: string;
  readonly issue: FormIssueType;
  /** The question; for an unknown key, the key. */
  readonly questionId: string;
  readonly questionEn: string;
  readonly required: boolean;
}

/** What a form is checked against its questions by. */
export interface SubmittedForm {
  readonly kind: string;
  readonly answers: FormAnswers;
  /** Undefined where the photos have been checked before. */
  readonly attachmentIds: readonly string[] | undefined;
}

/**
 * The missing and invalid answers, question by question, and then the unknown keys. A question for other kinds may be
 * answered as well, because the kind may be corrected later.
 */
export function findFormIssues(questions: readonly Question[], submitted: SubmittedForm): FormIssue[] {
  const ofQuestions = questions.flatMap((question) => {
    const issue = issueOf(question, submitted);
    const { key, questionId, questionEn, required } = question;
    return issue === undefined ? [] : [{ key, issue, questionId, questionEn, required }];
  });
  const known = new Set(questions.map(({ key }) => key));
  const ofUnknown = Object.keys(submitted.answers)
    .filter((key) => !known.has(key))
    .map((key): FormIssue => ({ key, issue: 'UNASKED', questionId: key, questionEn: key, required: false }));
  return [...ofQuestions, ...ofUnknown];
}

/**
 * What refuses a form: answers to unknown questions, and required answers that are missing or cannot be read. An answer to an
 * optional question is never refused; its words are stored.
 */
export function refusals(issues: readonly FormIssue[], { requiresAnswers }: { requiresAnswers: boolean }): FormIssue[] {
  return issues.filter(({ issue, required }) => issue === 'UNASKED' || (required && requiresAnswers));
}

function issueOf(question: Question, { kind, answers, attachmentIds }: SubmittedForm): FormIssueType | undefined {
  const answer = Object.hasOwn(answers, question.key) ? answers[question.key] : undefined;
  if (answer !== undefined) return validators[question.type](answer, question, attachmentIds) ? undefined : 'UNFIT';
  const applies = question.kinds === null || question.kinds.some((one) => one === kind);
  return question.required && applies ? 'MISSING' : undefined;
}

type Validator = (answer: FormAnswer, question: Question, attachmentIds: readonly string[] | undefined) => boolean;

const validators: Readonly<Record<Question['type'], Validator>> = {
  TEXT: (answer) => typeof answer === 'string' && answer.trim() !== '',
  NUMBER: (answer) => typeof answer === 'number' && Number.isFinite(answer),
  DATE: (answer) => typeof answer === 'string' && isDay(answer),
  PLACE: (answer) => typeof answer === 'object',
  CHOICE: (answer, { choices }) => choices.some(({ code }) => code === answer),
  PHOTO: (answer, _fact, attachmentIds) =>
    typeof answer === 'string' && (attachmentIds?.includes(answer) ?? z.uuid().safeParse(answer).success),
};

function isDay(text: string): boolean {
  if (!/^(?:19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
