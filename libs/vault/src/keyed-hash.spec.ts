import { createHmac, randomBytes } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { deriveKey, KeyedHash } from './keyed-hash.js';

const masterKey = randomBytes(32).toString('base64');

it('a keyed hash is the HMAC of its parts under a key of its purpose', () => {
  const hash = new KeyedHash(masterKey, 'fingerprint');
  const expected = createHmac('sha256', deriveKey(masterKey, 'fingerprint')).update('email\na@b.example').digest();
  expect(hash.digest('email', 'a@b.example')).toEqual(expected);
});

it('a keyed hash differs by value, purpose and master key', () => {
  const hash = new KeyedHash(masterKey, 'fingerprint');
  expect(hash.digest('a')).toEqual(hash.digest('a'));
  expect(hash.digest('a')).not.toEqual(hash.digest('b'));
  expect(hash.digest('a')).not.toEqual(new KeyedHash(masterKey, 'other').digest('a'));
  expect(hash.digest('a')).not.toEqual(new KeyedHash(randomBytes(32).toString('base64'), 'fingerprint').digest('a'));
});
