import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { CitizenFingerprints } from './citizen-fingerprint.js';

const marks = new CitizenFingerprints(randomBytes(32).toString('base64'));
const phone = (typed: string) => marks.of({ phone: typed, email: null })?.toString('hex');

describe('the mark of a citizen', () => {
  it('is the same however the number is typed', () => {
    expect(new Set(['0811-0000-0002', '62811 0000 0002', '+62 811-0000-0002'].map(phone)).size).toBe(1);
    expect(phone('0811-0000-0003')).not.toBe(phone('0811-0000-0002'));
  });

  it('is of the address when there is no number, and of nobody when there is neither', () => {
    expect(marks.of({ phone: null, email: 'Siti@warga.example' })).toEqual(
      marks.of({ phone: null, email: 'siti@warga.example ' }),
    );
    expect(marks.of({ phone: null, email: null })).toBeNull();
  });

  it('cannot be found without the key', () => {
    const other = new CitizenFingerprints(randomBytes(32).toString('base64'));
    const somebody = { phone: '0811-0000-0002', email: null };
    expect(other.of(somebody)).not.toEqual(marks.of(somebody));
  });
});
