import { describe, expect, it } from '@jest/globals';
import { builtInContent, templateNames } from '../catalog/built-in.js';
import { declarations } from '../catalog/declarations.js';
import { type DraftContent, isRefusal, lint } from './lint.js';

const placeholders = declarations['task-due'].placeholders;
const content = builtInContent('task-due');

/** The problems of Indonesian texts that differ from the current ones. */
function problemsOf(changes: Partial<(typeof content)['id']>, of: DraftContent = content) {
  const id = { ...content.id, ...changes };
  return lint({ ...of, id }, placeholders)
    .filter(({ language }) => language === 'id')
    .map(({ field, code, detail }) => `${field} ${code} ${detail}`);
}

describe('the lint of a template', () => {
  it.each(templateNames)('has no refusal for the built-in %s', (name) => {
    expect(lint(builtInContent(name), declarations[name].placeholders).filter(isRefusal)).toEqual([]);
  });

  it('names a missing language', () => {
    const { su: _, ...rest } = content;
    expect(lint(rest, placeholders).filter(isRefusal)).toEqual([
      { language: 'su', field: null, code: 'language-missing', detail: 'su' },
    ]);
  });

  it.each([
    ['an unknown placeholder', { subject: 'Halo {{ nik }}' }, 'subject placeholder-unknown nik'],
    ['a missing placeholder', { paragraphs: ['{{ editionTitle }}'] }, 'paragraphs placeholder-missing dueOn'],
    ['a tag of the engine', { short: '{% for x in y %}' }, 'short markup-not-allowed {%'],
    ['a filter of the engine', { short: '{{ dueOn | upcase }}' }, 'short markup-not-allowed {{'],
    ['HTML', { subject: 'Tugas <b>penting</b>' }, 'subject markup-not-allowed <b'],
    ['a foreign link', { short: 'Buka https://evil.example/x' }, 'short link-not-allowed https://evil.example/x'],
    ['a hidden direction', { subject: 'Tugas \u202Eabc' }, 'subject hidden-character "Tugas \u202Eabc"'],
  ])('refuses %s', (_, changes, expected) => {
    expect(problemsOf(changes)).toContain(expected);
  });

  it('lets a link to a government host pass', () => {
    const short = 'Buka https://sambung.bogorkab.go.id/tugas sebelum {{ dueOn }}';
    expect(problemsOf({ short })).toEqual([]);
  });

  it('warns of characters and lengths that cost more segments', () => {
    expect(problemsOf({ short: 'Tugas “{{ dueOn }}”' })).toEqual(['short sms-unusual-characters “ ”']);
    expect(problemsOf({ short: `${'Mohon '.repeat(60)}{{ dueOn }}` })).toEqual(['short sms-many-segments 3']);
  });
});
