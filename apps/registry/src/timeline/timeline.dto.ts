import { z } from 'zod';
import { timelineEntry } from '#contracts';
import { day, pageQuery, pageSchema } from '#http-api';
import { timelineKinds } from './timeline-kinds.js';

export const TimelineEntry = timelineEntry(timelineKinds).meta({ id: 'TimelineEntry' });
export type TimelineEntry = z.output<typeof TimelineEntry>;

export const TimelinePage = pageSchema(TimelineEntry).meta({ id: 'TimelinePage' });
export type TimelinePage = z.output<typeof TimelinePage>;

export const TimelineQuery = z.strictObject({
  ...pageQuery,
  kind: z.enum(timelineKinds).optional(),
  from: day.optional().describe('On this day or later, in Asia/Jakarta'),
  to: day.optional().describe('On this day or before'),
});
export type TimelineQuery = z.output<typeof TimelineQuery>;
