import { z } from 'zod';
import { mediaTypes } from './media-types.js';

/** What is told of an attachment. Spread it into the answers of what it belongs to. */
export const attachmentResponse = z
  .object({
    id: z.uuid(),
    mediaType: z.enum(mediaTypes),
    bytes: z.int().describe('Its size as it is kept: images are made anew without their metadata'),
    sha256: z.string().describe('SHA-256 of what is kept, hexadecimal; in quotes it is the ETag'),
    name: z.string().describe('The name under which it is downloaded: ours, never the one that it had'),
  })
  .meta({ id: 'Attachment' });

/** A file that somebody has uploaded. */
export type Attachment = z.infer<typeof attachmentResponse>;
