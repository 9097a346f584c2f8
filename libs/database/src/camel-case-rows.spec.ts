import { describe, expect, it } from '@jest/globals';
import { camelCaseRows } from './camel-case-rows.js';
import { camelCase, snakeCase } from './naming.js';

describe('camelCaseRows', () => {
  it('renames columns, and leaves what is in them as it is', () => {
    const rows = [{ id: 1, tracking_number: 'a', about: { about_kind: 'KIM' } }];
    expect(camelCaseRows(rows)).toEqual([{ id: 1, trackingNumber: 'a', about: { about_kind: 'KIM' } }]);
  });

  it('gives rows without such columns as they are', () => {
    const rows = [{ id: 1, kimId: 2, sha256: '' }];
    expect(camelCaseRows(rows)).toBe(rows);
    expect(camelCaseRows([])).toEqual([]);
  });
});

describe('names', () => {
  it.each([
    ['village_code', 'villageCode'],
    ['sha256', 'sha256'],
    ['answer_told_at', 'answerToldAt'],
    ['due_on_2', 'dueOn2'],
    ['_id', '_id'],
    ['?column?', '?column?'],
  ])('%s is %s in TypeScript', (column, property) => {
    expect(camelCase(column)).toBe(property);
  });

  it.each(['villageCode', 'sha256', 'id', 'answerToldAt'])('%s comes back from its column', (property) => {
    expect(camelCase(snakeCase(property))).toBe(property);
  });
});
