import { describe, expect, it } from '@jest/globals';
import { compare, differences, lanes } from './compare.js';

const owed = ['a', 'b', 'c'];
const found = (there: readonly string[]) => {
  const { lost = 0, duplicated = 0, reordered = 0 } = compare({ name: 'lane', owed, there }) ?? {};
  return { lost, duplicated, reordered };
};

describe('comparing what is owed with what is there', () => {
  it.each([
    ['the same', owed, { lost: 0, duplicated: 0, reordered: 0 }],
    ['one lost', ['a', 'c'], { lost: 1, duplicated: 0, reordered: 0 }],
    ['all lost', [], { lost: 3, duplicated: 0, reordered: 0 }],
    ['one doubled', ['a', 'b', 'b', 'c'], { lost: 0, duplicated: 1, reordered: 0 }],
    ['one doubled at the end', ['a', 'b', 'c', 'a'], { lost: 0, duplicated: 1, reordered: 0 }],
    ['one that nobody owes', ['a', 'b', 'c', 'd'], { lost: 0, duplicated: 1, reordered: 0 }],
    ['two in the wrong order', ['b', 'a', 'c'], { lost: 0, duplicated: 0, reordered: 1 }],
    ['one lost and one doubled', ['a', 'b', 'b'], { lost: 1, duplicated: 1, reordered: 0 }],
  ])('finds %s', (_, there, wanted) => {
    expect(found(there)).toEqual(wanted);
  });

  it('says whose it is and how it differs', () => {
    expect(compare({ name: 'KIM 1', owed: ['register', 'submit'], there: ['register'] })?.text).toBe(
      'KIM 1: owed are register, submit; there are register',
    );
  });

  it('keeps lanes apart, also those that only one side has', () => {
    const split = lanes(
      ['a1', 'b1', 'a2'],
      ['a1', 'a2', 'c1'],
      (item) => item[0]!,
      (item) => item.slice(1),
    );
    expect(differences(split).map(({ text }) => text)).toEqual([
      'b: owed are 1; there are none',
      'c: owed are none; there are 1',
    ]);
  });
});
