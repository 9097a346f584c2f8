/** The languages of the interface; Indonesian where a request asks for neither. */
export type Language = 'en' | 'id';

/** A text in both languages of the interface. */
export interface BilingualText {
  readonly en: string;
  readonly id: string;
}

const separator = ' / ';

/**
 * The message of a schema in both languages, which `bilingualText` reads again: a message of zod is one string. Begin with "must",
 * in Indonesian "harus", and give the right form.
 *
 * @example z.string().regex(/^\d{8}$/, rule({ en: 'must be eight digits', id: 'harus delapan angka' }))
 */
export function rule({ en, id }: BilingualText): string {
  return `${en}${separator}${id}`;
}

/** The two texts of a message of `rule`; undefined for another message. */
export function bilingualText(message: string): BilingualText | undefined {
  const [en, id, ...more] = message.split(separator);
  return en && id && more.length === 0 ? { en, id } : undefined;
}
