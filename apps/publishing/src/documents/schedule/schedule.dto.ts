import { z } from 'zod';
import { moment } from '#contracts';
import { pageQuery, pageSchema, paragraphs } from '#http-api';
import { rule } from '#text';
import { scheduledActions } from './schedule.entity.js';

const zone = z
  .string()
  .max(60)
  .regex(
    /^[A-Za-z]+(\/[A-Za-z0-9_+-]+){0,2}$/,
    rule({ en: 'must be an IANA time zone such as Asia/Jakarta', id: 'harus zona waktu IANA seperti Asia/Jakarta' }),
  )
  .refine(
    isZone,
    rule({ en: 'must be an IANA time zone such as Asia/Jakarta', id: 'harus zona waktu IANA seperti Asia/Jakarta' }),
  );

const time = { at: moment, zone: zone.default('Asia/Jakarta').describe('In which `at` is meant, for readers') };

export const PublicationSchedule = z
  .strictObject({
    ...time,
    sendBy: moment.nullable().default(null).describe('Not published at all after this; null: late after a failure'),
  })
  .meta({ id: 'PublicationSchedule' });
export type PublicationSchedule = z.output<typeof PublicationSchedule>;

export const WithdrawalSchedule = z
  .strictObject({ ...time, explanation: paragraphs(2000).describe('Public') })
  .meta({ id: 'WithdrawalSchedule' });
export type WithdrawalSchedule = z.output<typeof WithdrawalSchedule>;

export const ScheduleQuery = z.strictObject({ ...pageQuery, edition: z.uuid().optional() });
export type ScheduleQuery = z.output<typeof ScheduleQuery>;

export const ScheduleResponse = z
  .object({
    editionId: z.uuid(),
    action: z.enum(scheduledActions),
    at: moment,
    zone: z.string(),
    sendBy: moment.nullable(),
    explanation: z.string().nullable(),
    scheduledBy: z.string(),
    scheduledAt: moment,
  })
  .meta({ id: 'Schedule' });
export type ScheduleResponse = z.output<typeof ScheduleResponse>;

export const SchedulePage = pageSchema(ScheduleResponse).meta({ id: 'SchedulePage' });
export type SchedulePage = z.output<typeof SchedulePage>;

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
