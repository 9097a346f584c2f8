import { v7 as uuidv7 } from 'uuid';
import type { MessageChannel, MessageLane } from '#contracts';
import { type Queryable, sql } from '#database';
import { Vault } from '#vault';

/** The database of a service, and its vault. */
interface PlantedIn {
  readonly database: Queryable;
  readonly app: { get(type: typeof Vault, options: { strict: false }): Vault };
}

interface Planted {
  readonly channel: MessageChannel;
  readonly lane?: MessageLane;
  readonly sender?: string;
  readonly count?: number;
  readonly expiresInSeconds?: number;
  readonly dueInSeconds?: number;
  readonly phone?: string;
  readonly email?: null;
}

/** Creates a plan with messages to as many recipients, in one statement; returns the id of the plan, which is their subject. */
export async function plantMessages(service: PlantedIn, planted: Planted): Promise<string> {
  const { channel, lane = 'OPERATIONAL', sender = 'DISKOMINFO', count = 1 } = planted;
  const { expiresInSeconds = 86_400, dueInSeconds = 0 } = planted;
  // Each its own, of which none has its messages of the day.
  const phoneOf = (index: number) => planted.phone ?? `+62${81234567890 + index}`;
  const plan = uuidv7();
  await service.database.query(sql`
    INSERT INTO plan (id, event_id, event_sequence, template, audience, audience_id, about_kind, about_id, variables,
                      correlation_id, due_at, planned_at, created_at)
    VALUES (${plan}, ${plan}, 1, 'task-assigned', 'KIM_MEMBERS', ${plan}, 'PLAN', ${plan}, '{}', ${plan}, now(), now(), now())`);
  const vault = service.app.get(Vault, { strict: false });
  const key = vault.newKey();
  const recipients = Array.from({ length: count }, () => uuidv7());
  const rows = await service.database.query<{ id: string; recipient: string }>(sql`
    SELECT message_id(${plan}::uuid, 'MEMBER', recipient, ${channel}) AS id, recipient
      FROM unnest(${recipients}::text[]) AS recipient`);
  const sealed = rows.map(({ id, recipient }, index) => ({
    id,
    recipient,
    contact: vault
      .seal(
        key,
        {
          name: 'Siti Contoh',
          email: planted.email === null ? null : `siti-${index}-${plan}@warga.example`,
          phone: phoneOf(index),
        },
        id,
      )
      .toString('base64'),
  }));
  await service.database.query(sql`
    INSERT INTO message (id, version, plan_id, channel, class, lane, sender, template, recipient, recipient_id, about_kind,
                         about_id, variables, wrapped_key, sealed_contact, state, due_at, expires_at, created_at)
    SELECT id, 1, ${plan}, ${channel}, ${lane}, ${lane}, ${sender}, 'task-assigned', 'MEMBER', recipient, 'PLAN', ${plan},
           '{"editionTitle": "Jadwal", "dueOn": "2026-12-01"}', ${key}, decode(contact, 'base64'), 'PENDING',
           now() + ${dueInSeconds} * interval '1 s', now() + ${expiresInSeconds} * interval '1 s', now()
      FROM jsonb_to_recordset(${JSON.stringify(sealed)}::jsonb) AS row (id uuid, recipient text, contact text)`);
  return plan;
}
