import type { BilingualText } from '#text';
import type { ProblemCode, TemplateProblem } from './lint.js';

const languageNames = {
  id: { en: 'Indonesian', id: 'bahasa Indonesia' },
  su: { en: 'Sundanese', id: 'bahasa Sunda' },
  en: { en: 'English', id: 'bahasa Inggris' },
} as const;

/** What is wrong with a text, and what would be right. */
const wordsOf: Readonly<Record<ProblemCode, (problem: TemplateProblem) => BilingualText>> = {
  'language-missing': ({ language }) => ({
    en: `The text in ${languageNames[language].en} (${language}) is missing.`,
    id: `Teks ${languageNames[language].id} (${language}) belum ada.`,
  }),
  'placeholder-unknown': ({ detail }) => ({
    en: `The template has no placeholder {{ ${detail} }}. Use one that it declares.`,
    id: `Templat ini tidak mempunyai penanda {{ ${detail} }}. Pakai penanda yang tersedia.`,
  }),
  'placeholder-missing': ({ detail }) => ({
    en: `The text must use the placeholder {{ ${detail} }}.`,
    id: `Teks harus memuat penanda {{ ${detail} }}.`,
  }),
  'markup-not-allowed': ({ detail }) => ({
    en: `The text must be without markup and commands: ${detail}`,
    id: `Teks tidak boleh memuat markah atau perintah: ${detail}`,
  }),
  'link-not-allowed': ({ detail }) => ({
    en: `A text may link to addresses of government (go.id) only: ${detail}`,
    id: `Teks hanya boleh memuat tautan ke alamat pemerintah (go.id): ${detail}`,
  }),
  'hidden-character': ({ detail }) => ({
    en: `The line contains an invisible character. Type it again: ${detail}`,
    id: `Baris ini memuat karakter yang tidak terlihat. Ketik ulang baris ini: ${detail}`,
  }),
  'sms-unusual-characters': ({ detail }) => ({
    en: `These characters more than double the cost of an SMS: ${detail}`,
    id: `Karakter ini melipatgandakan biaya SMS: ${detail}`,
  }),
  'sms-many-segments': ({ detail }) => ({
    en: `With the longest values an SMS takes ${detail} segments.`,
    id: `Dengan nilai terpanjang, SMS ini memakai ${detail} bagian.`,
  }),
};

export function inWords(problem: TemplateProblem): BilingualText {
  return wordsOf[problem.code](problem);
}
