import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { indexTerms, sharedTerms, weighTerms } from './shared-terms.js';

const weighed = (terms: readonly string[]) => weighTerms(terms, (term) => (term === 'jalan' ? 0.5 : 1));
const shared = (one: readonly string[], other: readonly string[]) =>
  sharedTerms(weighed(one), indexTerms(weighed(other)));

describe('shared terms', () => {
  it('count by their weight', () => {
    expect(shared(['jalan', 'rusak'], ['jalan', 'rusak', 'cempaka'])).toMatchObject({ weight: 1.5 });
    expect(shared(['jalan'], ['rusak'])).toEqual({ weight: 0, similarity: 0 });
    expect(shared([], ['rusak'])).toEqual({ weight: 0, similarity: 0 });
  });

  it.each([
    ['cempaka', 'cempka', true],
    ['cempaka', 'cempaaka', true],
    ['cempaka', 'cepmaka', true],
    ['cempaka', 'cemoaka', true],
    ['cempaka', 'kenanga', false],
    ['gang', 'gong', false],
    ['blok11', 'blok12', false],
  ])('%s and %s: %j', (one, other, same) => {
    expect(shared([one], [other]).weight).toBe(same ? 1 : 0);
  });

  it('are similar from 0 to 1, and wholly to themselves', () => {
    const terms = fc.uniqueArray(fc.stringMatching(/^[a-e]{2,7}$/), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(terms, terms, (one, other) => {
        const { similarity } = shared(one, other);
        expect(similarity).toBeGreaterThanOrEqual(0);
        expect(similarity).toBeLessThanOrEqual(1);
        expect(shared(one, one).similarity).toBeCloseTo(1);
      }),
    );
  });
});
