import { comparable, plainLine, readDay } from '#text';
import type { FormAnswer, FormAnswers, Question } from './questions.js';

/** Answers as the questions want them, as far as they can be read; the others stay as they were written. */
export function readAnswers(questions: readonly Question[], answers: FormAnswers): FormAnswers {
  const asked = new Map(questions.map((question) => [question.key, question]));
  return Object.fromEntries(
    Object.entries(answers).map(([key, answer]) => {
      const question = asked.get(key);
      return [key, question === undefined ? answer : read(question, answer)];
    }),
  );
}

function read({ type, choices }: Question, answer: FormAnswer): FormAnswer {
  if (typeof answer === 'number') return type === 'TEXT' ? String(answer) : answer;
  if (typeof answer !== 'string') return answer;
  if (type === 'NUMBER') return readNumber(answer) ?? answer;
  if (type === 'DATE') return readDay(answer) ?? answer;
  if (type === 'PLACE') return { description: plainLine(answer).slice(0, 300) };
  if (type !== 'CHOICE') return answer;
  const same = (name: string) => comparable(name) === comparable(answer);
  return choices.find(({ code, nameId, nameEn }) => [code, nameId, nameEn].some(same))?.code ?? answer;
}

/** `1.250,5` and `1250.5`; a number that begins with 0, such as a telephone number, is no amount. */
function readNumber(written: string): number | undefined {
  const plain = plainLine(written).replace(/^Rp\.? ?/i, '');
  if (/^-?[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/.test(plain)) return Number(plain.replaceAll('.', '').replace(',', '.'));
  return /^-?(?:0|[1-9]\d{0,14})(?:[.,]\d{1,9})?$/.test(plain) ? Number(plain.replace(',', '.')) : undefined;
}
