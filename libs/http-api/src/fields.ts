import { z } from 'zod';
import { isVisible, plainLine, plainText, readEmail, readTelephone, rule } from '#text';

/** A field of a response that its request accepts and does not write, so that what was read can be sent back unchanged. */
export const asRead = <Field extends z.ZodType>(field: Field) =>
  field.optional().describe('Accepted as read; it is not written');

/** A field that may be left out; one that is null or empty counts as left out. */
export const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .preprocess(
      (value) => (value === null || (typeof value === 'string' && !isVisible(value)) ? undefined : value),
      schema.optional(),
    )
    .optional();

const visible = {
  error: rule({ en: 'must hold a letter, a digit or a sign', id: 'harus memuat huruf, angka, atau tanda' }),
  abort: true,
};

/** One line of text as `plainLine` makes it, with something to see in it. */
export const line = (maxLength: number) =>
  z.string().overwrite(plainLine).min(1, visible).max(maxLength).refine(isVisible, visible);

/** Text of several lines as `plainText` makes it, with something to see in it. */
export const paragraphs = (maxLength: number) =>
  z.string().overwrite(plainText).min(1, visible).max(maxLength).refine(isVisible, visible);

/** A telephone number in any spelling; it becomes E.164. */
export const telephone = z
  .string()
  .max(100)
  .overwrite((written) => readTelephone(written) ?? written)
  .refine((read) => readTelephone(read) !== undefined, {
    error: rule({
      en: 'must be a telephone number such as 0812-3456-7890',
      id: 'harus nomor telepon seperti 0812-3456-7890',
    }),
  })
  .describe('In any spelling, such as 0812-3456-7890; stored as +6281234567890');

/** An e-mail address; its domain becomes lower case. */
export const emailAddress = z
  .string()
  .max(400)
  .overwrite((written) => readEmail(written) ?? written)
  .refine((read) => readEmail(read) !== undefined, {
    error: rule({
      en: 'must be an e-mail address such as siti@example.id',
      id: 'harus alamat surel seperti siti@example.id',
    }),
  });

/** A plausible day of the Gregorian calendar, from 1900 to 2199. */
export const day = z.iso
  .date()
  .regex(/^(19|20|21)/, rule({ en: 'must be a day between 1900 and 2199', id: 'harus tanggal antara 1900 dan 2199' }));
