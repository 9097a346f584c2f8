import { z } from 'zod';
import { plainLine, rule } from '#text';

/** Letters of any script with their marks, up to three on one letter; titles as in `Dr. H. Asep Ma'mun, S.Pd. (Ace)`. */
const ordinary = /^(?:[\p{L}\d .,'’ʼ`()-]\p{M}{0,3})+$/u;

/** More of them are a telephone number or an amount. */
const maxDigits = 4;

/** What a mail program would make a link of. Titles such as `S.Kom` and `H.Asep` are none. */
const domain =
  /(?<=[\p{L}\d-]{2})\.(?:com|net|org|id|co|info|biz|io|me|my|tk|ly|cc|gg|ru|cn|to|xyz|site|online|top|app|dev|link|live|click|shop|store|web|page|club|vip|win|icu)(?![\p{L}\d])/iu;

/** Whether a text can stand as a name in a mail: no address, no number to call, nothing invisible or turned around. */
export function isPersonName(text: string): boolean {
  const digits = text.match(/\d/g)?.length ?? 0;
  return ordinary.test(text) && digits <= maxDigits && !domain.test(text);
}

/** The detail of a refusal. */
export const personNameRule = {
  en: "must be a name: letters, spaces and . , ' ’ - ( ), without addresses and numbers",
  id: "harus nama: huruf, spasi, dan . , ' ’ - ( ), tanpa alamat dan nomor",
};

/** The name of a person, for every door through which one is entered. */
export const personName = (maxLength: number) =>
  z
    .string()
    .overwrite(plainLine)
    .min(1)
    .max(maxLength)
    .refine(isPersonName, { error: rule(personNameRule) });
