import { type Queryable, sql } from '#database';
import { jakartaDate } from '#calendar';
import { trainingError } from '../training.errors.js';
import { certificateCode } from './certificate-code.js';
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

/** A certificate as the public sees it, and its holder. */
export interface FoundCertificate {
  readonly shown: PublicCertificate;
  readonly memberId: string;
}

/** @throws 'certificate-not-found', also for an invalid code */
export async function findCertificate(source: Queryable, typed: string): Promise<FoundCertificate> {
  const code = certificateCode.parse(typed);
  if (code === undefined) throw trainingError('certificate-not-found');
  const [row] = await source.query<Row>(sql`
    SELECT code, member_id, kim.id AS kim_id, kim.name AS kim_name, title AS training_title, initials, starts_at, ends_at,
           issued_at, revoked_at
      FROM certificate JOIN training ON training.id = training_id JOIN kim ON kim.id = kim_id
     WHERE code = ${code}`);
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
