import { expect, it } from '@jest/globals';
import { measure } from './measure.js';

it('masks what the corpus marks, and little else', () => {
  const { texts, missed, falseAlarms, recall, precision } = measure();
  expect(texts).toBeGreaterThan(150);
  expect([recall >= 0.98, missed.map(({ text }) => text).slice(0, 9)]).toEqual([true, expect.anything()]);
  expect([precision >= 0.98, falseAlarms.map(({ text }) => text).slice(0, 9)]).toEqual([true, expect.anything()]);
});
