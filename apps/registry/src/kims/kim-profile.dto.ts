import { z } from 'zod';
import { fieldsOfActivity } from '#contracts';
import { day, line, paragraphs } from '#http-api';
import { rule } from '#text';
import { emptyProfile, socialNetworks } from './kim-profile.js';

const website = z
  .url({ protocol: /^https?$/, error: rule({ en: 'must be an http(s) address', id: 'harus alamat http(s)' }) })
  .max(500);
const unique = (values: readonly string[]) => new Set(values).size === values.length;

/** `sukomanunggal.kim.id` */
const kimDomain = z
  .string()
  .trim()
  .toLowerCase()
  .regex(
    /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.kim\.id$/,
    rule({ en: 'must be a domain such as mekarcaringin.kim.id', id: 'harus domain seperti mekarcaringin.kim.id' }),
  );

const point = z.strictObject({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) });

export const kimProfile = z
  .strictObject({
    description: paragraphs(4000).nullable().default(null),
    fieldsOfActivity: z
      .array(z.enum(fieldsOfActivity))
      .refine(unique, rule({ en: 'must name each field once', id: 'setiap bidang hanya boleh disebut sekali' }))
      .default([]),
    channels: z
      .strictObject({
        kimDomain: kimDomain.nullable().default(null).describe('The domain under kim.id; unique'),
        website: website.nullable().default(null),
        socialAccounts: z
          .array(z.strictObject({ network: z.enum(socialNetworks), url: website }))
          .max(20)
          .default([]),
      })
      .default({ ...emptyProfile.channels, socialAccounts: [] }),
    secretariat: z
      .strictObject({
        address: line(300),
        point: point.nullable().default(null).describe('The position (WGS 84, degrees)'),
      })
      .nullable()
      .default(null),
  })
  .describe('The public profile of the KIM: about the group, not about its people')
  .meta({ id: 'KimProfileInput' });

export const kimCharter = z
  .strictObject({
    number: line(100).nullable().default(null),
    date: day,
    documentId: z.uuid().nullable().default(null).describe('The scanned charter, uploaded to /v1/attachments'),
  })
  .describe('The articles of association and by-laws (AD/ART)');

export const KimProfileChange = z
  .strictObject({ profile: kimProfile, charter: kimCharter.nullable() })
  .partial()
  .refine(
    (change) => Object.values(change).some((value) => value !== undefined),
    rule({ en: 'must change something', id: 'harus mengubah sesuatu' }),
  )
  .meta({ id: 'KimProfileChange' });
export type KimProfileChange = z.output<typeof KimProfileChange>;

export const kimProfileResponse = z
  .object({
    description: z.string().nullable(),
    fieldsOfActivity: z.array(z.enum(fieldsOfActivity)),
    channels: z.object({
      kimDomain: z.string().nullable(),
      website: z.string().nullable(),
      socialAccounts: z.array(z.object({ network: z.enum(socialNetworks), url: z.string() })),
    }),
    secretariat: z
      .object({
        address: z.string(),
        point: z.object({ latitude: z.number(), longitude: z.number() }).nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'KimProfile' });

export const kimCharterResponse = z
  .object({ number: z.string().nullable(), date: z.iso.date(), documentId: z.uuid().nullable() })
  .meta({ id: 'KimCharter' });
