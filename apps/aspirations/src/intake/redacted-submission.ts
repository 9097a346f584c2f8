import { kindsOfPersonalData, type PersonalDataKind, redact } from '#text';
import { maskAnswers, textsOf } from './answer-texts.js';
import type { FormAnswers } from './categories/questions.js';
import type { NewAspiration } from './intake.dto.js';

/** A submission with its texts as KIM and the public will read them. */
export interface RedactedSubmission extends NewAspiration {
  readonly titleMasked: string;
  readonly bodyMasked: string;
  readonly answersMasked: FormAnswers;
  /** The kinds of personal data in the texts. */
  readonly personalData: PersonalDataKind[];
}

/** Masks the texts of a submission, once: before its transaction begins, except of a draft, whose texts are sealed until then. */
export function redactSubmission(submitted: NewAspiration): RedactedSubmission {
  const { title, body, answers = {} } = submitted;
  return {
    ...submitted,
    titleMasked: redact(title).masked,
    bodyMasked: redact(body).masked,
    answersMasked: maskAnswers(answers),
    personalData: kindsOfPersonalData(title, body, ...textsOf(answers)),
  };
}
