import { describe, expect, it } from '@jest/globals';
import { builtInContent, templateNames } from './catalog/built-in.js';
import { declarations, type TemplateName } from './catalog/declarations.js';
import { type Language, languages } from './content/language.js';
import { placeholders, sampleOf } from './content/placeholders.js';
import { countSms } from './content/sms-segments.js';
import { CompiledTemplate, type Variables } from './content/render.js';

function render(name: TemplateName, variables: Variables, language: Language = 'id') {
  return new CompiledTemplate(builtInContent(name)).render(language, variables);
}

const variables = Object.fromEntries(
  ['recipient', ...Object.keys(placeholders)].map((name) => [
    name,
    name === 'recipient' ? 'Siti Contoh' : sampleOf(name as keyof typeof placeholders),
  ]),
);

const all = templateNames.flatMap((name) => languages.map((language) => ({ name, language })));

describe.each(all)('the template $name in $language', ({ name, language }) => {
  const rendered = render(name, variables, language);

  it('has no gap', () => {
    const { subject, text, html, short } = rendered;
    expect(subject).toMatch(/^\S.*\S$/);
    for (const part of [subject, text, html, short]) expect(part).not.toMatch(/\{\{|\}\}|undefined|Invalid/);
    expect(text).toContain('Siti Contoh,');
  });

  it('does not name the recipient in what the inbox stores, nor in its short form', () => {
    for (const part of [rendered.subject, rendered.body, rendered.short]) expect(part).not.toContain('Siti Contoh');
    expect(rendered.body.trim()).not.toBe('');
  });

  it('uses each of its placeholders', () => {
    const { subject, paragraphs } = builtInContent(name)[language]!;
    for (const placeholder of declarations[name].placeholders)
      expect([subject, ...paragraphs].join(' ')).toContain(`{{ ${placeholder} }}`);
  });

  it('fits into two segments of an SMS', () => {
    expect(countSms(rendered.short)).toMatchObject({ encoding: 'GSM-7', unusual: [] });
    expect(countSms(rendered.short).segments).toBeLessThanOrEqual(2);
  });
});

describe('a message', () => {
  it('has salutation, paragraphs and signature, and below them a translation', () => {
    const { subject, text, body } = render('task-assigned', variables);
    expect(subject).toBe('Tugas diseminasi: Jadwal imunisasi bulan Desember');
    expect(text).toBe(
      [
        'Yth. Siti Contoh,',
        'KIM Anda diminta meneruskan informasi "Jadwal imunisasi bulan Desember" kepada warga.',
        'Mohon disampaikan dan dilaporkan beserta buktinya paling lambat 1 Desember 2026.',
        'Sambung, Diskominfo Kabupaten Bogor',
        'In English:',
        'Your KIM is asked to pass on the information "Jadwal imunisasi bulan Desember" to the citizens.',
        'Please pass it on and report it with proof by 1 December 2026.\n',
      ].join('\n\n'),
    );
    expect(body).not.toContain('In English');
  });

  it('shows days in its language', () => {
    expect(render('task-due', variables, 'su').text).toContain('pangelatna 1 Désémber 2026');
    expect(render('task-due', variables, 'en').text).toContain('by 1 December 2026');
    expect(render('task-due', variables, 'en').text).not.toContain('Desember 2026.');
  });

  it('notifies a citizen of an answer without its content', () => {
    const { subject, short, parameters } = render('aspiration-responded', variables);
    expect(subject).toBe('Aspirasi SB-7KQ4-M2XD-8 telah ditanggapi');
    expect(short).toBe(
      'Aspirasi SB-7KQ4-M2XD-8 telah ditanggapi. Lihat dengan nomor dan PIN Anda; keberatan sampai 1 Desember 2026.',
    );
    expect(parameters).toEqual(['SB-7KQ4-M2XD-8', '1 Desember 2026']);
  });

  it('escapes values in HTML, and adds no header and no link', () => {
    const editionTitle = '<img src=x>\r\nBcc: x@y.example Klik http://evil.example/a atau www.evil.example';
    const { subject, text, html } = render('task-assigned', { ...variables, editionTitle, recipient: '<b>&"' });
    expect(html).toContain('&lt;img src=x&gt;');
    expect(html).toContain('&lt;b&gt;&amp;&#34;');
    expect(html).not.toMatch(/<img|<b>/);
    expect(subject).not.toMatch(/[\r\n]/);
    for (const part of [subject, text]) expect(part).not.toMatch(/:\/\/|@y|evil\.example|www\.evil/);
  });

  it('has a button to unsubscribe where the caller gives its address', () => {
    const unsubscribeUrl = 'https://sambung.example/berhenti?token=a&b=c';
    expect(render('need-answered', { ...variables, unsubscribeUrl }).html).toContain(
      'href="https://sambung.example/berhenti?token=a&amp;b=c"',
    );
    expect(render('need-answered', variables).html).not.toContain('href');
  });

  it('throws when a variable is missing', () => {
    expect(() => render('task-assigned', { recipient: 'x', dueOn: '2026-12-01' })).toThrow(/editionTitle/);
  });
});
