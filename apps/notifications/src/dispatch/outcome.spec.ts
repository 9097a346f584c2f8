import { describe, expect, it } from '@jest/globals';
import { retryDelayAfter } from './retry-delay.js';
import { outcomeOfSmtp } from './outcome.js';

describe('a failure of SMTP', () => {
  it.each([
    ['a refused mailbox', { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550 }, 'ADDRESS_REFUSED'],
    ['an address that is none', { code: 'EENVELOPE', command: 'API' }, 'ADDRESS_REFUSED'],
    ['a refused sender', { code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 550 }, 'UNDELIVERABLE'],
    ['a refused text', { code: 'EMESSAGE', command: 'DATA', responseCode: 554 }, 'UNDELIVERABLE'],
  ])('%s is final', (_, error, reason) => {
    expect(outcomeOfSmtp(error)).toMatchObject({ kind: 'failed', reason });
  });

  it.each([
    ['a full mailbox', { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 452 }, '452'],
    ['greylisting', { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 451 }, '451'],
    ['a sign-in that we lack', { code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 530 }, '530'],
    ['a server that turns everybody away', { code: 'EPROTOCOL', command: 'CONN', responseCode: 554 }, '554'],
    ['a server that is away', { code: 'ESOCKET', command: 'CONN' }, 'ESOCKET'],
    ['a server that hangs', { code: 'ETIMEDOUT' }, 'ETIMEDOUT'],
    ['a refused sign-in of ours', { code: 'EAUTH', command: 'AUTH PLAIN', responseCode: 535 }, '535'],
    ['something else', new Error('x'), 'unknown'],
  ])('%s may pass', (_, error, detail) => {
    expect(outcomeOfSmtp(error)).toEqual({ kind: 'postponed', detail });
  });
});

describe('the waits between attempts', () => {
  it('grow, and end', () => {
    expect([1, 2, 3, 4, 5].map(retryDelayAfter)).toEqual([60, 300, 1_800, 7_200, undefined]);
  });
});
