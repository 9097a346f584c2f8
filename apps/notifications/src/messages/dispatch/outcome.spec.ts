import { describe, expect, it } from '@jest/globals';
import { retryDelayAfter } from './retry-delay.js';
import { outcomeOfSmtp } from './outcome.js';

describe('outcomeOfSmtp', () => {
  it.each([
    ['a rejected mailbox', { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550 }, 'ADDRESS_REFUSED'],
    ['an invalid address', { code: 'EENVELOPE', command: 'API' }, 'ADDRESS_REFUSED'],
    ['a rejected sender', { code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 550 }, 'UNDELIVERABLE'],
    ['rejected content', { code: 'EMESSAGE', command: 'DATA', responseCode: 554 }, 'UNDELIVERABLE'],
  ])('treats %s as final', (_, error, reason) => {
    expect(outcomeOfSmtp(error)).toMatchObject({ kind: 'failed', reason });
  });

  it.each([
    ['a full mailbox', { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 452 }, '452'],
    ['greylisting', { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 451 }, '451'],
    ['missing authentication', { code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 530 }, '530'],
    ['a server that rejects all clients', { code: 'EPROTOCOL', command: 'CONN', responseCode: 554 }, '554'],
    ['an unreachable server', { code: 'ESOCKET', command: 'CONN' }, 'ESOCKET'],
    ['a timeout', { code: 'ETIMEDOUT' }, 'ETIMEDOUT'],
    ['failed authentication', { code: 'EAUTH', command: 'AUTH PLAIN', responseCode: 535 }, '535'],
    ['an unknown error', new Error('x'), 'unknown'],
  ])('treats %s as temporary', (_, error, detail) => {
    expect(outcomeOfSmtp(error)).toEqual({ kind: 'postponed', detail });
  });

  it('treats the codes from 500 to 599 as final, except those of authentication', () => {
    const codes = Array.from({ length: 202 }, (_, index) => 399 + index);
    const temporary = codes.filter(
      (responseCode) => outcomeOfSmtp({ command: 'DATA', responseCode }).kind === 'postponed',
    );
    expect(temporary).toEqual([...codes.filter((code) => code < 500), 530, 534, 535, 538, 600]);
  });
});

describe('retryDelayAfter', () => {
  it('increases the delays and ends after the fourth', () => {
    expect([1, 2, 3, 4, 5].map(retryDelayAfter)).toEqual([60, 300, 1_800, 7_200, undefined]);
  });
});
