import { type Queryable, sql } from '#database';
import { jakartaDate } from '#calendar';
import { trainingError } from '../training.errors.js';
import type { Signatory } from '../training.entity.js';
import { certificateCode } from './certificate-code.js';
import type { PublicCertificate } from './certificate.dto.js';

interface Row {
  readonly code: string;
  readonly memberId: string;
  readonly kimId: string;
  readonly kimName: string;
  readonly trainingTitle: string;
  readonly initials: string;
  readonly year: number;
  readonly number: number;
  readonly hours: number | null;
  readonly signatory: Signatory | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly issuedAt: Date;
  readonly revokedAt: Date | null;
}

/** Such as `0007/BIMTEK-KIM/2026`. */
export function certificateNumber(number: number, year: number): string {
  return `${String(number).padStart(4, '0')}/BIMTEK-KIM/${year}`;
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
    SELECT code, member_id, kim.id AS kim_id, kim.name AS kim_name, title AS training_title, initials, year, number, hours,
           certificate.signatory, starts_at, ends_at, issued_at, revoked_at
      FROM certificate JOIN training ON training.id = training_id JOIN kim ON kim.id = kim_id
     WHERE code = ${code}`);
  if (!row) throw trainingError('certificate-not-found');
  const { memberId, startsAt, endsAt, issuedAt, revokedAt, year, number, ...shown } = row;
  return {
    memberId,
    shown: {
      ...shown,
      number: certificateNumber(number, year),
      valid: revokedAt === null,
      startedOn: jakartaDate(startsAt),
      endedOn: jakartaDate(endsAt),
      issuedAt: issuedAt.toISOString(),
      revokedAt: revokedAt?.toISOString() ?? null,
    },
  };
}
