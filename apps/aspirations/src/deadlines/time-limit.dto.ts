import { z } from 'zod';
import { asRead, day, line } from '#http-api';
import { agencyId } from '../agencies/agency.dto.js';
import { categoryCode } from '../text-fields.js';
import { escalationRecipients } from '#contracts';
import { rule } from '#text';
import { aspirationClasses, timeLimitStages } from './time-limit.rules.js';

const timeLimit = z.strictObject({
  stage: z.enum(timeLimitStages),
  class: z.enum(aspirationClasses).nullable(),
  category: categoryCode.nullable(),
  agencyId: agencyId.nullable(),
  effectiveFrom: day,
  workingDays: z.int().min(1).max(250),
  warnBefore: z.int().min(1).max(60).nullable(),
  source: line(200),
});
type TimeLimitInput = z.output<typeof timeLimit>;
const keyOf = (limit: TimeLimitInput) =>
  [limit.stage, limit.class, limit.category, limit.agencyId, limit.effectiveFrom].map(String).join(' ');

/** All time limits. Of those that match an aspiration the most specific applies; running deadlines keep their length. */
export const TimeLimits = z
  .strictObject({
    timeLimits: z
      .array(timeLimit)
      .max(5_000)
      .refine(
        (all) => new Set(all.map(keyOf)).size === all.length,
        rule({ en: 'must contain each time limit once', id: 'setiap batas waktu hanya boleh dimuat sekali' }),
      ),
    version: asRead(z.int()),
  })
  .meta({ id: 'TimeLimits' });
export type TimeLimits = z.output<typeof TimeLimits>;

export const TimeLimitList = z
  .strictObject({ version: z.int(), timeLimits: z.array(timeLimit) })
  .meta({ id: 'TimeLimitList' });
export type TimeLimitList = z.output<typeof TimeLimitList>;

export const EscalationPolicyResponse = z
  .strictObject({
    levels: z.array(
      z.strictObject({
        stage: z.string(),
        level: z.int(),
        recipient: z.enum(escalationRecipients),
        afterWorkingDays: z.int(),
      }),
    ),
  })
  .meta({ id: 'EscalationPolicy' });
export type EscalationPolicyResponse = z.output<typeof EscalationPolicyResponse>;
