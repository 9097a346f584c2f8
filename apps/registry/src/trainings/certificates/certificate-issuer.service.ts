import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import type { Transaction } from '#database';
import { MemberContacts } from '../../members/member-contacts.service.js';
import type { Training } from '../training-rows.js';
import { newCertificateCode } from './certificate-code.js';
import { hasEarned, initialsOf } from './certificate.rules.js';

/** Whoever reads the access log of their data reads this. */
const purpose = 'Menerbitkan sertifikat bimtek / to issue a training certificate';

interface Participant {
  readonly id: string;
  readonly memberId: string;
  readonly attendedSessions: number;
  readonly postScore: number | null;
}

@Injectable()
export class CertificateIssuer {
  constructor(private readonly contacts: MemberContacts) {}

  /** Issues the certificates that participants of a training have earned, one to each. The training's row is locked. */
  async issue(tx: Transaction, training: Training, actor: Actor): Promise<void> {
    const participants = await tx.query<Participant>(
      `SELECT id, member_id AS "memberId", attended_sessions AS "attendedSessions", post_score AS "postScore"
         FROM training_registration
        WHERE training_id = $1 AND state = 'REGISTERED' AND attended_sessions > 0`,
      [training.id],
    );
    const earned = participants.filter((participant) => hasEarned(participant, training));
    if (earned.length === 0) return;
    const opened = await this.contacts.open(
      { memberIds: earned.map(({ memberId }) => memberId), former: true },
      purpose,
      actor,
      tx,
    );
    const initials = new Map(opened.map(({ memberId, fullName }) => [memberId, initialsOf(fullName)]));
    await tx.query(
      `INSERT INTO certificate (code, registration_id, training_id, kim_id, member_id, initials, issued_at)
       SELECT given.code, registration.id, training_id, kim_id, member_id, given.initials, $4
         FROM unnest($1::uuid[], $2::text[], $3::text[]) AS given(id, code, initials)
         JOIN training_registration registration ON registration.id = given.id
       ON CONFLICT (registration_id) DO NOTHING`,
      [
        earned.map(({ id }) => id),
        earned.map(() => newCertificateCode()),
        earned.map(({ memberId }) => initials.get(memberId) ?? ''),
        training.updatedAt,
      ],
    );
  }
}
