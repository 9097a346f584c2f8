import { z } from 'zod';
import { moment } from '#contracts';
import { day, pageQuery, pageSchema } from '#http-api';
import { rule } from '#text';
import { mandateActs } from './mandate-acts.js';
import type { MandateEntity } from './mandate.entity.js';
import { mandateStatuses } from './mandate.workflow.js';

export const NewMandate = z
  .strictObject({
    memberId: z.uuid(),
    acts: z
      .array(z.enum(mandateActs))
      .min(1)
      .max(mandateActs.length)
      .refine(
        (acts) => new Set(acts).size === acts.length,
        rule({ en: 'must name each act once', id: 'setiap tindakan hanya boleh disebut sekali' }),
      ),
    from: day,
    until: day.describe('The day on which it ends, exclusive'),
  })
  .refine(({ from, until }) => from < until, {
    path: ['until'],
    error: rule({ en: 'must be after its beginning', id: 'harus sesudah tanggal mulai' }),
  })
  .meta({ id: 'NewMandate' });
export type NewMandate = z.output<typeof NewMandate>;

export const MandateQuery = z.strictObject({ ...pageQuery, status: z.enum(mandateStatuses).optional() });
export type MandateQuery = z.output<typeof MandateQuery>;

export const MandateResponse = z
  .object({
    id: z.uuid(),
    version: z.int(),
    status: z.enum(mandateStatuses),
    kimId: z.uuid(),
    memberId: z.uuid(),
    acts: z.array(z.enum(mandateActs)),
    from: z.iso.date(),
    until: z.iso.date(),
    givenBy: z.string().describe('Subject of the account'),
    givenAt: moment,
    revokedBy: z.string().nullable(),
    revokedAt: moment.nullable(),
  })
  .meta({ id: 'Mandate' });
export type MandateResponse = z.output<typeof MandateResponse>;

export const MandatePage = pageSchema(MandateResponse).meta({ id: 'MandatePage' });

export const MandateUseQuery = z.strictObject(pageQuery);
export type MandateUseQuery = z.output<typeof MandateUseQuery>;

export const MandateUse = z.object({ id: z.uuid(), act: z.enum(mandateActs), at: moment }).meta({ id: 'MandateUse' });
export type MandateUse = z.output<typeof MandateUse>;

export const MandateUsePage = pageSchema(MandateUse).meta({ id: 'MandateUsePage' });

export function toMandateResponse(mandate: MandateEntity): MandateResponse {
  return {
    id: mandate.id,
    version: mandate.version,
    status: mandate.status,
    kimId: mandate.kimId,
    memberId: mandate.memberId,
    acts: [...mandate.acts],
    from: mandate.startsOn,
    until: mandate.endsOn,
    givenBy: mandate.givenBy,
    givenAt: mandate.givenAt.toISOString(),
    revokedBy: mandate.revokedBy,
    revokedAt: mandate.revokedAt?.toISOString() ?? null,
  };
}
