import { z } from 'zod';
import { areaCode } from '#contracts';
import { line } from '#http-api';

export const NewOpen311Key = z
  .strictObject({
    /** Name of the integrator. */
    name: line(120),
    /** The area that it may submit from; null for everywhere. */
    areaCode: areaCode.nullable(),
  })
  .meta({ id: 'NewOpen311Key' });
export type NewOpen311Key = z.output<typeof NewOpen311Key>;

const open311Key = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  areaCode: z.string().nullable(),
  createdAt: z.iso.datetime(),
  revokedAt: z.iso.datetime().nullable(),
});

export const Open311KeyResponse = open311Key.meta({ id: 'Open311Key' });
export type Open311KeyResponse = z.output<typeof Open311KeyResponse>;

export const Open311KeyList = z.strictObject({ items: z.array(Open311KeyResponse) }).meta({ id: 'Open311KeyList' });
export type Open311KeyList = z.output<typeof Open311KeyList>;

/** The api_key is shown only here. */
export const IssuedOpen311Key = open311Key.extend({ apiKey: z.string() }).meta({ id: 'IssuedOpen311Key' });
export type IssuedOpen311Key = z.output<typeof IssuedOpen311Key>;
