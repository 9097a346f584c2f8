import type { FormAnswer, FormAnswers } from './categories/questions.js';
import { maskPersonalData } from '../aspirations/redaction/personal-data.js';

/** What people wrote into the answers to questions. */
export function textsOf(answers: FormAnswers): string[] {
  return Object.values(answers).flatMap((answer) =>
    typeof answer === 'string' ? answer : typeof answer === 'object' ? answer.description : [],
  );
}

/** The answer without personal data in it; a number is left alone, as a NIK or telephone number is asked for nowhere. */
export function maskAnswer(answer: FormAnswer): FormAnswer {
  if (typeof answer === 'number') return answer;
  if (typeof answer === 'string') return maskPersonalData(answer);
  return { ...answer, description: maskPersonalData(answer.description) };
}
