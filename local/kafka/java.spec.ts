import { describe, expect, it } from '@jest/globals';
import { isRecent, javaVersion } from './java.js';

describe('the version of Java', () => {
  it.each([
    ['openjdk version "17.0.15" 2025-04-15', 17],
    ['java version "1.8.0_402"', 8],
    ['openjdk version "21" 2023-09-19', 21],
    ['bash: java: command not found', undefined],
  ])('is parsed from %p', (output, version) => {
    expect(javaVersion(output)).toBe(version);
  });

  it('must be 17 or later', () => {
    expect([undefined, 8, 16, 17, 25].map(isRecent)).toEqual([false, false, false, true, true]);
  });
});
