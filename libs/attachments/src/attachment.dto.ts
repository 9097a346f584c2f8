import { z } from 'zod';
import { mediaTypes } from './media-types.js';

/** An attachment in responses: its own, and those of its owner. */
export const attachmentResponse = z
  .object({
    id: z.uuid(),
    mediaType: z.enum(mediaTypes),
    bytes: z.int().describe('Size of the stored file; images are encoded anew without their metadata'),
    sha256: z.string().describe('SHA-256 of the stored file, hexadecimal; in quotes it is the ETag'),
    name: z.string().describe('File name of the download, assigned by the service'),
  })
  .meta({ id: 'Attachment' });

/** An uploaded file. */
export type Attachment = z.infer<typeof attachmentResponse>;
