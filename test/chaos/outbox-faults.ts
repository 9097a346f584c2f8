import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { agencyAspirationsV1, type ServiceName } from '#contracts';
import { waitFor } from '../journey/wait.js';
import type { ServiceDatabases } from '../platform/service-databases.js';

/** Repeats work until the server, which may be down meanwhile, has done it. */
export async function untilDone(what: string, work: () => Promise<unknown>): Promise<void> {
  const attempt = () =>
    work().then(
      () => true,
      () => undefined,
    );
  await waitFor(what, attempt, { deadlineMs: 60_000 });
}

/** Every deletion of published events fails in the database. */
export async function failDeletions(databases: ServiceDatabases, service: ServiceName, lastsMs: number): Promise<void> {
  await databases
    .query(
      service,
      `CREATE OR REPLACE FUNCTION fail_deletion() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN RAISE EXCEPTION 'a fault of this test' USING ERRCODE = 'query_canceled'; END $$;
       CREATE OR REPLACE TRIGGER fail_deletion BEFORE INSERT ON outbox_published
         FOR EACH ROW EXECUTE FUNCTION fail_deletion()`,
    )
    // A server that is down deletes nothing either.
    .catch(() => undefined);
  await pause(lastsMs);
  await untilDone('the trigger to be removed', () =>
    databases.query(service, 'DROP TRIGGER IF EXISTS fail_deletion ON outbox_published'),
  );
}

/** Agencies that exist in no other table: their topics are missing until a relay creates them. */
const missingAgency = /^agency\.missing-[0-9a-f]+\./;

export const isOfMissingTopic = ({ topic }: { readonly topic: string }) => missingAgency.test(topic);

/** An event for a topic that does not exist. */
export async function publishToMissingTopic(databases: ServiceDatabases): Promise<void> {
  const id = randomUUID();
  const { name } = agencyAspirationsV1(`missing-${id.slice(0, 8)}`);
  const type = 'sambung.aspirations.AspirationAssigned.v1';
  await untilDone('an event to be stored', () =>
    databases.query(
      'aspirations',
      `INSERT INTO outbox (id, shard, topic, key, type, headers, payload)
         VALUES ($1, 0, $2, $3, $4, jsonb_build_object('ce_id', $5::text, 'ce_type', $4::text, 'ce_sequence', '1'), '{}')`,
      [id, name, id, type, id],
    ),
  );
}
