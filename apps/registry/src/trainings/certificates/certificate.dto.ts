import { z } from 'zod';
import { moment } from '#contracts';
import { pageQuery, pageSchema, paragraphs } from '#http-api';

/** A code as it was typed; its check character shows whether it can be valid. */
export const typedCode = z.string().min(1).max(40);

export const PublicCertificate = z
  .object({
    code: z.string(),
    number: z.string().describe('Among the certificates of its year, such as `0007/BIMTEK-KIM/2026`'),
    valid: z.boolean(),
    trainingTitle: z.string(),
    startedOn: z.iso.date().describe('First day of the training, in Jakarta'),
    endedOn: z.iso.date().describe('Last day of the training, in Jakarta'),
    kimId: z.uuid(),
    kimName: z.string(),
    initials: z.string().describe('Initials of the holder when it was issued; the name is not public'),
    hours: z.int().nullable().describe('Lesson hours (JP)'),
    signatory: z.object({ name: z.string(), post: z.string() }).nullable(),
    issuedAt: moment,
    revokedAt: moment.nullable(),
  })
  .meta({ id: 'PublicCertificate' });
export type PublicCertificate = z.output<typeof PublicCertificate>;

export const CertificateQuery = z.strictObject(pageQuery);
export type CertificateQuery = z.output<typeof CertificateQuery>;

export const Certificate = z
  .object({
    code: z.string(),
    number: z.string(),
    kimId: z.uuid(),
    memberId: z.uuid(),
    initials: z.string(),
    issuedAt: moment,
    revokedAt: moment.nullable(),
  })
  .meta({ id: 'Certificate' });
export type Certificate = z.output<typeof Certificate>;

export const CertificatePage = pageSchema(Certificate).meta({ id: 'CertificatePage' });

export const Revocation = z
  .strictObject({ reason: paragraphs(2000).describe('Stored; not public') })
  .meta({ id: 'CertificateRevocation' });
export type Revocation = z.output<typeof Revocation>;
