import { z } from 'zod';
import { villageCode } from '#contracts';
import { aspirationStatuses } from '../aspirations/aspiration.workflow.js';
import { reporterDetails } from '../intake/intake.dto.js';

/** A citizen who says the same as somebody before. */
export const newSupporter = z
  .strictObject({
    kimId: z.uuid().toLowerCase(),
    /** Where the citizen lives. */
    villageCode,
    /** This citizen's identity is hidden from the public and from the agency, whatever the first reporter chose. */
    anonymous: z.boolean(),
    /** The citizen has agreed that the KIM passes this on and that it is processed. */
    consent: z.literal(true),
    reporter: reporterDetails,
  })
  .meta({ id: 'NewSupporter' });
export type NewSupporter = z.infer<typeof newSupporter>;

/** What the citizen takes home: the PIN is shown this once. */
export const recordedSupporter = z
  .strictObject({
    id: z.uuid(),
    aspirationId: z.uuid(),
    trackingNumber: z.string(),
    pin: z.string(),
    /** Where the case is. */
    status: z.enum(aspirationStatuses),
  })
  .meta({ id: 'RecordedSupporter' });
export type RecordedSupporter = z.infer<typeof recordedSupporter>;
