import { describe, expect, it } from '@jest/globals';
import { CircuitBreaker } from './circuit-breaker.js';

describe('the circuit breaker', () => {
  const failing = (breaker: CircuitBreaker, count: number, from = 0) =>
    Array.from({ length: count }, (_, n) => breaker.recordFailure('a', `key-${from + n}`));

  it('allows dead letters for a few keys, and none once most of at least ten keys fail', () => {
    const breaker = new CircuitBreaker();
    expect(failing(breaker, 9).every(Boolean)).toBe(true);
    expect(failing(breaker, 3, 9)).toEqual([false, false, false]);
    expect(breaker.open).toEqual(['a']);
  });

  it('allows dead letters without limit while most keys succeed', () => {
    const breaker = new CircuitBreaker();
    for (let n = 0; n < 500; n++) {
      for (const good of ['x', 'y', 'z']) breaker.recordSuccess('a', `${good}-${n}`);
      expect(breaker.recordFailure('a', `bad-${n}`)).toBe(true);
    }
  });

  it('stays closed while exactly half of the keys fail, and opens above half', () => {
    const breaker = new CircuitBreaker();
    for (let n = 0; n < 5; n++) breaker.recordSuccess('a', `good-${n}`);
    expect(failing(breaker, 5).every(Boolean)).toBe(true);
    expect(failing(breaker, 1, 5)).toEqual([false]);
  });

  it('counts the last thousand keys', () => {
    const breaker = new CircuitBreaker();
    for (let n = 0; n < 1_000; n++) breaker.recordSuccess('a', `good-${n}`);
    expect(failing(breaker, 500).every(Boolean)).toBe(true);
    expect(failing(breaker, 1, 500)).toEqual([false]);
  });

  it('counts failures of the last minute', () => {
    let now = 0;
    const breaker = new CircuitBreaker(() => now);
    failing(breaker, 9);
    now = 60_000;
    expect(breaker.recordFailure('a', 'key-9')).toBe(false);
    const later = new CircuitBreaker(() => now);
    failing(later, 9);
    now = 120_001;
    expect(later.recordFailure('a', 'key-9')).toBe(true);
  });

  it('counts a key that fails repeatedly once', () => {
    const breaker = new CircuitBreaker();
    for (let again = 0; again < 50; again++) expect(breaker.recordFailure('a', 'key')).toBe(true);
  });

  it('tracks each reaction separately, and allows dead letters of the others while one circuit is open', () => {
    const breaker = new CircuitBreaker();
    for (let n = 0; n < 100; n++) breaker.recordSuccess('b', `key-${n}`);
    failing(breaker, 10);
    expect(breaker.open).toEqual(['a']);
    expect(breaker.recordFailure('b', 'key-1')).toBe(true);
  });

  it('opens again at the next failure after a lucky probe', () => {
    const breaker = new CircuitBreaker();
    failing(breaker, 10);
    breaker.recordSuccess('a', 'key-3');
    breaker.close('a');
    expect(breaker.isOpen).toBe(false);
    expect(breaker.recordFailure('a', 'key-4')).toBe(false);
  });

  it('expires failures after a minute', () => {
    let now = 0;
    const breaker = new CircuitBreaker(() => now);
    failing(breaker, 10);
    now = 60_000;
    expect(breaker.isOpen).toBe(true);
    now = 60_001;
    expect(breaker.isOpen).toBe(false);
    expect(breaker.recordFailure('a', 'key')).toBe(true);
  });
});
