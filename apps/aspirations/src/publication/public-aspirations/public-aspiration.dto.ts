import { z } from 'zod';
import { areaCode, aspirationKinds } from '#contracts';
import { pageQuery, pageSchema } from '#http-api';
import { agencyId } from '../../agencies/agency.dto.js';
import { categoryCode } from '../../text-fields.js';
import { aspirationStatuses } from '../../aspirations/aspiration.states.js';

const moment = z.iso.datetime();

export const PublicAspirationQuery = z.strictObject({
  ...pageQuery,
  status: z.enum(aspirationStatuses).optional(),
  kind: z.enum(aspirationKinds).optional(),
  category: categoryCode.optional(),
  /** A village or a larger area. */
  area: areaCode.optional(),
  agency: agencyId.optional(),
});
export type PublicAspirationQuery = z.output<typeof PublicAspirationQuery>;

/**
 * An aspiration as the public sees it: verified and not confidential, without reporter, tracking number and submitter, and
 * with personal data masked.
 */
export const PublicAspiration = z
  .strictObject({
    id: z.uuid(),
    status: z.enum(aspirationStatuses),
    kind: z.enum(aspirationKinds),
    category: z.string(),
    villageCode: z.string(),
    title: z.string(),
    body: z.string(),
    agency: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
    answer: z.string().nullable(),
    receivedAt: moment,
    /** The due day of the agency's next response, in the end the answer. */
    answerDueOn: z.iso.date().nullable(),
    updatedAt: moment,
    /** The changes of status. */
    history: z.array(z.strictObject({ status: z.enum(aspirationStatuses), at: moment })),
  })
  .meta({ id: 'PublicAspiration' });
export type PublicAspiration = z.output<typeof PublicAspiration>;

export const PublicAspirationPage = pageSchema(PublicAspiration).meta({ id: 'PublicAspirationPage' });
export type PublicAspirationPage = z.output<typeof PublicAspirationPage>;
