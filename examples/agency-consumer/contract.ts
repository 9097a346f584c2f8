import { z } from 'zod';

/**
 * The platform's contracts from the agency's view. An agency has its own repository, so this file imports nothing from
 * the platform: it is written from the published documents, and a test compares the two.
 */
export function topicOf(agencyId: string): string {
  return `agency.${agencyId}.aspirations.v1`;
}

/** The events that require an answer of the agency. */
export const answerableEvents: ReadonlySet<string> = new Set([
  'sambung.aspirations.AspirationAssigned.v1',
  'sambung.aspirations.AspirationReopened.v1',
]);

/** The key of every event on the topic. */
export const aspirationKey = z.object({ aspirationId: z.uuid() });

/** The fields that this consumer reads; later fields are ignored. */
export const aspirationData = aspirationKey.extend({
  trackingNumber: z.string(),
  respondBy: z.iso.date(),
});

export interface AgencyEvent {
  readonly id: string;
  readonly type: string;
  readonly data: unknown;
}

/** The statuses in which an aspiration waits for the agency. */
export const answerableStatuses: ReadonlySet<string> = new Set(['ASSIGNED', 'REOPENED']);

/** The response of the claim check, as far as it is used here. */
export const aspirationDetail = z.object({
  id: z.uuid(),
  version: z.int(),
  status: z.string(),
  trackingNumber: z.string(),
  title: z.string(),
  body: z.string(),
});
export type AspirationDetail = z.infer<typeof aspirationDetail>;
