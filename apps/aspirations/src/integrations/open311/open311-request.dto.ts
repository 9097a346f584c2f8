import { z } from 'zod';
import { aspirationKinds, villageCode } from '#contracts';
import { line, optional, paragraphs } from '#http-api';
import { rule } from '#text';
import { writtenContacts } from '../../citizens/reporters/reporter.dto.js';
import { anyCall } from './open311-query.dto.js';

const choice = optional(z.enum(['true', 'false']));

/** Decimal degrees; what is blank is missing, and never 0. */
const degrees = (limit: number) =>
  optional(
    z
      .union([
        z.number(),
        z
          .string()
          .trim()
          .regex(
            /^[+-]?\d{1,3}(?:\.\d{1,30})?$/,
            rule({ en: 'must be decimal degrees such as -6.4797', id: 'harus derajat desimal seperti -6.4797' }),
          )
          .transform(Number),
      ])
      .pipe(z.number().min(-limit).max(limit)),
  );

/** A field of the form; one that was sent several times, or as `attribute[code][]`, is a list. */
const field = z.union([z.string().max(4_000), z.array(z.string().max(4_000)).max(200)]);

/**
 * GeoReport v2 "POST Service Request"; unknown fields are ignored, because apps send fields of their own and a report must not
 * be lost by them. Answers to the questions of the category come as `attribute[key]`.
 */
export const RequestForm = z
  .preprocess(
    joinLists,
    z
      .object({
        ...anyCall,
        service_code: z
          .string({ error: rule({ en: 'is required', id: 'wajib diisi' }) })
          .min(1, rule({ en: 'is required', id: 'wajib diisi' }))
          .max(60),
        /** The Kemendagri code of the village. Without it and without a position in a village, the form is stored as a draft. */
        address_id: optional(villageCode),
        address_string: optional(line(500)),
        lat: degrees(90),
        long: degrees(180),
        description: paragraphs(9_000),
        media_url: optional(z.url({ protocol: /^https?$/ }).max(500)),
        first_name: optional(line(100)),
        last_name: optional(line(99)),
        email: writtenContacts.email.optional(),
        phone: writtenContacts.phone.optional(),
        'attribute[CONSENT]': z.literal('true', {
          error: rule({ en: 'is required: the reporter must consent', id: 'wajib diisi: pelapor harus setuju' }),
        }),
        'attribute[KIND]': optional(z.enum(aspirationKinds)),
        'attribute[ANONYMOUS]': choice,
        'attribute[CONFIDENTIAL]': choice,
      })
      .catchall(field)
      .superRefine(({ lat, long }, issues) => {
        if ((lat === undefined) === (long === undefined)) return;
        const [given, missing] = lat === undefined ? ['long', 'lat'] : ['lat', 'long'];
        issues.addIssue({
          code: 'custom',
          path: [missing],
          message: rule({ en: `must be given with ${given}`, id: `harus ada bersama ${given}` }),
        });
      }),
  )
  .meta({ id: 'Open311Request' });
export type RequestForm = z.output<typeof RequestForm>;

/** `attribute[code][]` becomes `attribute[code]`, with a list of several values. */
function joinLists(form: unknown): unknown {
  if (typeof form !== 'object' || form === null || Array.isArray(form)) return form;
  return Object.fromEntries(
    Object.entries(form).map(([name, value]: [string, unknown]) => {
      if (!name.startsWith('attribute[')) return [name, value];
      return [name.replace(/\[\]$/, ''), Array.isArray(value) && value.length === 1 ? value[0] : value];
    }),
  );
}
