import { z } from 'zod';
import { day } from '#http-api';

const agency = z.string().nullable();

/** What of the cases that were looked at other rules would have decided otherwise; cases by id, never their words. */
export const effect = z
  .strictObject({
    checked: z.int(),
    /** There were more cases than were looked at, all of them older. */
    truncated: z.boolean(),
    moved: z.int(),
    /** From where to where, most cases first; null is the coordinator. */
    moves: z.array(z.strictObject({ from: agency, to: agency, cases: z.int(), examples: z.array(z.uuid()) })),
  })
  .meta({ id: 'RoutingEffect' });
export type EffectResponse = z.infer<typeof effect>;

export const dryRunResponse = z
  .strictObject({
    /** The set that is in force, with which the other is compared. */
    against: z.int().nullable(),
    effect,
    /** Cases by the agency that the rules name; null is the coordinator. */
    agencies: z.array(z.strictObject({ agencyId: agency, inForce: z.int(), proposed: z.int() })),
    /** Of the cases that an agency has, how many each would have sent there without anybody's help. */
    disposed: z.strictObject({ cases: z.int(), inForce: z.int(), proposed: z.int() }),
    /** Places of rules that decided nothing. */
    unused: z.array(z.int()),
  })
  .meta({ id: 'RoutingDryRun' });
export type DryRunResponse = z.infer<typeof dryRunResponse>;

export const dryRunRange = {
  finalStatuses: z.enum(['ALL', 'OPEN']).default('ALL'),
  /** Days on which the cases were received, both included. */
  receivedFrom: day.nullable().default(null),
  receivedUntil: day.nullable().default(null),
  limit: z.int().min(1).max(50_000).default(10_000),
};
export type DryRunRange = z.infer<z.ZodObject<typeof dryRunRange>>;
