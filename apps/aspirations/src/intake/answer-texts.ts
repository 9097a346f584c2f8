import { mask, type TextContext } from '#text';
import type { FormAnswer, FormAnswers } from './categories/questions.js';

/** The texts in answers to questions. */
export function textsOf(answers: FormAnswers): string[] {
  return Object.values(answers).flatMap((answer) =>
    typeof answer === 'string' ? answer : typeof answer === 'object' ? answer.description : [],
  );
}

/** The answers as KIM, and the agency of an anonymous aspiration, read them: stored beside them (`RedactedText`). */
export function maskAnswers(answers: FormAnswers, context: TextContext = {}): FormAnswers {
  return Object.fromEntries(Object.entries(answers).map(([key, answer]) => [key, maskAnswer(answer, context)]));
}

/** No question asks for a NIK or a telephone number, so numbers stay. */
function maskAnswer(answer: FormAnswer, context: TextContext): FormAnswer {
  if (typeof answer === 'number') return answer;
  if (typeof answer === 'string') return mask(answer, context);
  return { ...answer, description: mask(answer.description, context) };
}
