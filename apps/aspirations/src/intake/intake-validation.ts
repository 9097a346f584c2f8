import { type Queryable, sql, type Transaction } from '#database';
import type { FieldError } from '#http-api';
import type { IntakeChecks } from '../aspirations/aspiration.step.js';
import { villageKnown } from './areas/known-village.js';
import { findFormIssues, type FormAnswers, type FormIssue, type Question, refusals } from './categories/questions.js';
import { readAnswers } from './categories/read-answers.js';
import { type MissingField, missingAnswer } from './missing-field.js';
import { channelIssues, channelRules, type IntakeChannel } from './channels.js';

/** What of a submission is validated. */
export interface IntakeInput extends IntakeChannel {
  readonly villageCode: string;
  readonly kind: string;
  readonly category: string;
  readonly answers: FormAnswers;
  readonly attachmentIds: readonly string[];
}

interface LookupRow {
  readonly villageKnown: boolean;
  readonly categoryKnown: boolean;
  readonly kimActive: boolean | null;
  readonly kimServes: boolean | null;
  readonly numberTaken: boolean;
  readonly form: { readonly version: number; readonly questions: readonly Question[] } | null;
}

export interface IntakeLookup {
  readonly numberTaken: boolean;
  /** Of the questions that were answered; 0 when there are none. */
  readonly formVersion: number;
  readonly questions: readonly Question[];
  /** What has no answer yet, or one that cannot be read. */
  readonly missing: readonly MissingField[];
  readonly checks: Omit<IntakeChecks, 'withinLimits'>;
}

/** Looks up all that the guards of `receive` decide by, in one statement. */
export async function validateIntake(
  tx: Transaction,
  input: IntakeInput,
  trackingNumber: string,
): Promise<IntakeLookup> {
  const { channel, kimId, villageCode, category } = input;
  const [row] = await tx.query<LookupRow>(sql`
    SELECT EXISTS (SELECT FROM category WHERE code = ${category} AND NOT retired) AS category_known,
           ${villageKnown(villageCode)} AS village_known,
           (SELECT status = 'ACTIVE' FROM kim WHERE id = ${kimId}) AS kim_active,
           (SELECT ${villageCode} = ANY(village_codes) FROM kim WHERE id = ${kimId}) AS kim_serves,
           ${numberTaken(trackingNumber)} AS number_taken,
           (SELECT json_build_object('version', version, 'questions', questions)
              FROM form_version WHERE category = ${category} ORDER BY version DESC LIMIT 1) AS form`);
  const { villageKnown: isKnown, categoryKnown, kimActive, kimServes, form } = row!;
  const questions = form?.questions ?? [];
  const issues = findFormIssues(questions, { ...input, answers: readAnswers(questions, input.answers) });
  return {
    numberTaken: row!.numberTaken,
    formVersion: form?.version ?? 0,
    questions,
    missing: issues.filter(({ issue }) => issue !== 'UNASKED').map(missingAnswer),
    checks: {
      channelErrors: channelIssues(input),
      formErrors: refusals(issues, channelRules[channel]).map(answerError),
      villageKnown: isKnown,
      categoryKnown,
      kimActive,
      kimServes,
    },
  };
}

export function answerError({ key, issue, questionEn, questionId }: FormIssue): FieldError {
  const detail =
    issue === 'UNASKED'
      ? { en: 'must be a question of this category', id: 'harus pertanyaan dari kategori ini' }
      : { en: questionEn, id: questionId };
  return { pointer: `/answers/${key}`, detail };
}

export async function isTaken(source: Queryable, trackingNumber: string): Promise<boolean> {
  const [row] = await source.query<{ taken: boolean }>(sql`SELECT ${numberTaken(trackingNumber)} AS taken`);
  return row!.taken;
}

/** SQL of whether an aspiration, a supporter or a draft has this tracking number. */
function numberTaken(trackingNumber: string) {
  return sql`
    EXISTS (SELECT FROM aspiration WHERE tracking_number = ${trackingNumber}
            UNION ALL SELECT FROM supporter WHERE tracking_number = ${trackingNumber}
            UNION ALL SELECT FROM aspiration_draft WHERE tracking_number = ${trackingNumber})`;
}
