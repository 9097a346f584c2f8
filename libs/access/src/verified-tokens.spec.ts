import { describe, expect, it } from '@jest/globals';
import { VerifiedTokens } from './verified-tokens.js';

describe('verified tokens', () => {
  let now = 1_800_000_000_000;
  const inSeconds = (seconds: number) => now / 1_000 + seconds;

  it('returns the claims of a stored token and of no other', () => {
    const tokens = new VerifiedTokens(() => now);
    tokens.store('a.b.c', { sub: 'ketua', exp: inSeconds(300) });
    expect(tokens.find('a.b.c')).toMatchObject({ sub: 'ketua' });
    expect(tokens.find('a.b.C')).toBeUndefined();
  });

  it('forgets a token at its expiry, and each after a minute', () => {
    const tokens = new VerifiedTokens(() => now);
    tokens.store('short', { exp: inSeconds(10) });
    tokens.store('long', { exp: inSeconds(3_600) });
    const valid = () => ['short', 'long'].filter((token) => tokens.find(token));
    now += 9_999;
    expect(valid()).toEqual(['short', 'long']);
    now += 1;
    expect(valid()).toEqual(['long']);
    now += 50_000;
    expect(valid()).toEqual([]);
    expect(tokens.size).toBe(0);
  });

  it('never stores a token without an expiry, or after it', () => {
    const tokens = new VerifiedTokens(() => now);
    tokens.store('endless', {});
    tokens.store('late', { exp: inSeconds(-1) });
    expect([tokens.find('endless'), tokens.find('late')]).toEqual([undefined, undefined]);
  });

  it('is bounded: the oldest make room', () => {
    const tokens = new VerifiedTokens(() => now, 3);
    for (let n = 1; n <= 10; n++) tokens.store(`token ${n}`, { sub: String(n), exp: inSeconds(300) });
    expect(tokens.size).toBe(3);
    expect([7, 8, 9, 10].map((n) => tokens.find(`token ${n}`)?.sub)).toEqual([undefined, '8', '9', '10']);
  });
});
