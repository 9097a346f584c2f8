import { z } from 'zod';

export const year = z.coerce.number().int().min(2000).max(2100);

/** A year's days off as the ministers' joint decree names them, weekends or not. */
export const holidays = z
  .strictObject({
    days: z
      .array(
        z.strictObject({
          date: z.iso.date(),
          name: z.string().trim().min(1).max(200),
          kind: z.enum(['NATIONAL_HOLIDAY', 'JOINT_LEAVE']),
        }),
      )
      .max(100)
      .refine((days) => new Set(days.map(({ date }) => date)).size === days.length, 'names a day twice'),
  })
  .meta({ id: 'Holidays' });
export type Holidays = z.infer<typeof holidays>;

export const holidaysResponse = z
  .strictObject({
    year: z.int(),
    days: z.array(z.strictObject({ date: z.iso.date(), name: z.string(), kind: z.string() })),
  })
  .meta({ id: 'HolidaysOfYear' });
export type HolidaysResponse = z.infer<typeof holidaysResponse>;
