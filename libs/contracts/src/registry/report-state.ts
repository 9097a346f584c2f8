import { z } from 'zod';
import { version } from '../fields.js';

export const reportStatuses = ['SUBMITTED', 'RETURNED', 'ACCEPTED'] as const;

/** A month, such as `2026-10`. */
export const month = z
  .string()
  .regex(/^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/, 'must be a month such as 2026-10 / harus bulan seperti 2026-10');

/** The fields of every event of a monthly report; its narrative is fetched by claim check. */
export const reportState = z.strictObject({
  reportId: z.uuid(),
  version,
  kimId: z.uuid(),
  month,
  status: z.enum(reportStatuses),
  /** Number of activities of the month at the time of submission. */
  activities: z.int().nonnegative(),
  /** It was first submitted after the due day. */
  late: z.boolean(),
});

export const reportStateExample = {
  reportId: '0197a5f4-4e5f-7a6b-8c7d-8e9f0a1b2c3d',
  version: 1,
  kimId: '0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c4b',
  month: '2026-10',
  status: 'SUBMITTED',
  activities: 7,
  late: false,
};
