import { line, paragraphs } from '#http-api';
import { rule } from '#text';

const address = /[^\s@]+@[^\s@]+\.[^\s@]+/;
/** An Indonesian mobile or landline number: 0812-3456-7890, +62 812 3456 7890, (0251) 8321-075. */
const number = /(?<![\d.,])(?:\+?62|\(?0)[\s.()-]*[2-9](?:[\s.()-]*\d){6,12}(?!\d)/;

/** Whether a text contains an e-mail address or a telephone number. */
export function containsContactDetails(text: string): boolean {
  return address.test(text) || number.test(text);
}

const refusal = {
  message: rule({
    en: 'must hold no telephone number and no e-mail address: people are reached through the KIM',
    id: 'tidak boleh memuat nomor telepon dan alamat surel: hubungi melalui KIM',
  }),
};

/** One line of public text. */
export const contactFreeLine = (maxLength: number) =>
  line(maxLength).refine((text) => !containsContactDetails(text), refusal);

/** Public text of several lines. */
export const contactFreeParagraphs = (maxLength: number) =>
  paragraphs(maxLength).refine((text) => !containsContactDetails(text), refusal);
