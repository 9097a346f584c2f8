import { z } from 'zod';
import { asRead, line } from '#http-api';
import { rule } from '#text';

export const year = z.coerce.number().int().min(2000).max(2100);

const daysOff = z
  .array(
    z.strictObject({
      date: z.iso.date(),
      name: z.string().trim().min(1).max(200),
      kind: z.enum(['NATIONAL_HOLIDAY', 'JOINT_LEAVE']),
    }),
  )
  .max(100)
  .refine(
    (days) => new Set(days.map(({ date }) => date)).size === days.length,
    rule({ en: 'must contain each day once', id: 'setiap tanggal hanya boleh dimuat sekali' }),
  );

/** The days off of a year by the joint decree of the ministers, including those on weekends. */
export const Holidays = z
  .strictObject({
    year: z.int().optional().describe('As in the path'),
    version: asRead(z.int()),
    days: daysOff,
    /** Number of the decree that sets or amends them; null until there is one. */
    decreeNumber: line(200).nullable().default(null),
    /** Where they were found. */
    source: line(300).nullable().default(null),
  })
  .meta({ id: 'Holidays' });
export type Holidays = z.output<typeof Holidays>;

const listed = z.array(z.strictObject({ date: z.iso.date(), name: z.string(), kind: z.string() }));
const origin = { version: z.int(), decreeNumber: z.string().nullable(), source: z.string().nullable() };

export const HolidaysResponse = z
  .strictObject({ year: z.int(), ...origin, days: listed })
  .meta({ id: 'HolidaysOfYear' });
export type HolidaysResponse = z.output<typeof HolidaysResponse>;

/** All versions of the days off of a year. */
export const CalendarHistoryResponse = z
  .strictObject({
    year: z.int(),
    items: z.array(z.strictObject({ ...origin, recordedAt: z.iso.datetime(), days: listed })),
  })
  .meta({ id: 'CalendarHistory' });
export type CalendarHistoryResponse = z.output<typeof CalendarHistoryResponse>;
