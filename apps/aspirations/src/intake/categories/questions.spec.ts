import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { type Question, type FormAnswer, questionTypes, findFormIssues } from './questions.js';

const photo = '0197a5f2-2c3d-7e4f-8a5b-6c7d8e9f0a1b';
const fact = (changes: Partial<Question> & Pick<Question, 'key'>): Question => ({
  questionId: `${changes.key}?`,
  questionEn: `${changes.key}?`,
  type: 'TEXT',
  required: true,
  kinds: null,
  choices: [],
  ...changes,
});
const submitted = (answers: Record<string, FormAnswer>, kind = 'COMPLAINT') => ({
  kind,
  answers,
  attachmentIds: [photo],
});
const issues = (sheet: Question[], answers: Record<string, FormAnswer>, kind?: string) =>
  findFormIssues(sheet, submitted(answers, kind)).map(({ key, issue: flaw }) => `${key} ${flaw}`);

describe('the questions of a category', () => {
  const choices = [{ code: 'BROKEN', nameId: 'Rusak', nameEn: 'Broken' }];

  it.each<[Question['type'], FormAnswer[], FormAnswer[]]>([
    ['TEXT', ['di depan balai desa'], ['  ', 7, { description: 'x' }]],
    ['NUMBER', [0, -3.5], ['3', Number.NaN, Number.POSITIVE_INFINITY]],
    ['DATE', ['2026-02-28'], ['2026-02-30', '28-02-2026', '0026-01-01', 20260228]],
    ['PLACE', [{ description: 'Kp. Contoh', latitude: -6.5, longitude: 106.8 }], ['Kp. Contoh', 1]],
    ['CHOICE', ['BROKEN'], ['broken', 'OTHER', 1]],
    ['PHOTO', [photo], ['0197a5f2-2c3d-7e4f-8a5b-6c7d8e9f0a1c', 1]],
  ])('of type %s accept valid answers only', (type, valid, invalid) => {
    const sheet = [fact({ key: 'it', type, choices: type === 'CHOICE' ? choices : [] })];
    for (const answer of valid) expect(issues(sheet, { it: answer })).toEqual([]);
    for (const answer of invalid) expect(issues(sheet, { it: answer })).toEqual(['it UNFIT']);
  });

  it('are missing only when they are required of the kind', () => {
    const sheet = [
      fact({ key: 'where' }),
      fact({ key: 'since', type: 'DATE', kinds: ['COMPLAINT'] }),
      fact({ key: 'size', required: false }),
    ];
    expect(issues(sheet, {})).toEqual(['where MISSING', 'since MISSING']);
    expect(issues(sheet, {}, 'SUGGESTION')).toEqual(['where MISSING']);
    expect(issues(sheet, { where: 'x', since: '2026-01-01' }, 'SUGGESTION')).toEqual([]);
  });

  it('reject answers to unknown keys, even those that every object has', () => {
    expect(issues([fact({ key: 'where' })], { where: 'x', nik: '1' })).toEqual(['nik UNASKED']);
    expect(issues([fact({ key: 'constructor' })], {})).toEqual(['constructor MISSING']);
  });

  it('are complete exactly when there is no issue, for any answers', () => {
    const answers = fc.oneof(fc.string(), fc.double(), fc.record({ description: fc.string() }));
    const sheet = fc
      .uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'))
      .chain((keys) =>
        fc.tuple(
          ...keys.map((key) =>
            fc
              .tuple(fc.constantFrom(...questionTypes), fc.boolean())
              .map(([type, required]) => fact({ key, type, required, choices })),
          ),
        ),
      );
    fc.assert(
      fc.property(sheet, fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), answers), (questions, given) => {
        const found = findFormIssues(questions, submitted(given));
        const missing = questions.filter(({ key, required }) => required && !Object.hasOwn(given, key));
        expect(found.filter(({ issue }) => issue === 'MISSING').map(({ key }) => key)).toEqual(
          missing.map(({ key }) => key),
        );
        expect(new Set(found.map(({ key }) => key)).size).toBe(found.length);
      }),
    );
  });
});
