import { describe, expect, it } from '@jest/globals';
import { render } from './render.js';
import { type TemplateName, templates } from './templates.js';

const variables = {
  recipient: 'Siti Contoh',
  kimName: 'KIM Mekar',
  post: 'ketua',
  endsOn: '2027-02-03',
  editionTitle: 'Jadwal imunisasi',
  documentTitle: 'Jadwal imunisasi',
  title: '[HOAKS] Vaksin menyebabkan kemandulan',
  trackingNumber: 'SB-7KQ4-M2XD-8',
  dueOn: '2026-12-01',
  expiresOn: '2027-02-22',
  replyBy: '2026-12-01',
  resolveBy: '2026-12-01',
  respondBy: '2026-12-03',
  closesOn: '2026-12-17',
  trainingTitle: 'Menulis berita desa',
  startsOn: '2026-12-03',
  code: 'Zm9vYmFy',
};

describe.each(Object.keys(templates) as TemplateName[])('the template %s', (name) => {
  it('has no gap in subject, text and HTML', () => {
    const { subject, text, html } = render(name, variables);
    expect(subject).toMatch(/^\S.*\S$/);
    for (const part of [subject, text, html]) expect(part).not.toMatch(/\{\{|\}\}|undefined|Invalid/);
    expect(text).toContain('Yth. Siti Contoh,');
  });

  it('does not name the recipient in the text that the inbox stores', () => {
    const { subject, body } = render(name, variables);
    expect(body.trim()).not.toBe('');
    for (const part of [subject, body]) expect(part).not.toContain('Siti Contoh');
  });
});

describe('a rendered message', () => {
  it('has salutation, paragraphs and signature', () => {
    expect(render('task-assigned', variables)).toEqual({
      subject: 'Tugas diseminasi: Jadwal imunisasi',
      text: [
        'Yth. Siti Contoh,',
        'KIM Anda diminta meneruskan informasi "Jadwal imunisasi" kepada warga.',
        'Mohon disampaikan dan dilaporkan beserta buktinya paling lambat 1 Desember 2026.',
        'Sambung, Diskominfo Kabupaten Bogor\n',
      ].join('\n\n'),
      html: [
        '<!doctype html>',
        '<html lang="id"><body>',
        '<p>Yth. Siti Contoh,</p>',
        '<p>KIM Anda diminta meneruskan informasi "Jadwal imunisasi" kepada warga.</p>',
        '<p>Mohon disampaikan dan dilaporkan beserta buktinya paling lambat 1 Desember 2026.</p>',
        '<p>Sambung, Diskominfo Kabupaten Bogor</p>',
        '</body></html>\n',
      ].join('\n'),
      body: [
        'KIM Anda diminta meneruskan informasi "Jadwal imunisasi" kepada warga.',
        'Mohon disampaikan dan dilaporkan beserta buktinya paling lambat 1 Desember 2026.\n',
      ].join('\n\n'),
    });
  });

  it('notifies a citizen of an answer without its content', () => {
    const { subject, text } = render('aspiration-responded', variables);
    expect(subject).toBe('Aspirasi SB-7KQ4-M2XD-8 telah ditanggapi');
    expect(text).toBe(
      [
        'Yth. Siti Contoh,',
        'Perangkat daerah telah memberikan tanggapan.',
        'Status dan tanggapan dapat dilihat dengan nomor SB-7KQ4-M2XD-8 dan PIN Anda.',
        'Bila belum puas, aspirasi dapat dibuka kembali sampai 17 Desember 2026. Setelah itu aspirasi dianggap selesai.',
        'Sambung, Diskominfo Kabupaten Bogor\n',
      ].join('\n\n'),
    );
  });

  it('formats days in the language of their sentence', () => {
    const { text } = render('training-cancelled', variables);
    expect(text).toContain('mulai 3 Desember 2026 dibatalkan');
    expect(text).toContain('begin on 3 December 2026, has been cancelled');
  });

  it('escapes variables in HTML and adds no header', () => {
    const hostile = { ...variables, editionTitle: '<img src=x>\r\nBcc: x@y.example', recipient: '<b>&"' };
    const { subject, text, html } = render('task-assigned', hostile);
    expect(html).toContain('&lt;img src=x&gt;');
    expect(html).toContain('&lt;b&gt;&amp;&#34;');
    expect(html).not.toContain('<img');
    expect(text).toContain('<img src=x>');
    expect(subject).not.toMatch(/[\r\n]/);
  });

  it('throws when a variable is missing', () => {
    expect(() => render('task-assigned', { recipient: 'x' })).toThrow(/editionTitle/);
  });
});
