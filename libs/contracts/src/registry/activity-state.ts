import { z } from 'zod';
import { version, villageCode } from '../fields.js';

/** The kinds of a KIM's work (ADINDA: Akses, DIskusi, implementasi, Networking, Diseminasi, Aspirasi), and Bimtek. */
export const activityKinds = [
  'ACCESS',
  'DISCUSSION',
  'IMPLEMENTATION',
  'NETWORKING',
  'DISSEMINATION',
  'ASPIRATION',
  'TRAINING',
] as const;

/** `REPORTED`: logged manually by a member of the KIM. `EVENT`: derived from an event of a service. */
export const activitySources = ['REPORTED', 'EVENT'] as const;

export const activityStatuses = ['LOGGED', 'VERIFIED', 'REJECTED'] as const;

/** The fields of every event of an activity; its texts are fetched by claim check. */
export const activityState = z.strictObject({
  activityId: z.uuid(),
  version,
  kimId: z.uuid(),
  kind: z.enum(activityKinds),
  /** The day of the activity. */
  heldOn: z.iso.date(),
  /** The village of the activity; null for none or several. */
  villageCode: villageCode.nullable(),
  participants: z.int().nonnegative(),
  source: z.enum(activitySources),
  /** The dissemination task, aspiration or training that it was derived from; null when it was logged manually. */
  sourceId: z.uuid().nullable(),
  status: z.enum(activityStatuses),
});

export const activityStateExample = {
  activityId: '0197a5f3-3d4e-7f5a-8b6c-7d8e9f0a1b2c',
  version: 1,
  kimId: '0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c4b',
  kind: 'DISCUSSION',
  heldOn: '2026-11-21',
  villageCode: '32.01.22.2004',
  participants: 18,
  source: 'REPORTED',
  sourceId: null,
  status: 'LOGGED',
};
