import { kindsOfPersonalData, type PersonalDataKind, redact, titleFrom } from '#text';
import { maskAnswers, textsOf } from './answer-texts.js';
import type { FormAnswers } from './categories/questions.js';
import type { NewAspiration } from './intake.dto.js';

/** A submission with its texts as KIM and the public will read them. */
export interface RedactedSubmission extends NewAspiration {
  /** Made from the masked text where the citizen gave none. */
  readonly title: string;
  readonly titleMasked: string;
  readonly bodyMasked: string;
  readonly answersMasked: FormAnswers;
  /** The kinds of personal data in the texts. */
  readonly personalData: PersonalDataKind[];
}

/** Masks the texts of a submission, once: before its transaction begins, except of a draft, whose texts are sealed until then. */
export function redactSubmission(submitted: NewAspiration): RedactedSubmission {
  const { body, answers = {}, reporter } = submitted;
  const context = { people: reporter ? [reporter] : [] };
  const bodyMasked = redact(body, context).masked;
  const title = submitted.title ?? titleFrom(bodyMasked);
  return {
    ...submitted,
    title,
    titleMasked: redact(title, context).masked,
    bodyMasked,
    answersMasked: maskAnswers(answers, context),
    personalData: kindsOfPersonalData(title, body, ...textsOf(answers)),
  };
}
