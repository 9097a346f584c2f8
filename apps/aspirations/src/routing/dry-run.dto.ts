import { z } from 'zod';
import { day } from '#http-api';

const agency = z.string().nullable();

const pointers = z.array(z.string()).describe('The conditions of the rule, all of which are met, as pointers into it');
const position = z.int().nullable().describe('The rule that decides, from 1; null when none matches');

/** The aspirations that other rules would route differently: ids, never their text. */
export const EffectResponse = z
  .strictObject({
    checked: z.int(),
    /** More, older aspirations match than were checked. */
    truncated: z.boolean(),
    moved: z.int(),
    /** By agency before and after, largest first; null is the coordinator. */
    moves: z.array(z.strictObject({ from: agency, to: agency, aspirations: z.int(), examples: z.array(z.uuid()) })),
  })
  .meta({ id: 'RoutingEffect' });
export type EffectResponse = z.output<typeof EffectResponse>;

export const DryRunResponse = z
  .strictObject({
    /** Number of the set in force, which the proposed rules are compared with. */
    against: z.int().nullable(),
    effect: EffectResponse,
    /** Aspirations by the agency that the rules name; null is the coordinator. */
    agencies: z.array(z.strictObject({ agencyId: agency, inForce: z.int(), proposed: z.int() })),
    /** Aspirations that are assigned to an agency, and how many of them each set of rules would route to that agency. */
    assigned: z.strictObject({ aspirations: z.int(), inForce: z.int(), proposed: z.int() }),
    /** Positions of the rules that decided no aspiration. */
    unused: z.array(z.int()),
    /** The given texts, in their order, by the proposed rules and by those in force. */
    texts: z.array(
      z.strictObject({
        rule: position,
        agencyId: agency,
        because: pointers,
        missed: z
          .array(z.strictObject({ rule: z.int(), condition: z.string() }))
          .describe('The rules before it, each with its first condition that is not met'),
        inForce: z.strictObject({ rule: position, agencyId: agency }),
      }),
    ),
    /** The newest of the compared aspirations by the proposed rules; ids, never their text. */
    newest: z.array(z.strictObject({ aspirationId: z.uuid(), rule: position, agencyId: agency, because: pointers })),
  })
  .meta({ id: 'RoutingDryRun' });
export type DryRunResponse = z.output<typeof DryRunResponse>;

export const dryRunRange = {
  scope: z.enum(['ALL', 'OPEN']).default('ALL'),
  /** First and last day of receipt, both included. */
  receivedFrom: day.nullable().default(null),
  receivedUntil: day.nullable().default(null),
  limit: z.int().min(0).max(50_000).default(10_000),
};
export type DryRunRange = z.output<z.ZodObject<typeof dryRunRange>>;
