import { expect, it } from '@jest/globals';
import { newTrackingNumber, readTrackingNumber } from './tracking-number.js';

it('a tracking number is read with or without its prefix, and with the number of a part', () => {
  const issued = newTrackingNumber();
  expect(issued).toMatch(/^SB-/);
  for (const typed of [issued, issued.slice(3).toLowerCase(), `${issued}/2`, ` ${issued}/12 `])
    expect(readTrackingNumber(typed)).toBe(issued);
  expect(readTrackingNumber(`${issued}/123`)).toBeUndefined();
});
