import { v7 as uuidv7 } from 'uuid';
import { sql } from '#database';
import { Vault } from '#vault';
import { AddressFingerprints } from '../src/subscribers/contact-points/address-fingerprints.js';
import type { ContactChannel } from '../src/subscribers/contact-points/contact-point.entity.js';
import type { NotificationsEnvironment } from './notifications.environment.js';

/** Members of a KIM who serve one village, with accounts and without addresses: as many as wanted, in one statement. */
export async function plantMembers(service: NotificationsEnvironment, villageCode: string, members: number) {
  const kimId = uuidv7();
  await plantKim(service, kimId, villageCode);
  await service.database.query(sql`
    INSERT INTO subscriber (id, kind, version, kim_id, post, area_code, account_id, language, active, refresh_tries, created_at)
    SELECT gen_random_uuid(), 'MEMBER', 1, ${kimId}, CASE number WHEN 1 THEN 'CHAIR' ELSE 'MEMBER' END, ${villageCode},
           gen_random_uuid(), 'id', TRUE, 0, now()
      FROM generate_series(1, ${members}) AS number`);
  return kimId;
}

export async function plantKim(service: NotificationsEnvironment, kimId: string, villageCode: string): Promise<void> {
  await service.database.query(sql`
    INSERT INTO subscriber_kim (id, version, name, status, village_codes) VALUES (${kimId}, 1, 'KIM Mekar', 'ACTIVE', ${[villageCode]}::text[])`);
}

interface PlantedSubscriber {
  readonly kimId?: string;
  readonly post?: string;
  readonly areaCode?: string;
  readonly accountId?: string | null;
  /** Confirmed addresses by channel. */
  readonly addresses?: Readonly<Partial<Record<ContactChannel, string>>>;
  readonly subscribes?: { readonly area: string; readonly topic: string };
}

/** One subscriber: a member where a KIM is given, else one of the public. */
export async function plantSubscriber(
  service: NotificationsEnvironment,
  { kimId, post = 'MEMBER', areaCode, accountId = null, addresses = {}, subscribes }: PlantedSubscriber,
): Promise<string> {
  const id = uuidv7();
  const kind = kimId === undefined ? 'PUBLIC' : 'MEMBER';
  await service.database.query(sql`
    INSERT INTO subscriber (id, kind, version, kim_id, post, area_code, account_id, language, active, refresh_tries, created_at)
    VALUES (${id}, ${kind}, 1, ${kimId ?? null}, ${kimId === undefined ? null : post}, ${areaCode ?? null}, ${accountId},
            'id', TRUE, 0, now())`);
  if (subscribes)
    await service.database.query(sql`
      INSERT INTO subscription (id, subscriber_id, area_prefix, topic, kind, language, cadence, created_at)
      VALUES (${uuidv7()}, ${id}, ${subscribes.area}, ${subscribes.topic}, 'ANY', 'id', 'IMMEDIATE', now())`);
  for (const [channel, address] of Object.entries(addresses))
    await plantAddress(service, kind === 'PUBLIC' ? 'SUBSCRIBER' : 'MEMBER', id, channel as ContactChannel, address);
  return id;
}

/** A confirmed address. */
export async function plantAddress(
  service: NotificationsEnvironment,
  ownerKind: 'ACCOUNT' | 'MEMBER' | 'SUBSCRIBER',
  ownerId: string,
  channel: ContactChannel,
  address: string,
): Promise<void> {
  const [id, vault] = [uuidv7(), service.app.get(Vault)];
  const wrappedKey = vault.newKey();
  await service.database.query(sql`
    INSERT INTO contact_point (id, owner_kind, owner_id, channel, wrapped_key, sealed_address, fingerprint, state, created_at,
                               confirmed_at)
    VALUES (${id}, ${ownerKind}, ${ownerId}, ${channel}, ${wrappedKey},
            ${vault.seal(wrappedKey, { name: 'Siti Contoh', address }, id)},
            ${service.app.get(AddressFingerprints).of(channel, address)}, 'CONFIRMED', now(), now())`);
}
