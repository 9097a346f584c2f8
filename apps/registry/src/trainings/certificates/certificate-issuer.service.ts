import { Injectable, type OnModuleInit } from '@nestjs/common';
import { sql, type Transaction } from '#database';
import type { LifecycleObserver, Step } from '#lifecycle';
import { MemberContacts } from '../../members/member-contacts.service.js';
import type { Training } from '../training-rows.js';
import { TrainingLifecycle } from '../training.lifecycle.js';
import { jakartaDate } from '#calendar';
import { certificateCode } from './certificate-code.js';
import { CertificateNames } from './certificate-names.js';
import { hasEarned, initialsOf } from './certificate.rules.js';

/** The purpose in the access log, which members can read. */
const purpose = 'Menerbitkan sertifikat bimtek / to issue a training certificate';

interface Participant {
  readonly id: string;
  readonly memberId: string;
  readonly attendedSessions: number;
  readonly postScore: number | null;
}

/** Issues certificates when a training is completed. */
@Injectable()
export class CertificateIssuer implements LifecycleObserver<Training>, OnModuleInit {
  constructor(
    private readonly trainings: TrainingLifecycle,
    private readonly contacts: MemberContacts,
    private readonly names: CertificateNames,
  ) {}

  onModuleInit(): void {
    this.trainings.observe(this);
  }

  async applied(tx: Transaction, steps: readonly Step<Training>[]): Promise<void> {
    for (const { after, actor } of steps) if (after.status === 'COMPLETED') await this.issue(tx, after, actor);
  }

  /** Issues one certificate to each participant who has earned it. */
  private async issue(tx: Transaction, training: Training, actor: string): Promise<void> {
    const participants = await tx.query<Participant>(sql`
      SELECT id, member_id, attended_sessions, post_score FROM training_registration
       WHERE training_id = ${training.id} AND status = 'REGISTERED' AND attended_sessions > 0`);
    const earned = participants.filter((participant) => hasEarned(participant, training));
    if (earned.length === 0) return;
    const opened = await this.contacts.open(
      { memberIds: earned.map(({ memberId }) => memberId), former: true },
      purpose,
      { subject: actor, grants: [] },
      tx,
    );
    const names = new Map(opened.map(({ memberId, fullName }) => [memberId, fullName]));
    const certificates = earned.map(({ id, memberId }) => ({
      registration_id: id,
      code: certificateCode.generate(),
      initials: initialsOf(names.get(memberId) ?? ''),
    }));
    const year = Number(jakartaDate(training.updatedAt).slice(0, 4));
    // Certificates of several trainings at once are numbered one after the other.
    await tx.query(sql`SELECT pg_advisory_xact_lock(hashtext('certificate-number'))`);
    await tx.query(sql`
      INSERT INTO certificate (code, registration_id, training_id, kim_id, member_id, initials, year, number, signatory,
                               issued_at)
      SELECT issued.code, registration.id, registration.training_id, registration.kim_id, registration.member_id,
             issued.initials, ${year}::int,
             (SELECT coalesce(max(number), 0) FROM certificate WHERE year = ${year})
               + row_number() OVER (ORDER BY registration.waitlist_number),
             ${JSON.stringify(training.signatory)}::jsonb, ${training.updatedAt}
        FROM jsonb_populate_recordset(NULL::certificate, ${JSON.stringify(certificates)}) AS issued
        JOIN training_registration registration ON registration.id = issued.registration_id
`);
    await this.names.store(
      tx,
      earned.flatMap(({ memberId }, place) => {
        const fullName = names.get(memberId);
        return fullName === undefined ? [] : [{ code: certificates[place]!.code, fullName }];
      }),
    );
  }
}
