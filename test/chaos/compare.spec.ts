import { describe, expect, it } from '@jest/globals';
import { compare, differences, lanes } from './compare.js';

const expected = ['a', 'b', 'c'];
const found = (actual: readonly string[]) => {
  const { lost = 0, duplicated = 0, reordered = 0 } = compare({ name: 'lane', expected, actual }) ?? {};
  return { lost, duplicated, reordered };
};

describe('comparing expected and actual lists', () => {
  it.each([
    ['the same', expected, { lost: 0, duplicated: 0, reordered: 0 }],
    ['one lost', ['a', 'c'], { lost: 1, duplicated: 0, reordered: 0 }],
    ['all lost', [], { lost: 3, duplicated: 0, reordered: 0 }],
    ['one repeated', ['a', 'b', 'b', 'c'], { lost: 0, duplicated: 1, reordered: 0 }],
    ['one repeated at the end', ['a', 'b', 'c', 'a'], { lost: 0, duplicated: 1, reordered: 0 }],
    ['one that is not expected', ['a', 'b', 'c', 'd'], { lost: 0, duplicated: 1, reordered: 0 }],
    ['two in the wrong order', ['b', 'a', 'c'], { lost: 0, duplicated: 0, reordered: 1 }],
    ['one lost and one repeated', ['a', 'b', 'b'], { lost: 1, duplicated: 1, reordered: 0 }],
  ])('finds %s', (_, actual, wanted) => {
    expect(found(actual)).toEqual(wanted);
  });

  it('names the lane and both lists', () => {
    expect(compare({ name: 'KIM 1', expected: ['register', 'submit'], actual: ['register'] })?.text).toBe(
      'KIM 1: expected register, submit; found register',
    );
  });

  it('compares each lane separately, also those of one side', () => {
    const split = lanes(
      ['a1', 'b1', 'a2'],
      ['a1', 'a2', 'c1'],
      (item) => item[0]!,
      (item) => item.slice(1),
    );
    expect(differences(split).map(({ text }) => text)).toEqual([
      'b: expected 1; found none',
      'c: expected none; found 1',
    ]);
  });
});
