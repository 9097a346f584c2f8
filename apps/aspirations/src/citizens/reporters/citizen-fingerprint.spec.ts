import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { CitizenFingerprints } from './citizen-fingerprint.js';

const fingerprints = new CitizenFingerprints(randomBytes(32).toString('base64'));
const phone = (typed: string) => fingerprints.of({ phone: typed, email: null })?.toString('hex');

describe('the fingerprint of a citizen', () => {
  it('does not depend on how the number is typed', () => {
    expect(
      new Set(['0811-0000-0002', '62811 0000 0002', '+62 811-0000-0002', '0811.0000\u20110002'].map(phone)).size,
    ).toBe(1);
    expect(phone('0811-0000-0003')).not.toBe(phone('0811-0000-0002'));
  });

  it('uses the e-mail address without a number, and is null without both', () => {
    expect(fingerprints.of({ phone: null, email: 'Siti@warga.example' })).toEqual(
      fingerprints.of({ phone: null, email: 'siti@warga.example ' }),
    );
    expect(fingerprints.of({ phone: null, email: null })).toBeNull();
    expect(fingerprints.of({ phone: 'tidak ada', email: '-' })).toBeNull();
    expect(fingerprints.of({ phone: 'tidak ada', email: 'siti@warga.example' })).toEqual(
      fingerprints.of({ phone: null, email: 'siti@warga.example' }),
    );
  });

  it('depends on the key', () => {
    const other = new CitizenFingerprints(randomBytes(32).toString('base64'));
    const citizen = { phone: '0811-0000-0002', email: null };
    expect(other.of(citizen)).not.toEqual(fingerprints.of(citizen));
  });
});
