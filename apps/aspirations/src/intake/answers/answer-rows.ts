import { type Queryable, sql } from '#database';
import type { PersonalDataKind } from '#text';
import { type MissingField, missingAnswer } from '../missing-field.js';
import { findFormIssues, type FormAnswers, type Question } from '../categories/questions.js';

/** The questions and answers of an aspiration. */
export interface AspirationForm {
  readonly kind: string;
  /** The category whose questions were answered, and their version; 0 when there were none. */
  readonly category: string;
  readonly formVersion: number;
  /** The questions that were answered. */
  readonly questions: readonly Question[];
  readonly answers: FormAnswers;
  readonly answersMasked: FormAnswers;
  readonly personalData: PersonalDataKind[];
  /** The questions that the present category has now. */
  readonly currentForm: { readonly version: number; readonly questions: readonly Question[] };
}

/** Undefined when there is no such aspiration. */
export async function readForm(source: Queryable, aspirationId: string): Promise<AspirationForm | undefined> {
  const [row] = await source.query<AspirationForm>(sql`
    SELECT kind, given.category, given.form_version, given.answers, given.answers_masked, given.personal_data,
           coalesce((SELECT questions FROM form_version
                      WHERE category = given.category AND version = given.form_version), '[]') AS questions,
           coalesce((SELECT json_build_object('version', version, 'questions', questions) FROM form_version
                      WHERE category = aspiration.category ORDER BY version DESC LIMIT 1),
                    '{"version":0,"questions":[]}') AS current_form
      FROM aspiration, LATERAL (
        (SELECT category, form_version, answers, answers_masked, personal_data FROM answer_update
          WHERE aspiration_id = aspiration.id ORDER BY answer_update.version DESC LIMIT 1)
        UNION ALL
        SELECT form_category, form_version, answers, answers_masked, personal_data FROM aspiration_intake
         WHERE aspiration_id = aspiration.id
        LIMIT 1
      ) AS given
     WHERE id = ${aspirationId}`);
  return row;
}

/** The required questions without an answer, and those whose answer could not be read, as the category asks them now. */
export function openQuestions({ kind, answers, currentForm }: AspirationForm): MissingField[] {
  return findFormIssues(currentForm.questions, { kind, answers, attachmentIds: undefined })
    .filter(({ issue }) => issue !== 'UNASKED')
    .map(missingAnswer);
}
