import { z } from 'zod';
import { fieldsOfActivity, maturityLevels, villageCode } from '#contracts';
import { type EditionTarget, notifiedMembers } from './target.entity.js';

const some = <Item extends z.ZodType>(item: Item) => z.array(item).min(1).max(20);

export const TargetBody = z
  .strictObject({
    kimStatuses: some(z.enum(['ACTIVE', 'DORMANT'])).default(['ACTIVE']),
    levels: some(z.enum(maturityLevels)).nullable().default(null).describe('Levels of maturity; null for all KIM.'),
    fieldsOfActivity: some(z.enum(fieldsOfActivity))
      .nullable()
      .default(null)
      .describe('Fields of activity, of which a KIM has at least one; null for all KIM.'),
    notify: z.enum(notifiedMembers).default('MEMBERS').describe('Whom in the KIM the tasks are announced to.'),
  })
  .meta({ id: 'Target' });
export type TargetBody = z.output<typeof TargetBody>;

export const TargetResponse = TargetBody.extend({
  version: z.int().describe('0 as long as no target was chosen: then it is all active KIM.'),
}).meta({ id: 'ChosenTarget' });
export type TargetResponse = z.output<typeof TargetResponse>;

/** All active KIM. */
export const everyKim: TargetResponse = { ...TargetBody.parse({}), version: 0 };

export const unreachedReasons = ['NO_KIM', 'NO_TARGETED_KIM', 'NO_REACHABLE_OFFICER'] as const;

export const DryRunResponse = z
  .object({
    target: TargetBody,
    villages: z.int(),
    kims: z.int().describe('KIM that would get a task.'),
    officers: z.int().describe('Of these KIM, with an account and reached by notifications.'),
    members: z.int().describe('Of these KIM, officers among them, with an account.'),
    unreachedVillages: z.array(z.object({ villageCode, name: z.string(), reason: z.enum(unreachedReasons) })),
  })
  .meta({ id: 'DisseminationDryRun' });
export type DryRunResponse = z.output<typeof DryRunResponse>;

export function toTarget({
  version,
  kimStatuses,
  levels,
  fieldsOfActivity: fields,
  notify,
}: EditionTarget): TargetResponse {
  return { version, kimStatuses: kimStatuses as TargetBody['kimStatuses'], levels, fieldsOfActivity: fields, notify };
}
