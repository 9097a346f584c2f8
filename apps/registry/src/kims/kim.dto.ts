import { z } from 'zod';
import { kimStatuses, moment, villageCode } from '#contracts';
import { listPageSchema, paragraphs } from '#http-api';
import { rule } from '#text';
import { DecreeResponse, kimName, newDecree, servedVillages, toDecreeResponse } from './decree.dto.js';
import { kimCharter, kimCharterResponse, kimProfile, kimProfileResponse } from './kim-profile.dto.js';
import type { Kim } from './kim-rows.js';

const fields = { name: kimName, villageCodes: servedVillages, decree: newDecree.nullable() };
const profileFields = { profile: kimProfile, charter: kimCharter.nullable() };

export const NewKim = z
  .strictObject({
    ...fields,
    decree: fields.decree.default(null),
    profile: profileFields.profile.optional(),
    charter: profileFields.charter.default(null),
  })
  .meta({ id: 'NewKim' });
export type NewKim = z.output<typeof NewKim>;

export const KimChange = z
  .strictObject({ ...fields, ...profileFields })
  .partial()
  .refine(
    (change) => Object.values(change).some((value) => value !== undefined),
    rule({ en: 'must change something', id: 'harus mengubah sesuatu' }),
  )
  .meta({ id: 'KimChange' });
export type KimChange = z.output<typeof KimChange>;

export const KimReturn = z
  .strictObject({ reason: paragraphs(2000).describe('What the KIM must complete or correct') })
  .meta({ id: 'KimReturn' });
export type KimReturn = z.output<typeof KimReturn>;

export const KimReason = z
  .strictObject({ reason: paragraphs(2000).describe('The reason, for readers with a role in the KIM') })
  .meta({ id: 'KimReason' });
export type KimReason = z.output<typeof KimReason>;

export const KimDissolution = z
  .strictObject({
    reason: paragraphs(2000).describe('The reason, for readers with a role in the KIM'),
    successorId: z.uuid().nullable().default(null).describe('The KIM into which it is dissolved'),
  })
  .meta({ id: 'KimDissolution' });
export type KimDissolution = z.output<typeof KimDissolution>;

export const KimResponse = z
  .object({
    id: z.uuid(),
    version: z.int(),
    name: z.string(),
    status: z.enum(kimStatuses),
    villageCodes: z.array(villageCode),
    profile: kimProfileResponse,
    charter: kimCharterResponse.nullable(),
    decree: DecreeResponse.nullable(),
    successorId: z.uuid().nullable().describe('The KIM into which this one was dissolved'),
    predecessorIds: z.array(z.uuid()).describe('The KIM that were dissolved into this one'),
    activeSince: z.iso.date().nullable().describe('The day on which it last became active'),
    lastActivityOn: z.iso.date().nullable(),
    createdAt: moment,
    updatedAt: moment,
  })
  .meta({ id: 'Kim' });
export type KimResponse = z.output<typeof KimResponse>;

export const KimPage = listPageSchema(KimResponse).meta({ id: 'KimPage' });

export function toKimResponse(kim: Kim): KimResponse {
  const { id, version, name, status, profile, charter, decree, successorId, activeSince, lastActivityOn } = kim;
  return {
    id,
    version,
    name,
    status,
    villageCodes: [...kim.villageCodes],
    profile: {
      ...profile,
      fieldsOfActivity: [...profile.fieldsOfActivity],
      channels: { ...profile.channels, socialAccounts: [...profile.channels.socialAccounts] },
    },
    charter: charter && { number: charter.number, date: charter.date, documentId: charter.documentId },
    decree: decree && toDecreeResponse(decree),
    successorId,
    predecessorIds: [...kim.predecessorIds],
    activeSince,
    lastActivityOn,
    createdAt: kim.createdAt.toISOString(),
    updatedAt: kim.updatedAt.toISOString(),
  };
}
