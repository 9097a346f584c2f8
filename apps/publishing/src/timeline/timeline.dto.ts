import { z } from 'zod';
import { timelineEntry } from '#contracts';
import { pageQuery, pageSchema } from '#http-api';

export const timelineKinds = [
  'EDITION_PUBLISHED',
  'EDITION_WITHDRAWN',
  'CONTRIBUTION_PUBLISHED',
  'TASK_ASSIGNED',
  'TASK_ACKNOWLEDGED',
  'TASK_REPORTED',
  'TASK_VERIFIED',
  'TASK_RETURNED',
  'TASK_DECLINED',
  'TASK_EXPIRED',
  'TASK_CANCELLED',
  'GAP_DETECTED',
  'CLAIM_SEEN',
  'CLAIM_RATED',
  'CLAIM_CLARIFIED',
  'NEED_ASKED',
  'NEED_ANSWERED',
  'CAMPAIGN_STARTED',
  'CAMPAIGN_ENDED',
] as const;
export type TimelineKind = (typeof timelineKinds)[number];

export const TimelineEntry = timelineEntry(timelineKinds).meta({ id: 'TimelineEntry' });
export type TimelineEntry = z.output<typeof TimelineEntry>;

export const TimelinePage = pageSchema(TimelineEntry).meta({ id: 'TimelinePage' });
export type TimelinePage = z.output<typeof TimelinePage>;

export const TimelineQuery = z.strictObject({ ...pageQuery, kind: z.enum(timelineKinds).optional() });
export type TimelineQuery = z.output<typeof TimelineQuery>;
