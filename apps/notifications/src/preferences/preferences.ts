import { Inject, Injectable } from '@nestjs/common';
import { Database, sql, type Queryable } from '#database';
import { notificationsSettings, type NotificationsSettings } from '../notifications.settings.js';
import type { Owner, OwnerKind } from '../subscribers/contact-points/contact-points.js';
import type { Cadence } from '../subscribers/subscriptions/cadence.js';
import type { PreferenceRule } from './preference.rules.js';
import { parseQuietHours, type QuietHours, usualQuietHours, type Zone } from './quiet-hours/quiet-hours.rules.js';

/** What the policy needs of a person. */
export interface PersonPreferences {
  readonly version: number;
  readonly preferences: readonly PreferenceRule[];
  readonly quietHours: QuietHours | null;
  readonly zone: Zone;
  readonly language: 'id' | 'su' | 'en';
  /** How often the person wants mailings. */
  readonly cadence: Cadence;
}

export const usualPreferences: PersonPreferences = {
  version: 0,
  preferences: [],
  quietHours: usualQuietHours,
  zone: 'Asia/Jakarta',
  language: 'id',
  cadence: 'IMMEDIATE',
};

interface Row {
  readonly ownerKind: OwnerKind;
  readonly ownerId: string;
  readonly version: number;
  readonly quietFrom: number | null;
  readonly quietUntil: number | null;
  readonly seasonal: boolean;
  readonly zone: Zone;
  readonly language: 'id' | 'su' | 'en';
  readonly cadence: Cadence;
  readonly rules: PreferenceRule[];
}

/** The preferences of people, for planning, release and escalation. */
@Injectable()
export class Preferences {
  private readonly usual: PersonPreferences;

  constructor(
    private readonly database: Database,
    @Inject(notificationsSettings) { NOTIFICATIONS_QUIET_HOURS: quietHours }: NotificationsSettings,
  ) {
    this.usual = { ...usualPreferences, quietHours: parseQuietHours(quietHours) };
  }

  /**
   * In the order of the people, each under all ids that it has, the first one that has preferences: of a member first the
   * account, then the member. One statement for a batch.
   */
  async of(people: readonly (readonly Owner[])[], source: Queryable = this.database): Promise<PersonPreferences[]> {
    const owners = people.flat().map(({ kind, id }) => ({ kind, id }));
    const rows =
      owners.length === 0
        ? []
        : await source.query<Row>(sql`
            SELECT owner_kind, owner_id, version, quiet_from, quiet_until, seasonal, zone, language, cadence,
                   coalesce((SELECT jsonb_agg(jsonb_build_object('class', class, 'channel', channel, 'topic', topic,
                                                                 'allow', allow) ORDER BY topic, channel, class)
                               FROM preference
                              WHERE preference.owner_kind = preference_profile.owner_kind
                                AND preference.owner_id = preference_profile.owner_id), '[]') AS rules
              FROM preference_profile
              JOIN (SELECT DISTINCT kind, id FROM jsonb_to_recordset(${JSON.stringify(owners)}::jsonb)
                           AS row (kind text, id uuid)) AS wanted
                ON owner_kind = wanted.kind AND owner_id = wanted.id`);
    const known = new Map(rows.map((row) => [`${row.ownerKind} ${row.ownerId}`, row]));
    return people.map((ids) => {
      const row = ids.map(({ kind, id }) => known.get(`${kind} ${id.toLowerCase()}`)).find((one) => one !== undefined);
      return row === undefined ? this.usual : personOf(row);
    });
  }
}

function personOf({
  version,
  quietFrom,
  quietUntil,
  seasonal,
  zone,
  language,
  cadence,
  rules,
}: Row): PersonPreferences {
  const quietHours =
    quietFrom === null || quietUntil === null ? null : { from: quietFrom, until: quietUntil, seasonal };
  return { version, preferences: rules, quietHours, zone, language, cadence };
}
