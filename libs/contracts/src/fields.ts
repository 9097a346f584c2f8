import { z } from 'zod';

/** A sentence in both languages. */
export interface Sentence {
  readonly en: string;
  readonly id: string;
}

/** What fields mean, by their path such as `decree.number`; of one event alone by `KimDissolved.decree.number`. */
export type Descriptions = Readonly<Record<string, Sentence>>;

/** An area by its Kemendagri code: regency `32.01`, district `32.01.05`, village `32.01.05.2003`. */
export const areaCode = z
  .string()
  .regex(
    /^\d{2}\.\d{2}(\.\d{2}(\.\d{4})?)?$/,
    'must be a Kemendagri code such as 32.01.05.2003 / harus kode Kemendagri seperti 32.01.05.2003',
  );

/** A village (desa or kelurahan) by its Kemendagri code. */
export const villageCode = z
  .string()
  .regex(
    /^\d{2}\.\d{2}\.\d{2}\.\d{4}$/,
    'must be a village code such as 32.01.05.2003 / harus kode desa seperti 32.01.05.2003',
  );

/** The aggregate's version after the change. */
export const version = z.int().positive();

/** A timestamp, RFC 3339 with zone. */
export const moment = z.iso.datetime({ offset: true });
