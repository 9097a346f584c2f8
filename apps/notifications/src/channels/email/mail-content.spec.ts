import { describe, expect, it } from '@jest/globals';
import { type AddressObject, type ParsedMail, simpleParser } from 'mailparser';
import { createTransport } from 'nodemailer';
import { builtInContent, templateNames } from '../../templates/catalog/built-in.js';
import { languages } from '../../templates/content/language.js';
import { placeholders, sampleOf } from '../../templates/content/placeholders.js';
import { CompiledTemplate } from '../../templates/content/render.js';
import { type Mail, mailContent } from './mail-content.js';

const variables = Object.fromEntries(
  Object.keys(placeholders).map((name) => [name, sampleOf(name as keyof typeof placeholders)]),
);
const mail: Mail = {
  messageId: '<0197a5f3-3d4e-7f5a-8b6c-7d8e9f0a1b2c@sambung>',
  from: 'Sambung <sambung@bogorkab.example>',
  to: { name: 'Siti Contoh', address: 'siti@warga.example' },
  subject: 'Tugas',
  text: 'Isi\n',
  html: '<p>Isi</p>\n',
  headers: {
    'List-Unsubscribe': `<https://sambung.example/v1/unsubscribe/${'a'.repeat(90)}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    'X-Sambung-Return': '0197a5f33d4e7f5a8b6c7d8e9f0a1b2c-0123456789abcdef',
    'Auto-Submitted': 'auto-generated',
  },
};
const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });

async function expectAsComposed(one: Mail): Promise<void> {
  const composed = await composer.sendMail({ ...one, to: { ...one.to }, xMailer: false, textEncoding: 'base64' });
  expect(shown(await simpleParser(mailContent(one)))).toEqual(shown(await simpleParser(composed.message)));
}

/** All that a reader gets, but the time and the boundary. */
function shown({ headers, headerLines, date, ...rest }: ParsedMail) {
  const lines = headerLines.filter(({ key }) => !['date', 'content-type'].includes(key)).map(({ line }) => line);
  expect(date).toBeInstanceOf(Date);
  return { ...rest, lines: lines.toSorted(), contentType: (headers.get('content-type') as { value: string }).value };
}

const all = templateNames.flatMap((name) => languages.map((language) => ({ name, language })));

describe('the content of a mail is that of nodemailer', () => {
  it.each(all)('for the template $name in $language', async ({ name, language }) => {
    const unsubscribeUrl = 'https://sambung.example/v1/unsubscribe/a';
    const { subject, text, html } = new CompiledTemplate(builtInContent(name)).render(language, {
      ...variables,
      recipient: 'Siti Contoh',
      unsubscribeUrl,
    });
    await expectAsComposed({ ...mail, subject, text, html });
  });

  it.each([
    ['a name with marks', { to: { name: 'Siti, "Ünal" <a@b.example>', address: 'siti@warga.example' } }],
    ['a name with marks of a header', { to: { name: '=?UTF-8?B?QQ==?=', address: 'siti@warga.example' } }],
    ['a name with spaces at its ends', { to: { name: ' Siti ', address: 'siti@warga.example' } }],
    ['a long name', { to: { name: 'Siti Contoh '.repeat(10).trim(), address: 'siti@warga.example' } }],
    ['no name', { to: { name: '', address: 'siti@warga.example' } }],
    ['a name with a line break', { to: { name: 'Siti\r\nBcc: x@y.example', address: 'siti@warga.example' } }],
    ['an address of two hosts', { to: { name: 'Siti', address: 'a@b.example, c@d.example' } }],
    ['a long subject with letters of Sundanese', { subject: 'Béwara énggal perkara Posyandu '.repeat(8).trim() }],
    ['a long subject', { subject: 'Kabar baru tentang Posyandu '.repeat(8).trim() }],
    ['a subject with double spaces', { subject: ' Kabar  baru ' }],
    ['a subject with marks of a header', { subject: '=?UTF-8?B?QQ==?= A' }],
    ['a subject with a line break', { subject: 'Tugas\r\nBcc: x@y.example' }],
    ['a sender with letters of Sundanese', { from: 'Diskominfo Kabupatén <a@b.example>' }],
    ['lines of one full stop', { text: '.\n..\r\n.\n\nFrom me\n', html: '.\r\n<p>.</p>\n.' }],
    ['a text that ends without a line break', { text: 'Isi', html: '<p>Isi</p>' }],
    ['a text that looks like a boundary', { text: '--sambung\n--sambung--\n' }],
    ['no further header', { headers: {} }],
  ])('for %s', async (_, change) => {
    await expectAsComposed({ ...mail, ...change });
  });

  it('has lines that every mail server accepts', () => {
    const content = mailContent({ ...mail, text: 'a'.repeat(5_000), html: 'é'.repeat(5_000) });
    const lines = content.toString('latin1').split('\r\n');
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(998);
    expect(lines.join('')).toMatch(/^[\x20-\x7e]*$/);
  });

  it('has one recipient', async () => {
    const { to } = await simpleParser(mailContent(mail));
    expect((to as AddressObject).value).toEqual([{ name: mail.to.name, address: mail.to.address }]);
  });
});
