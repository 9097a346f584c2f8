import { z } from 'zod';

/**
 * What an agency needs to know of the platform's contracts. An agency has its own repository, so this file imports
 * nothing of the platform: it is written from the published documents, and a test beside it compares the two.
 */
export function topicOf(agencyId: string): string {
  return `agency.${agencyId}.aspirations.v1`;
}

/** The events after which the agency owes an answer. */
export const answerableEvents: ReadonlySet<string> = new Set([
  'sambung.aspirations.AspirationAssigned.v1',
  'sambung.aspirations.AspirationReopened.v1',
]);

/** What every event on the topic names. */
export const aspirationKey = z.object({ aspirationId: z.uuid() });

/** The part of an event's data that this consumer reads; fields that come later do not disturb it. */
export const aspirationData = aspirationKey.extend({
  trackingNumber: z.string(),
  respondBy: z.iso.date(),
});

export interface AgencyEvent {
  readonly id: string;
  readonly type: string;
  readonly data: unknown;
}

/** The states in which a case waits for the agency. */
export const answerableStatuses: ReadonlySet<string> = new Set(['ASSIGNED', 'REOPENED']);

/** The claim check's answer, as far as it is read here. */
export const aspirationDetail = z.object({
  id: z.uuid(),
  version: z.int(),
  status: z.string(),
  trackingNumber: z.string(),
  title: z.string(),
  body: z.string(),
});
export type AspirationDetail = z.infer<typeof aspirationDetail>;
