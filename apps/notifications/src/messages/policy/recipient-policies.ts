import { Inject, Injectable } from '@nestjs/common';
import { validate } from 'uuid';
import { type MessageClass, messageClasses, type recipientKinds } from '#contracts';
import { jakartaDate } from '#calendar';
import { Database, sql, type Queryable } from '#database';
import { notificationsSettings, type NotificationsSettings } from '../../notifications.settings.js';
import { type Caps, type PolicyInput, usualCaps } from '../../preferences/policy.js';
import { quietCalendar } from '../../preferences/preferences.module.js';
import { type PersonPreferences, Preferences } from '../../preferences/preferences.js';
import type { QuietCalendar } from '../../preferences/quiet-hours/quiet-hours.rules.js';
import type { Owner } from '../../subscribers/contact-points/contact-points.js';
import { firstIdAt } from '../id-range.js';

/** Whose message it is. */
export interface PolicyRecipient {
  readonly recipient: (typeof recipientKinds)[number];
  readonly recipientId: string;
  readonly accountId: string | null;
}

/** What the policy needs of one recipient. */
export interface RecipientPolicy {
  readonly language: PersonPreferences['language'];
  /** For a message of this class. */
  inputOf(
    messageClass: MessageClass,
  ): Pick<PolicyInput, 'preferences' | 'quietHours' | 'zone' | 'calendar' | 'caps' | 'cadence' | 'sentToday'>;
}

const unlimited = Object.fromEntries(messageClasses.map((one) => [one, null])) as Caps;

/** Loads what decides about the messages of recipients. */
@Injectable()
export class RecipientPolicies {
  constructor(
    private readonly database: Database,
    private readonly preferences: Preferences,
    @Inject(quietCalendar) private readonly calendar: QuietCalendar,
    @Inject(notificationsSettings) private readonly settings: NotificationsSettings,
  ) {}

  /** In the order of the recipients: two statements for a batch. Agencies and offices work at all hours and without a cap. */
  async of(
    recipients: readonly PolicyRecipient[],
    source: Queryable = this.database,
    now = new Date(),
  ): Promise<RecipientPolicy[]> {
    const people = await this.preferences.of(recipients.map(ownersOf), source);
    const sent = await this.sentToday(recipients, source, now);
    return recipients.map((recipient, index) => {
      const { preferences, quietHours, zone, language, cadence } = people[index]!;
      const isOffice = ownersOf(recipient).length === 0;
      return {
        language,
        inputOf: (messageClass) => ({
          preferences,
          quietHours: isOffice ? null : quietHours,
          zone,
          calendar: this.calendar,
          caps: isOffice ? unlimited : { ...usualCaps, OPERATIONAL: this.settings.NOTIFICATIONS_DAILY_PER_PERSON },
          cadence,
          sentToday: sent.get(`${keyOf(recipient)} ${messageClass}`) ?? 0,
        }),
      };
    });
  }

  /** Messages of each class to each recipient that were released on this day of Jakarta, without those in the inbox and in digests. */
  private async sentToday(
    recipients: readonly PolicyRecipient[],
    source: Queryable,
    now: Date,
  ): Promise<ReadonlyMap<string, number>> {
    if (recipients.length === 0) return new Map();
    const wanted = [...new Map(recipients.map((one) => [keyOf(one), one])).values()].map(
      ({ recipient, recipientId }) => ({ recipient, recipient_id: recipientId }),
    );
    const firstId = firstIdAt(new Date(`${jakartaDate(now)}T00:00:00+07:00`));
    const rows = await source.query<PolicyRecipient & { readonly class: MessageClass; readonly messages: number }>(sql`
      SELECT recipient, recipient_id, class, messages
        FROM jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) AS wanted (recipient text, recipient_id text)
        CROSS JOIN LATERAL (
          SELECT class, count(*)::int AS messages FROM message
           WHERE message.recipient = wanted.recipient AND message.recipient_id = wanted.recipient_id
             AND id >= ${firstId} AND channel <> 'IN_APP' AND gathered_in IS NULL AND state IN ('PENDING', 'SENDING', 'SENT', 'DELIVERED')
           GROUP BY class) AS counted`);
    return new Map(rows.map((row) => [`${keyOf(row)} ${row.class}`, row.messages]));
  }
}

/** The ids under which a recipient may have preferences; none of an agency or office. */
function ownersOf({ recipient, recipientId, accountId }: PolicyRecipient): Owner[] {
  const account: Owner[] = accountId === null ? [] : [{ kind: 'ACCOUNT', id: accountId }];
  const hasOwn = recipient === 'MEMBER' || recipient === 'SUBSCRIBER' || recipient === 'REPORTER';
  return hasOwn && validate(recipientId) ? [...account, { kind: recipient, id: recipientId }] : account;
}

function keyOf({ recipient, recipientId }: Pick<PolicyRecipient, 'recipient' | 'recipientId'>): string {
  return `${recipient} ${recipientId}`;
}
