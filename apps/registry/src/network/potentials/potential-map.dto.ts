import { z } from 'zod';
import { pageQuery } from '#http-api';
import { rule } from '#text';
import type { ListedPotential } from './potential-rows.js';
import { potentialFilter, PotentialResponse } from './potential.dto.js';

const bbox = z
  .string()
  .regex(
    /^-?\d+(\.\d+)?(,-?\d+(\.\d+)?){3}$/,
    rule({ en: 'must be west,south,east,north in degrees', id: 'harus barat,selatan,timur,utara dalam derajat' }),
  )
  .transform((text) => text.split(',').map(Number))
  .pipe(
    z.tuple([
      z.number().min(-180).max(180),
      z.number().min(-90).max(90),
      z.number().min(-180).max(180),
      z.number().min(-90).max(90),
    ]),
  )
  .refine(
    ([west, south, east, north]) => west <= east && south <= north,
    rule({ en: 'must be west,south,east,north', id: 'harus barat,selatan,timur,utara' }),
  );

export const PotentialMapQuery = z.strictObject({
  ...potentialFilter,
  bbox: bbox.optional().describe('Only what lies in this box: west,south,east,north in degrees (RFC 7946)'),
  limit: z.coerce.number().int().min(1).max(2000).default(500).describe('Maximum number of features of a page'),
  cursor: pageQuery.cursor,
});
export type PotentialMapQuery = z.output<typeof PotentialMapQuery>;

const { entry, kind, title, tags, villageCode, villageName, districtName, kimId, kimName } = PotentialResponse.shape;

/** https://www.rfc-editor.org/rfc/rfc7946; `next` is a foreign member, as its section 6.1 allows. */
export const PotentialMap = z
  .object({
    type: z.literal('FeatureCollection'),
    features: z.array(
      z.object({
        type: z.literal('Feature'),
        id: z.uuid(),
        geometry: z.object({
          type: z.literal('Point'),
          coordinates: z.tuple([z.number(), z.number()]).describe('Longitude, latitude'),
        }),
        properties: z.object({ entry, kind, title, tags, villageCode, villageName, districtName, kimId, kimName }),
      }),
    ),
    next: z.string().nullable().describe('Cursor of the next page'),
  })
  .meta({ id: 'PotentialMap' });
export type PotentialMap = z.output<typeof PotentialMap>;

/** @param potential a potential with a point */
export function toFeature(potential: ListedPotential): PotentialMap['features'][number] {
  return {
    type: 'Feature',
    id: potential.id,
    geometry: { type: 'Point', coordinates: [potential.longitude!, potential.latitude!] },
    properties: {
      entry: potential.entry,
      kind: potential.kind,
      title: potential.title,
      tags: [...potential.tags],
      villageCode: potential.villageCode,
      villageName: potential.villageName,
      districtName: potential.districtName,
      kimId: potential.kimId,
      kimName: potential.kimName,
    },
  };
}
