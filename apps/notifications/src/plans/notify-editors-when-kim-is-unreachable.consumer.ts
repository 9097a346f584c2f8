import { v5 as uuidv5 } from 'uuid';
import { jakartaDate } from '#calendar';
import { RecipientUnreachable } from '#contracts';
import { sql } from '#database';
import { Consumes, type Delivery, LocksOwnRows, Reaction } from '#messaging';
import { RoleMessages } from '../role-inbox/role-messages.js';
import { commonArea } from './rules/role-addressees.js';

interface UnreachableKim {
  readonly id: string;
  readonly name: string;
  readonly villageCodes: readonly string[];
}

/** The editors who distribute tasks, and the verifiers who have contacts corrected: at most once for each KIM and day. */
@Reaction('notify-editors-when-kim-is-unreachable')
export class NotifyEditorsWhenKimIsUnreachable {
  constructor(private readonly roleMessages: RoleMessages) {}

  @Consumes(RecipientUnreachable)
  @LocksOwnRows()
  async handle({ event, tx }: Delivery<typeof RecipientUnreachable>): Promise<void> {
    const { recipient, recipientId, unreachableSince } = event.data;
    if (recipient !== 'MEMBER' || event.republished) return;
    const kims = await tx.query<UnreachableKim>(sql`
      SELECT kim.id, kim.name, kim.village_codes
        FROM subscriber AS member JOIN subscriber_kim AS kim ON kim.id = member.kim_id
       WHERE member.id = ${recipientId} AND kim.status IN ('ACTIVE', 'DORMANT')
         AND NOT EXISTS (
           SELECT FROM subscriber AS officer
             LEFT JOIN recipient_reach AS reach
                    ON reach.recipient = 'MEMBER' AND reach.recipient_id = officer.id::text AND reach.unreachable
            WHERE officer.kim_id = kim.id AND officer.kind = 'MEMBER' AND officer.active AND officer.post <> 'MEMBER'
              AND reach.recipient_id IS NULL)`);
    const day = jakartaDate(new Date(unreachableSince));
    await this.roleMessages.add(
      tx,
      kims.flatMap(({ id, name, villageCodes }) =>
        (['DISKOMINFO_EDITOR', 'DISKOMINFO_VERIFIER'] as const).map((role) => ({
          eventId: uuidv5(day, id),
          role,
          place: commonArea(villageCodes),
          template: 'kim-unreachable',
          about: { kind: 'KIM', id },
          variables: { kimName: name },
        })),
      ),
    );
  }
}
