import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findFormIssues, type Question, questionTypes } from './questions.js';
import { readAnswers } from './read-answers.js';

const question = (type: Question['type']): Question => ({
  key: 'it',
  type,
  required: false,
  questionId: 'it?',
  questionEn: 'it?',
  kinds: null,
  choices: type === 'CHOICE' ? [{ code: 'ASPHALT', nameId: 'Aspal', nameEn: 'Asphalt concrete' }] : [],
});
const read = (type: Question['type'], answer: string | number) => readAnswers([question(type)], { it: answer })['it'];

describe('answers', () => {
  it.each([
    ['NUMBER', '2,5', 2.5],
    ['NUMBER', '1.250,5', 1250.5],
    ['NUMBER', ' 40 ', 40],
    ['NUMBER', 'Rp 1.500.000', 1_500_000],
    ['DATE', '27/11/2026', '2026-11-27'],
    ['DATE', '2026-11-20T08:00:00+07:00', '2026-11-20'],
    ['CHOICE', ' aspal', 'ASPHALT'],
    ['CHOICE', 'Asphalt\u00a0Concrete', 'ASPHALT'],
    ['PLACE', 'dekat\npasar', { description: 'dekat pasar' }],
    ['TEXT', 7, '7'],
  ] as const)('of type %s are read from %j', (type, answer, expected) => {
    expect(read(type, answer)).toEqual(expected);
  });

  it.each([
    ['NUMBER', 'panjang'],
    ['NUMBER', '0812 3456 7890'],
    ['NUMBER', '08123456789'],
    ['DATE', 'lusa'],
    ['CHOICE', 'emas'],
  ] as const)('of type %s stay in their words: %j', (type, answer) => {
    expect(read(type, answer)).toBe(answer);
    const issues = findFormIssues([question(type)], { kind: 'COMPLAINT', answers: { it: answer }, attachmentIds: [] });
    expect(issues).toMatchObject([{ issue: 'UNFIT', required: false }]);
  });

  it('are read again as themselves, whatever was written', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...questionTypes),
        fc.oneof(fc.string(), fc.double({ noNaN: true })),
        (type, answer) => {
          const once = readAnswers([question(type)], { it: answer });
          expect(readAnswers([question(type)], once)).toEqual(once);
        },
      ),
    );
  });
});
