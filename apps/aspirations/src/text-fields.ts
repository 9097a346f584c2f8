import { z } from 'zod';
import { line } from '#http-api';

/** What somebody wants to look at personal data for; goes into the access log. */
export const purpose = line(200);

/** Uploads of the same account that belong to what is sent; how many may belong together is said by whoever claims them. */
export const attachmentIds = z.array(z.uuid().toLowerCase()).max(1_000).optional();

export const categoryCode = z.string().regex(/^[A-Z][A-Z0-9_]{0,59}$/, 'a category code such as ROADS_AND_BRIDGES');

/** For `@Param('id', aspirationId)`. */
export const aspirationId = { schema: z.uuid().toLowerCase() };
