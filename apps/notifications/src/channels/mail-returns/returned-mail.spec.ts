import { randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { ReturnAddresses } from './return-addresses.js';
import { readReturn } from './returned-mail.js';

const original = [
  'Return-Path: <return+0197a5f33d4e7f5a8b6c7d8e9f0a1b2c-0011223344556677@bogorkab.example>',
  'Message-ID: <0197a5f3-3d4e-7f5a-8b6c-7d8e9f0a1b2c@sambung>',
  'X-Sambung-Return: 0197a5f33d4e7f5a8b6c7d8e9f0a1b2c-0011223344556677',
  'Subject: Tugas diseminasi',
];

function report(kind: string, part: string[], headers = original): Buffer {
  return Buffer.from(
    [
      'From: Mail Delivery System <MAILER-DAEMON@mx.example>',
      'To: return@bogorkab.example',
      'Subject: Undelivered Mail Returned to Sender',
      'MIME-Version: 1.0',
      `Content-Type: multipart/report; report-type=${kind}; boundary="b"`,
      '',
      '--b',
      'Content-Type: text/plain; charset=us-ascii',
      '',
      'Status: 5.1.1 is what this text pretends.',
      '--b',
      `Content-Type: message/${kind}`,
      '',
      ...part,
      '--b',
      'Content-Type: text/rfc822-headers',
      '',
      ...headers,
      '--b--',
      '',
    ].join('\r\n'),
  );
}

const dsn = (action: string, status: string) =>
  report('delivery-status', [
    'Reporting-MTA: dns; mx.example',
    'Arrival-Date: Sun, 29 Nov 2026 10:00:00 +0700',
    '',
    'Final-Recipient: rfc822; siti@warga.example',
    `Action: ${action}`,
    `Status: ${status}`,
    'Diagnostic-Code: smtp; 550 5.1.1 <siti@warga.example>:',
    ' Recipient address rejected: User unknown',
  ]);

describe('a delivery status', () => {
  it.each([
    ['failed', '5.1.1', 'BOUNCED_HARD'],
    ['failed', '5.2.1', 'BOUNCED_HARD'],
    ['failed', '5.2.2', 'BOUNCED_SOFT'],
    ['failed', '5.7.1', 'BOUNCED_SOFT'],
    ['failed', '4.4.7', 'BOUNCED_SOFT'],
    ['Delivered', '2.0.0', 'DELIVERED'],
  ])('with %s %s is %s, without its text', async (action, code, status) => {
    const found = await readReturn(dsn(action, code));
    expect(found).toMatchObject({ status, detail: code, signedId: original[2]!.slice(18) });
    expect(JSON.stringify(found)).not.toContain('siti');
  });

  it.each([
    ['delayed', '4.4.1'],
    ['relayed', '2.0.0'],
    ['failed', 'unknown'],
  ])('with %s %s is no outcome', async (action, code) => {
    expect(await readReturn(dsn(action, code))).toBeUndefined();
  });
});

describe('a complaint', () => {
  const arf = (kind: string) =>
    report('feedback-report', [
      `Feedback-Type: ${kind}`,
      'Version: 1',
      'Original-Mail-From: <return+x@bogorkab.example>',
    ]);

  it('is about the mail that it contains', async () => {
    expect(await readReturn(arf('abuse'))).toEqual({
      status: 'COMPLAINED',
      detail: 'abuse',
      signedId: '0197a5f33d4e7f5a8b6c7d8e9f0a1b2c-0011223344556677',
      envelopeFrom: '<return+x@bogorkab.example>',
    });
  });

  it('is none when it reports the opposite', async () => {
    for (const kind of ['not-spam', 'auth-failure', '']) expect(await readReturn(arf(kind))).toBeUndefined();
  });
});

describe('any other mail', () => {
  it.each([
    [
      'an automatic reply',
      'Subject: Saya cuti\r\nAuto-Submitted: auto-replied\r\n\r\nStatus: 5.1.1\r\nAction: failed\r\n',
    ],
    ['an empty one', ''],
    ['rubbish', '\u0000\u0001--b\r\n\r\n--b--'],
  ])('is no report: %s', async (_, mail) => {
    expect(await readReturn(Buffer.from(mail))).toBeUndefined();
  });
});

describe('a return address', () => {
  const addresses = new ReturnAddresses(randomBytes(32).toString('base64'), 'Return@bogorkab.example');
  const id = randomUUID();

  it('names its message, in any case, within the 64 characters of a mailbox', () => {
    const address = addresses.of(id);
    expect([addresses.read(address), addresses.read(address.toUpperCase())]).toEqual([id, id]);
    expect(address.split('@')[0]!.length).toBeLessThanOrEqual(64);
  });

  it('of another service, another message or an invented one is refused', () => {
    const other = new ReturnAddresses(randomBytes(32).toString('base64'), 'return@bogorkab.example');
    const swapped = addresses.of(id).replace(/^return\+.{8}/, 'return+00000000');
    for (const address of [other.of(id), swapped, 'return+x@bogorkab.example', 'x@bogorkab.example', 'return@x', ''])
      expect(addresses.read(address)).toBeUndefined();
    expect(addresses.read('return@bogorkab.example')).toBeNull();
  });
});
