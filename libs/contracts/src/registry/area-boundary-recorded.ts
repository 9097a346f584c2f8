import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { areaCode } from '../fields.js';
import { registryBoundaryV1 } from '../topics.js';

/** A position of GeoJSON: longitude, then latitude, in degrees of WGS 84. */
const position = z.array(z.number()).min(2).max(3);
const ring = z.array(position);

export const AreaBoundaryRecorded = defineEvent({
  type: 'AreaBoundaryRecorded',
  topic: registryBoundaryV1,
  key: 'code',
  sequence: 'version',
  when: {
    en: 'The boundary of an area has been recorded or corrected. It is not official.',
    id: 'Batas suatu wilayah dicatat atau dibetulkan. Bukan batas resmi.',
  },
  data: z.strictObject({
    code: areaCode,
    /** Of the boundary, not of the area. */
    version: z.int().positive(),
    /** GeoJSON (RFC 7946): longitude first, WGS 84. */
    geometry: z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('Polygon'), coordinates: z.array(ring) }),
      z.strictObject({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring)) }),
    ]),
  }),
  examples: [
    {
      code: '32.01.22.2004',
      version: 1,
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [106.71, -6.51],
            [106.74, -6.51],
            [106.74, -6.54],
            [106.71, -6.51],
          ],
        ],
      },
    },
  ],
});
