import { describe, expect, it } from '@jest/globals';
import { resultOfSmtp } from './smtp-result.js';

const rcpt = (responseCode: number, response: string) => ({
  code: 'EENVELOPE',
  command: 'RCPT TO',
  responseCode,
  response,
});

describe('resultOfSmtp', () => {
  it.each([
    ['a rejected mailbox', { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550 }, 'ADDRESS_REFUSED'],
    ['a mailbox that does not exist', rcpt(550, '550 5.1.1 <siti@warga.example>: no such user'), 'ADDRESS_REFUSED'],
    ['a domain that does not exist', rcpt(550, '550-5.1.2 no such host'), 'ADDRESS_REFUSED'],
    ['a disabled mailbox', rcpt(554, '554 5.2.1 disabled'), 'ADDRESS_REFUSED'],
    ['a full mailbox for good', rcpt(552, '552 5.2.2 over quota'), 'UNDELIVERABLE'],
    ['a refusal by policy', rcpt(550, '550 5.7.1 rejected by policy'), 'UNDELIVERABLE'],
    ['a refusal by policy without a status', rcpt(550, '550 Client host blocked using a list'), 'UNDELIVERABLE'],
    ['a relay that is denied', rcpt(554, '554 relay access denied'), 'UNDELIVERABLE'],
    ['an invalid address', { code: 'EENVELOPE', command: 'API' }, 'ADDRESS_REFUSED'],
    ['a rejected sender', { code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 550 }, 'UNDELIVERABLE'],
    ['rejected content', { code: 'EMESSAGE', command: 'DATA', responseCode: 554 }, 'UNDELIVERABLE'],
  ])('treats %s as final', (_, error, reason) => {
    expect(resultOfSmtp(error, false)).toMatchObject({ kind: 'permanent', reason });
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
    expect(resultOfSmtp(error, false)).toEqual({ kind: 'transient', detail });
  });

  it('treats the codes from 500 to 599 as final, except those of authentication', () => {
    const codes = Array.from({ length: 202 }, (_, index) => 399 + index);
    const temporary = codes.filter(
      (responseCode) => resultOfSmtp({ command: 'DATA', responseCode }, true).kind !== 'permanent',
    );
    expect(temporary).toEqual([...codes.filter((code) => code < 500), 530, 534, 535, 538, 600]);
  });

  it('treats 421 as a request to slow down', () => {
    expect(resultOfSmtp({ code: 'EPROTOCOL', command: 'CONN', responseCode: 421 }, false)).toEqual({
      kind: 'throttled',
    });
    expect(resultOfSmtp({ command: 'DATA', responseCode: 421 }, true)).toEqual({ kind: 'throttled' });
  });

  it('treats a connection that ends after the content as unknown, and a response to it as known', () => {
    expect(resultOfSmtp({ code: 'ECONNECTION', command: 'CONN' }, true)).toEqual({
      kind: 'unknown',
      detail: 'ECONNECTION',
    });
    expect(resultOfSmtp({ code: 'EMESSAGE', command: 'DATA', responseCode: 451 }, true)).toEqual({
      kind: 'transient',
      detail: '451',
    });
  });
});
