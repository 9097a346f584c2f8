import { z } from 'zod';
import { areaCode } from '#contracts';

const reason = z.string().trim().min(3).max(500);

/** Each call publishes one chunk; `after` is the `next` of the call before. */
export const RepublishBody = z.discriminatedUnion('what', [
  z.strictObject({ what: z.enum(['areas', 'boundaries']), after: areaCode.optional(), reason }),
  z.strictObject({
    what: z.enum(['kims', 'members', 'activities', 'reports', 'maturity', 'evaluations']),
    after: z.uuid().optional(),
    reason,
  }),
]);
export type RepublishBody = z.output<typeof RepublishBody>;

export interface Republished {
  readonly published: number;
  /** The key after which the next call continues; null at the end. */
  readonly next: string | null;
}
