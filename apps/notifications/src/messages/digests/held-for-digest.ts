import { sql } from '#database';

/** Of a held message: it is not sent by itself, but listed in the next digest. */
export const waitsForDigest = sql`(class = 'BULK' AND reason IN ('DIGEST', 'PERSON_CAP'))`;
