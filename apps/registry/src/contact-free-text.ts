import { line, paragraphs } from '#http-api';

const address = /[^\s@]+@[^\s@]+\.[^\s@]+/;
/** A mobile or landline number as people here write them: 0812-3456-7890, +62 812 3456 7890, (0251) 8321-075. */
const number = /(?<![\d.,])(?:\+?62|\(?0)[\s.()-]*[2-9](?:[\s.()-]*\d){6,12}(?!\d)/;

/** Whether a text tells how to reach a person: an e-mail address or a telephone number. */
export function containsContactDetails(text: string): boolean {
  return address.test(text) || number.test(text);
}

const refusal = {
  message:
    'must hold no telephone number and no e-mail address: people are reached through the KIM / tanpa nomor telepon dan alamat surel: hubungi melalui KIM',
};

/** One line that everybody may read: see `tellsContact`. */
export const contactFreeLine = (maxLength: number) =>
  line(maxLength).refine((text) => !containsContactDetails(text), refusal);

/** Text of several lines that everybody may read: see `tellsContact`. */
export const contactFreeParagraphs = (maxLength: number) =>
  paragraphs(maxLength).refine((text) => !containsContactDetails(text), refusal);
