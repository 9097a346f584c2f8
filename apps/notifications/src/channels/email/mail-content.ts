import { foldLines } from 'nodemailer/lib/mime-funcs';
import MimeNode from 'nodemailer/lib/mime-node';

export interface Mail {
  readonly messageId: string;
  readonly from: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Base64 contains no `--`, so that no part contains the boundary. */
const boundary = '--sambung';
const lineLength = 76;
const constantHeader = `MIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary="${boundary}"\r\n\r\n`;
const plain = /^(?!.*=\?)[!-~]+(?: [!-~]+)*$/;
const plainRecipient = /^\w+(?: \w+)* <[\w.+-]+@[\w.-]+>$/;

/** The headers with which all mails of a sender begin. */
const senders = new Map<string, string>();

/**
 * A mail as the server gets it, with the header that nodemailer makes. As a tree of streams, its parts cost four times as much
 * as sending them.
 */
export function mailContent({ messageId, from, to, subject, text, html, headers }: Mail): Buffer {
  if (!senders.has(from)) senders.set(from, encoded('From', from));
  const recipient = `${to.name} <${to.address}>`;
  const lines = [
    ...Object.entries(headers).map(([key, value]) => header(key, value)),
    header('Message-ID', messageId),
    senders.get(from),
    plainRecipient.test(recipient) ? header('To', recipient) : encoded('To', { ...to }),
    header('Subject', subject),
    `Date: ${new Date().toUTCString().replace('GMT', '+0000')}`,
    constantHeader,
  ];
  return Buffer.from(`${lines.join('\r\n')}${partOf('plain', text)}${partOf('html', html)}--${boundary}--\r\n`);
}

/** What needs no encoding is not taken apart. */
function header(key: string, value: string): string {
  const line = `${key}: ${value}`;
  return line.length < lineLength && plain.test(value) ? line : encoded(key, value);
}

function encoded(key: string, value: string | Mail['to']): string {
  return foldLines(`${key}: ${MimeNode.encodeHeaderValue(key, value, { textEncoding: 'B' })}`);
}

/** Quoted-printable would be made character by character. */
function partOf(type: 'plain' | 'html', content: string): string {
  const base64 = Buffer.from(content).toString('base64');
  let lines = '';
  for (let start = 0; start < base64.length; start += lineLength)
    lines += `${base64.slice(start, start + lineLength)}\r\n`;
  return `--${boundary}\r\nContent-Type: text/${type}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${lines}`;
}
