import { Injectable } from '@nestjs/common';
import type { EventData, KimActivated, MemberJoined } from '#contracts';
import { sql, type Transaction } from '#database';
import { FormerMembers } from '../erasure/former-members.js';
import { ContactPoints } from '../contact-points/contact-points.js';

/** The members of KIM as subscribers, by the events of the registry; their contact points are read afterwards. */
@Injectable()
export class SubscriberMembers {
  constructor(
    private readonly contactPoints: ContactPoints,
    private readonly formerMembers: FormerMembers,
  ) {}

  /**
   * An older event changes nothing. A member who has left keeps no contact point. Their account, and sealed what texts
   * may have of them, remain until they are erased, so that the erasure finds it.
   */
  async recordMember(tx: Transaction, member: EventData<typeof MemberJoined>): Promise<void> {
    const { memberId, version, kimId, post, accountId, status } = member;
    const active = status === 'ACTIVE';
    const erased = status === 'ERASED';
    const recorded = await tx.query(sql`
      INSERT INTO subscriber (id, kind, version, kim_id, post, area_code, account_id, language, active, refresh_at,
                              refresh_tries, created_at)
      SELECT ${memberId}, 'MEMBER', ${version}, ${erased ? null : kimId}, ${erased ? null : post},
             (SELECT village_codes[1] FROM subscriber_kim WHERE id = ${erased ? null : kimId}),
             ${erased ? null : accountId}, 'id', ${active}, CASE WHEN ${active} THEN now() END, 0, now()
      ON CONFLICT (id) DO UPDATE
         SET version = excluded.version, kim_id = excluded.kim_id, post = excluded.post,
             area_code = excluded.area_code,
             account_id = CASE WHEN ${active} THEN excluded.account_id ELSE subscriber.account_id END, active = excluded.active,
             refresh_at = excluded.refresh_at, refresh_tries = 0
       WHERE subscriber.version < excluded.version
      RETURNING id`);
    if (recorded.length === 0) return;
    if (active) return this.formerMembers.forget(tx, [memberId]);
    if (!erased) await this.formerMembers.keep(tx, memberId);
    await this.contactPoints.remove(tx, { kind: 'MEMBER', id: memberId });
  }

  /** The village by which members are counted follows their KIM. */
  async recordKim(tx: Transaction, kim: EventData<typeof KimActivated>): Promise<void> {
    const { kimId, version, name, status, villageCodes } = kim;
    await tx.query(sql`
      WITH recorded AS (
        INSERT INTO subscriber_kim (id, version, name, status, village_codes)
        VALUES (${kimId}, ${version}, ${name}, ${status}, ${villageCodes})
        ON CONFLICT (id) DO UPDATE
           SET version = excluded.version, name = excluded.name, status = excluded.status, village_codes = excluded.village_codes
         WHERE subscriber_kim.version < excluded.version
        RETURNING id, village_codes[1] AS area_code
      )
      UPDATE subscriber SET area_code = recorded.area_code
        FROM recorded
       WHERE subscriber.kim_id = recorded.id AND kind = 'MEMBER'
         AND subscriber.area_code IS DISTINCT FROM recorded.area_code`);
  }
}
