import type { FormAnswer, FormAnswers } from './categories/questions.js';
import { maskPersonalData } from '../aspirations/redaction/personal-data.js';

/** The texts in answers to questions. */
export function textsOf(answers: FormAnswers): string[] {
  return Object.values(answers).flatMap((answer) =>
    typeof answer === 'string' ? answer : typeof answer === 'object' ? answer.description : [],
  );
}

/** The answer with personal data masked; no question asks for a NIK or a telephone number, so numbers stay. */
export function maskAnswer(answer: FormAnswer): FormAnswer {
  if (typeof answer === 'number') return answer;
  if (typeof answer === 'string') return maskPersonalData(answer);
  return { ...answer, description: maskPersonalData(answer.description) };
}
