import { z } from 'zod';
import { areaCode, aspirationKinds } from '#contracts';
import { pageQuery } from '#http-api';
import { agencyId } from '../../agencies/agency.dto.js';
import { aspirationStatuses } from '../../aspirations/aspiration.workflow.js';
import { categoryCode } from '../../text-fields.js';

const moment = z.iso.datetime();

export const publicAspirationQuery = z.strictObject({
  ...pageQuery,
  status: z.enum(aspirationStatuses).optional(),
  kind: z.enum(aspirationKinds).optional(),
  category: categoryCode.optional(),
  /** A village, or all of a larger area. */
  area: areaCode.optional(),
  agency: agencyId.optional(),
});
export type PublicAspirationQuery = z.infer<typeof publicAspirationQuery>;

/**
 * A case as everybody may see it: only once it is verified and while it is not confidential. Never who told it, never its
 * tracking number, never who took it in; personal data in what people wrote is masked.
 */
export const publicAspirationResponse = z
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
    /** The day at whose end the agency's next word, an answer in the end, is or was due. */
    answerDueOn: z.iso.date().nullable(),
    updatedAt: moment,
    /** Each change of the status. */
    history: z.array(z.strictObject({ status: z.enum(aspirationStatuses), at: moment })),
  })
  .meta({ id: 'PublicAspiration' });
export type PublicAspiration = z.infer<typeof publicAspirationResponse>;
