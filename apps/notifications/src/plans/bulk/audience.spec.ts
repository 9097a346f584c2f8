import { describe, expect, it } from '@jest/globals';
import { type Audience, AudienceExpression, selectsOnlySubscribers } from './audience.js';

const subscribers = { subscribers: {} };
const chairs: Audience = { posts: ['CHAIR'] };

describe('an audience expression', () => {
  it.each([
    [{ posts: ['CHAIR', 'SECRETARY'] }],
    [{ areas: ['32.01', '32.01.22', '32.01.22.2004'] }],
    [{ all: [{ any: [chairs, subscribers] }, { areas: ['32.01.22'] }] }],
    [{ kims: ['0197a5f1-1b2c-7d3e-8f4a-5b6c7d8e9f0a'] }],
    [{ subscribers: { topics: ['health'] } }],
  ])('accepts %j', (expression) => {
    expect(AudienceExpression.parse(expression)).toEqual(expression);
  });

  it.each([
    [{}],
    [{ posts: [] }],
    [{ posts: ['KING'] }],
    [{ areas: ["32.01' OR TRUE"] }],
    [{ areas: ['32.%'] }],
    [{ any: [] }],
    [{ any: [chairs], all: [chairs] }],
    [{ any: [{ any: [{ any: [{ any: [chairs] }] }] }] }],
    [{ any: Array.from({ length: 51 }, () => chairs) }],
    [{ any: Array.from({ length: 6 }, () => ({ any: Array.from({ length: 9 }, () => chairs) })) }],
    ['everybody'],
    [null],
  ])('rejects %j', (expression) => {
    expect(AudienceExpression.safeParse(expression).success).toBe(false);
  });

  it.each([
    [subscribers, true],
    [chairs, false],
    [{ any: [subscribers, chairs] }, false],
    [{ all: [subscribers, chairs] }, true],
    [{ any: [subscribers, { all: [subscribers, { areas: ['32.01'] }] }] }, true],
  ] as const)('knows whether %j selects subscribers alone', (expression, only) => {
    expect(selectsOnlySubscribers(expression)).toBe(only);
  });
});
