import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { RecipientTokens } from './recipient-tokens.js';

const key = () => randomBytes(32).toString('base64');

describe('the token of a recipient', () => {
  const tokens = new RecipientTokens(key());
  const subject = { id: '0197a5f3-3d4e-7f5a-8b6c-7d8e9f0a1b2c', ownerKind: 'REPORTER' } as const;
  const token = tokens.sign('manage', subject);

  it('names its subject for its purpose only', () => {
    expect(tokens.read('manage', token)).toEqual(subject);
    expect(tokens.read('unsubscribe', token)).toBeUndefined();
    expect(tokens.read('confirm', token)).toBeUndefined();
  });

  it('is refused when it is changed, cut, made with another key or invented', () => {
    const bytes = Buffer.from(token, 'base64url');
    const flipped = Array.from(bytes, (_, at) => {
      const copy = Buffer.from(bytes);
      copy[at]! ^= 1;
      return copy.toString('base64url');
    });
    const other = new RecipientTokens(key()).sign('manage', subject);
    for (const wrong of [...flipped, other, token.slice(2), `${token}AA`, `${token}=`, '', 'x'])
      expect(tokens.read('manage', wrong)).toBeUndefined();
  });
});
