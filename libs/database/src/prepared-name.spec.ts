import { describe, expect, it } from '@jest/globals';
import { preparedName } from './prepared-name.js';

const namesOf = (text: string, times: number) => Array.from({ length: times }, () => preparedName(text));

describe('preparedName', () => {
  it('names a text from its sixth use', () => {
    const names = namesOf('INSERT INTO often', 7);
    expect(names.slice(0, 5)).toEqual([undefined, undefined, undefined, undefined, undefined]);
    expect(names[5]).toMatch(/^[0-9a-f]{32}$/);
    expect(names[6]).toBe(names[5]);
  });

  it('names no more than 100 texts', () => {
    const named = Array.from({ length: 200 }, (_, n) => namesOf(`INSERT INTO t VALUES (${n})`, 6).at(-1));
    expect(named.filter((name) => name !== undefined).length).toBeLessThanOrEqual(100);
  });

  it('forgets texts that come once among many', () => {
    for (let n = 0; n < 2_500; n++) preparedName(`INSERT INTO once VALUES (${n})`);
    expect(preparedName('INSERT INTO once VALUES (0)')).toBeUndefined();
  });
});
