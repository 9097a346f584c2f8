import type { Transaction } from '#database';
import { type Question, type FormAnswers, findFormIssues } from '../categories/questions.js';
import type { PersonalDataKind } from '../../aspirations/redaction/personal-data.js';

/** What is answered in a case, and what is asked. */
export interface AspirationForm {
  readonly kind: string;
  /** The category whose questions were answered, and their version; 0 when there were none. */
  readonly category: string;
  readonly formVersion: number;
  /** Those questions. */
  readonly questions: readonly Question[];
  readonly answers: FormAnswers;
  readonly personalData: PersonalDataKind[];
  /** What is asked now in the category that the case has now. */
  readonly currentForm: { readonly version: number; readonly questions: readonly Question[] };
}

/** Undefined when there is no such case. */
export async function readForm(
  from: Pick<Transaction, 'query'>,
  aspirationId: string,
): Promise<AspirationForm | undefined> {
  const [row] = await from.query<AspirationForm>(
    `SELECT kind, given.category, given.version AS "formVersion", given.answers, given.personal_data AS "personalData",
            coalesce((SELECT questions FROM form_version
                       WHERE category = given.category AND version = given.version), '[]') AS form,
            coalesce((SELECT json_build_object('version', version, 'questions', questions) FROM form_version
                       WHERE category = aspiration.category ORDER BY version DESC LIMIT 1),
                     '{"version":0,"questions":[]}') AS "currentForm"
       FROM aspiration, LATERAL (
         (SELECT category, form_version AS version, answers, personal_data FROM answer_update
           WHERE aspiration_id = aspiration.id ORDER BY answer_update.version DESC LIMIT 1)
         UNION ALL
         SELECT form_category, form_version, answers, personal_data FROM aspiration_intake
          WHERE aspiration_id = aspiration.id
         LIMIT 1
       ) AS given
      WHERE id = $1`,
    [aspirationId],
  );
  return row;
}

/** The questions that are still open, by what is asked now. */
export function openQuestions({ kind, answers, currentForm }: AspirationForm): readonly OpenQuestion[] {
  return findFormIssues(currentForm.questions, { kind, answers, attachmentIds: [] })
    .filter(({ issue: flaw }) => flaw === 'MISSING')
    .map(({ key, questionId, questionEn }) => ({ key, questionId, questionEn }));
}

export interface OpenQuestion {
  readonly key: string;
  readonly questionId: string;
  readonly questionEn: string;
}
