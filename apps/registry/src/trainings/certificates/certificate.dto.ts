import { z } from 'zod';
import { moment } from '#contracts';
import { pageQuery, pageSchema, paragraphs } from '#http-api';

/** As somebody typed it; whether it can be one is found out by its check sign. */
export const typedCode = z.string().min(1).max(40);

export const publicCertificate = z
  .object({
    code: z.string(),
    valid: z.boolean(),
    trainingTitle: z.string(),
    startedOn: z.iso.date().describe('First day of the training, in Jakarta'),
    endedOn: z.iso.date().describe('Last day of the training, in Jakarta'),
    kimId: z.uuid(),
    kimName: z.string(),
    initials: z.string().describe('Of whom it was issued to; the name is not public'),
    issuedAt: moment,
    revokedAt: moment.nullable(),
  })
  .meta({ id: 'PublicCertificate' });
export type PublicCertificate = z.infer<typeof publicCertificate>;

export const certificateQuery = z.strictObject(pageQuery);
export type CertificateQuery = z.infer<typeof certificateQuery>;

export const certificate = z
  .object({
    code: z.string(),
    kimId: z.uuid(),
    memberId: z.uuid(),
    initials: z.string(),
    issuedAt: moment,
    revokedAt: moment.nullable(),
  })
  .meta({ id: 'Certificate' });
export type Certificate = z.infer<typeof certificate>;

export const certificatePage = pageSchema(certificate).meta({ id: 'CertificatePage' });

export const revocation = z
  .strictObject({ reason: paragraphs(2000).describe('Kept; not public') })
  .meta({ id: 'CertificateRevocation' });
export type Revocation = z.infer<typeof revocation>;
