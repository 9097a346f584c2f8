import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Access, type Actor } from '#access';
import { Database } from '#database';
import { cursorValues, pageOf, type Page } from '#http-api';
import { readKim } from '../../kims/kim-rows.js';
import { targetOf } from '../../kims/kim-visibility.js';
import { MemberContacts } from '../../members/member-contacts.service.js';
import { trainingError } from '../training.errors.js';
import { readTraining } from '../training-rows.js';
import { certificatePageOf } from './certificate-page.js';
import { findCertificate } from './certificate-rows.js';
import type { Certificate, CertificateQuery, PublicCertificate } from './certificate.dto.js';
import { scopeValues, scopeCondition } from '../../kims/kim-scope.js';

const cursorShape = z.tuple([z.string()]);
const printing = 'Mencetak sertifikat bimtek / to print a training certificate';

@Injectable()
export class CertificateService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly contacts: MemberContacts,
  ) {}

  /** @throws 'certificate-not-found' */
  async verify(code: string): Promise<PublicCertificate> {
    return (await findCertificate(this.database, code)).shown;
  }

  /** The page with the full name, which leaves a row in the access log of whose it is. @throws 'certificate-not-found' */
  async print(code: string, actor: Actor): Promise<string> {
    const { shown, memberId } = await findCertificate(this.database, code);
    this.access.check(actor, 'certificate.print', targetOf(await readKim(this.database, shown.kimId)));
    const [holder] = await this.contacts.open({ memberIds: [memberId], former: true }, printing, actor);
    return certificatePageOf(shown, holder?.fullName ?? shown.initials);
  }

  /** For good. @throws 'certificate-not-found', 'certificate-revoked' */
  async revoke(code: string, reason: string, actor: Actor): Promise<PublicCertificate> {
    this.access.check(actor, 'certificate.revoke', {});
    return this.database.transaction(async (tx) => {
      const { shown } = await findCertificate(tx, code);
      const revoked = await tx.query(
        `UPDATE certificate SET revoked_at = now(), revoked_by = $2, revocation_reason = $3
          WHERE code = $1 AND revoked_at IS NULL RETURNING code`,
        [shown.code, actor.subject, reason],
      );
      if (revoked.length === 0) throw trainingError('certificate-revoked');
      return (await findCertificate(tx, shown.code)).shown;
    });
  }

  /** Those of the KIM within the actor's reach, in the order of their codes. */
  async of(trainingId: string, { cursor, limit }: CertificateQuery, actor: Actor): Promise<Page<Certificate>> {
    const [after] = cursor === undefined ? [''] : cursorValues(cursor, cursorShape);
    const scopes = this.access.scopes(actor, 'certificate.list');
    await readTraining(this.database, trainingId);
    const rows = await this.database.query<Omit<Certificate, 'issuedAt' | 'revokedAt'> & Moments>(
      `SELECT code, kim_id AS "kimId", member_id AS "memberId", initials, issued_at AS "issuedAt",
              revoked_at AS "revokedAt"
         FROM certificate
        WHERE training_id = $1 AND code > $2 AND ${scopeCondition('certificate.kim_id', 4)}
        ORDER BY code LIMIT $3`,
      [trainingId, after, limit + 1, ...scopeValues(scopes)],
    );
    const page = pageOf(rows, limit, ({ code }) => [code]);
    const items = page.items.map(({ issuedAt, revokedAt, ...row }) => ({
      ...row,
      issuedAt: issuedAt.toISOString(),
      revokedAt: revokedAt?.toISOString() ?? null,
    }));
    return { ...page, items };
  }
}

interface Moments {
  readonly issuedAt: Date;
  readonly revokedAt: Date | null;
}
