import { Injectable } from '@nestjs/common';
import { Database, sql } from '#database';
import { requireVersion } from '#http-api';
import type { Owner } from '../subscribers/contact-points/contact-points.js';
import type { PreferenceEdit, PreferenceResponse } from './preference.dto.js';
import { Preferences } from './preferences.js';

/** The preferences of one person, as the person reads and writes them. */
@Injectable()
export class OwnPreferences {
  constructor(
    private readonly database: Database,
    private readonly preferences: Preferences,
  ) {}

  async read(owner: Owner): Promise<PreferenceResponse> {
    const [person] = await this.preferences.of([[owner]]);
    const { version, preferences, quietHours, zone, language, cadence } = person!;
    const quiet = quietHours && { ...quietHours, from: timeOf(quietHours.from), until: timeOf(quietHours.until) };
    return { version, quietHours: quiet, zone, language, cadence, rules: preferences as PreferenceResponse['rules'] };
  }

  /** @throws 412 when it was changed since `version` */
  async replace(owner: Owner, version: number, edit: PreferenceEdit): Promise<PreferenceResponse> {
    const { kind, id } = owner;
    const { quietHours, zone, language, cadence, rules } = edit;
    const [from, until] = [quietHours && minuteOf(quietHours.from), quietHours && minuteOf(quietHours.until)];
    await this.database.transaction(async (tx) => {
      await tx.query(sql`SELECT pg_advisory_xact_lock(hashtextextended(${`${kind} ${id}`}, 4))`);
      const [stored] = await tx.query<{ version: number }>(sql`
        SELECT version FROM preference_profile WHERE owner_kind = ${kind} AND owner_id = ${id}`);
      requireVersion(stored?.version ?? 0, version);
      await tx.query(sql`
        INSERT INTO preference_profile (owner_kind, owner_id, version, quiet_from, quiet_until, seasonal, zone, language,
                                        cadence, updated_at)
        VALUES (${kind}, ${id}, 1, ${from}, ${until}, ${quietHours?.seasonal ?? true}, ${zone}, ${language}, ${cadence}, now())
        ON CONFLICT (owner_kind, owner_id) DO UPDATE
           SET version = preference_profile.version + 1, quiet_from = excluded.quiet_from,
               quiet_until = excluded.quiet_until, seasonal = excluded.seasonal, zone = excluded.zone,
               language = excluded.language, cadence = excluded.cadence, updated_at = excluded.updated_at`);
      await tx.query(sql`DELETE FROM preference WHERE owner_kind = ${kind} AND owner_id = ${id}`);
      await tx.query(sql`
        INSERT INTO preference (owner_kind, owner_id, class, channel, topic, allow)
        SELECT ${kind}, ${id}, class, channel, topic, allow
          FROM jsonb_to_recordset(${JSON.stringify(rules)}::jsonb) AS row (class text, channel text, topic text, allow boolean)`);
    });
    return this.read(owner);
  }
}

function minuteOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}

function timeOf(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
