import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Access, type Actor } from '#access';
import { allOf, Database, sql } from '#database';
import { key, keyset, page, type Page } from '#http-api';
import { readKim } from '../../kims/kim-rows.js';
import { kimScope, targetOf } from '../../kims/kim-visibility.js';
import { MemberContacts } from '../../members/member-contacts.service.js';
import { readTraining } from '../training-rows.js';
import { trainingError } from '../training.errors.js';
import { certificatePageOf } from './certificate-page.js';
import { CertificateNames } from './certificate-names.js';
import { certificateNumber, findCertificate } from './certificate-rows.js';
import type { Certificate, CertificateQuery, PublicCertificate } from './certificate.dto.js';
import { CertificateEntity } from './certificate.entity.js';

const byCode = keyset({ code: key.text() });
const printing = 'Mencetak sertifikat bimtek / to print a training certificate';

@Injectable()
export class CertificateService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly contacts: MemberContacts,
    private readonly names: CertificateNames,
  ) {}

  /** @throws 'certificate-not-found' */
  async verify(code: string): Promise<PublicCertificate> {
    return (await findCertificate(this.database, code)).shown;
  }

  /** The page with the full name as it was at its issue; logs the access to the data of its holder. @throws 'certificate-not-found' */
  async print(code: string, actor: Actor): Promise<string> {
    const { shown, memberId } = await findCertificate(this.database, code);
    this.access.check(actor, 'certificate.print', targetOf(await readKim(this.database, shown.kimId)));
    const name = await this.names.of(this.database, shown.code);
    if (name !== undefined) await this.contacts.logAccess(memberId, printing, actor);
    return certificatePageOf(shown, name ?? shown.initials);
  }

  /** Revokes a certificate permanently. @throws 'certificate-not-found', 'certificate-revoked' */
  async revoke(code: string, reason: string, actor: Actor): Promise<PublicCertificate> {
    this.access.check(actor, 'certificate.revoke', {});
    return this.database.transaction(async (tx) => {
      const { shown } = await findCertificate(tx, code);
      const { affected } = await tx.manager.update(
        CertificateEntity,
        { code: shown.code, revokedAt: IsNull() },
        { revokedAt: new Date(), revokedBy: actor.subject, revocationReason: reason },
      );
      if (affected === 0) throw trainingError('certificate-revoked');
      return (await findCertificate(tx, shown.code)).shown;
    });
  }

  /** Certificates of KIM within the scope of the actor. @throws 'training-not-found' */
  async of(trainingId: string, query: CertificateQuery, actor: Actor): Promise<Page<Certificate>> {
    const condition = allOf(
      sql`training_id = ${trainingId}`,
      this.access.scopeCondition(actor, 'certificate.list', kimScope(sql`certificate.kim_id`)),
      byCode.after(query),
    );
    await readTraining(this.database, trainingId);
    const rows = await this.database.query<CertificateEntity>(sql`
      SELECT * FROM certificate WHERE ${condition} ${byCode.orderAndLimit(query)}`);
    return page(rows, query, byCode, ({ code, year, number, kimId, memberId, initials, issuedAt, revokedAt }) => ({
      code,
      number: certificateNumber(number, year),
      kimId,
      memberId,
      initials,
      issuedAt: issuedAt.toISOString(),
      revokedAt: revokedAt?.toISOString() ?? null,
    }));
  }
}
