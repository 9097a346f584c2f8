import { z } from 'zod';
import { line } from '#http-api';
import { rule } from '#text';

/** The purpose of reading personal data, for the access log. */
export const purpose = line(200);

/** Uploads of the same account; the feature that claims them limits their number. */
export const attachmentIds = z.array(z.uuid().toLowerCase()).max(1_000).optional();

export const categoryCode = z.string().regex(
  /^[A-Z][A-Z0-9_]{0,59}$/,
  rule({
    en: 'must be a category code such as ROADS_AND_BRIDGES',
    id: 'harus kode kategori seperti ROADS_AND_BRIDGES',
  }),
);

/** The key of a question that a category asks. */
export const questionKey = z
  .string()
  .regex(
    /^[a-z][a-zA-Z0-9]{0,39}$/,
    rule({ en: 'must be a name such as brokenSince', id: 'harus nama seperti brokenSince' }),
  );

/** For `@Param('id', aspirationId)`. */
export const aspirationId = { schema: z.uuid().toLowerCase() };
