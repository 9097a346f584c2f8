import { z } from 'zod';
import { villageCode } from '#contracts';
import { pageSchema } from '#http-api';
import { aspirationStatuses } from '../../aspirations/aspiration.states.js';
import { CheckedReporterEntry } from '../reporters/reporter.dto.js';

/** A citizen who supports an aspiration of another citizen. */
export const NewSupporter = z
  .strictObject({
    kimId: z.uuid().toLowerCase(),
    /** The village of the citizen. */
    villageCode,
    /** Hides the identity of this citizen from the public and the agency, whatever the first reporter chose. */
    anonymous: z.boolean(),
    /** The citizen consents to submission by the KIM and to processing. */
    consent: z.literal(true),
    reporter: CheckedReporterEntry,
  })
  .meta({ id: 'NewSupporter' });
export type NewSupporter = z.output<typeof NewSupporter>;

/** A supporter for the coordinator, without the person. */
export const SupporterResponse = z
  .strictObject({
    id: z.uuid(),
    kimId: z.uuid().describe('The KIM that recorded the citizen'),
    villageCode: z.string(),
    anonymous: z.boolean(),
    receivedAt: z.iso.datetime(),
    verifiedAt: z.iso.datetime().nullable().describe('When a coordinator reached the citizen by the contact given'),
  })
  .meta({ id: 'Supporter' });
export type SupporterResponse = z.output<typeof SupporterResponse>;

export const SupporterPage = pageSchema(SupporterResponse).meta({ id: 'SupporterPage' });
export type SupporterPage = z.output<typeof SupporterPage>;

/** The receipt for the citizen; the PIN is shown only here. */
export const RecordedSupporter = z
  .strictObject({
    id: z.uuid(),
    aspirationId: z.uuid(),
    trackingNumber: z.string(),
    pin: z.string(),
    verified: z.boolean().describe('The coordinator has reached the citizen by the contact that was given'),
    /** The status of the aspiration. */
    status: z.enum(aspirationStatuses),
  })
  .meta({ id: 'RecordedSupporter' });
export type RecordedSupporter = z.output<typeof RecordedSupporter>;
