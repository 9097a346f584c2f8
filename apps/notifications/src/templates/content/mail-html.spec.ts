import { expect, it } from '@jest/globals';
import { Liquid } from 'liquidjs';
import { frames, type Language, languages } from './language.js';
import { mailHtml } from './mail-html.js';
import { mailLayout } from './mail-layout.js';

const liquid = new Liquid({ strictVariables: true, strictFilters: true, outputEscape: 'escape' });
const odd = `<b>&amp; "Siti" 'Contoh' $& {{ subject }} \0 1 \0</b>`;

const all = languages.flatMap((language) =>
  [0, 1, 3].flatMap((count) => ['', 'https://sambung.example/a?b=c&d=e'].map((url) => ({ language, count, url }))),
);

it.each(all)('is what Liquid renders in $language with $count paragraphs and the link "$url"', (one) => {
  const { language, count, url } = one;
  const paragraphs = (prefix: string) => Array.from({ length: count }, (_, index) => `${prefix} ${index} ${odd}`);
  const texts = { subject: odd, paragraphs: paragraphs('a'), translation: paragraphs('b'), items: [] };
  expect(mailHtml({ ...texts, language, unsubscribeUrl: url })).toBe(byLiquid({ ...texts, language }, url));
  expect(mailHtml({ ...texts, subject: 'Tugas', language, unsubscribeUrl: url })).toContain('<title>Tugas</title>');
});

function byLiquid(texts: { readonly language: Language; readonly translation: readonly string[] }, url: string) {
  const { signature, unsubscribe } = frames[texts.language];
  const { translation } = texts;
  return liquid.parseAndRenderSync(mailLayout, {
    ...texts,
    translation: translation.length === 0 ? false : translation,
    signature,
    unsubscribe,
    unsubscribeUrl: url === '' ? false : url,
  }) as string;
}
