import type { Database, Transaction } from '#database';
import { trainingError } from '../training.errors.js';
import { jakartaDate } from '../../jakarta-date.js';
import { readCertificateCode } from './certificate-code.js';
import type { PublicCertificate } from './certificate.dto.js';

interface Row {
  readonly code: string;
  readonly memberId: string;
  readonly kimId: string;
  readonly kimName: string;
  readonly trainingTitle: string;
  readonly initials: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly issuedAt: Date;
  readonly revokedAt: Date | null;
}

/** A certificate as everybody may see it, and whose it is. */
export interface FoundCertificate {
  readonly shown: PublicCertificate;
  readonly memberId: string;
}

/** @throws 'certificate-not-found' also for a code that cannot be right */
export async function findCertificate(
  source: Pick<Database | Transaction, 'query'>,
  typed: string,
): Promise<FoundCertificate> {
  const code = readCertificateCode(typed);
  if (code === undefined) throw trainingError('certificate-not-found');
  const [row] = await source.query<Row>(
    `SELECT code, member_id AS "memberId", kim.id AS "kimId", kim.name AS "kimName", title AS "trainingTitle", initials,
            starts_at AS "startsAt", ends_at AS "endsAt", issued_at AS "issuedAt", revoked_at AS "revokedAt"
       FROM certificate JOIN training ON training.id = training_id JOIN kim ON kim.id = kim_id
      WHERE code = $1`,
    [code],
  );
  if (!row) throw trainingError('certificate-not-found');
  const { memberId, startsAt, endsAt, issuedAt, revokedAt, ...shown } = row;
  return {
    memberId,
    shown: {
      ...shown,
      valid: revokedAt === null,
      startedOn: jakartaDate(startsAt),
      endedOn: jakartaDate(endsAt),
      issuedAt: issuedAt.toISOString(),
      revokedAt: revokedAt?.toISOString() ?? null,
    },
  };
}
