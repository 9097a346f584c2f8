import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { sql } from '#database';
import { type Api, eventually } from '#testing';
import { plantAddress, plantKim, plantSubscriber } from '../../../testing/audience.fixture.js';
import {
  type NotificationsEnvironment,
  startNotificationsEnvironment,
} from '../../../testing/notifications.environment.js';
import { TestDriver } from '../../../testing/test-driver.js';
import { ChannelChoices } from '../../messages/policy/channel-choices.js';
import { allows, type PreferenceRule } from '../../preferences/preference.rules.js';
import { Preferences } from '../../preferences/preferences.js';
import type { Owner } from '../../subscribers/contact-points/contact-points.js';
import { AddressFingerprints } from '../../subscribers/contact-points/address-fingerprints.js';
import type { ContactChannel } from '../../subscribers/contact-points/contact-point.entity.js';
import type { PlanResponse } from './plan.dto.js';

let service: NotificationsEnvironment;
let editor: Api;
let villages = 3_000;
let village: string;
let kimId: string;
const telephone = new TestDriver('WHATSAPP', 'test-whatsapp');

beforeAll(async () => {
  service = await startNotificationsEnvironment();
  for (const channel of ['TELEGRAM', 'WEB_PUSH', 'SMS'] as const)
    new TestDriver(channel, `test-${channel}`).addTo(service);
  telephone.addTo(service);
  editor = await service.as('penyusun', 'DISKOMINFO_EDITOR@area:32.01');
});
afterAll(() => service?.stop());
beforeEach(async () => {
  village = `32.01.22.${++villages}`;
  kimId = uuidv7();
  await plantKim(service, kimId, village);
});

/** In the order of a reaction: mail, then the channels of the class. */
const channels = ['EMAIL', 'TELEGRAM', 'WHATSAPP', 'WEB_PUSH', 'IN_APP'];

async function draft(more: object = {}): Promise<PlanResponse> {
  const { status, body } = await editor.post<PlanResponse>('/v1/plans', {
    template: 'announcement',
    variables: { title: 'Air', announcement: 'Air mati besok.' },
    channels,
    areas: [village],
    audience: { posts: ['MEMBER'] },
    notBefore: '2099-01-01T00:00:00.000Z',
    ...more,
  });
  expect({ status, body }).toMatchObject({ status: 201 });
  return body;
}

async function act(id: string, action: string, body?: object): Promise<void> {
  const { version } = (await editor.get<PlanResponse>(`/v1/plans/${id}`)).body;
  const { status } = await editor.post(`/v1/plans/${id}/${action}`, body, { 'if-match': `"${version}"` });
  expect(status).toBe(200);
}

async function start(id: string): Promise<void> {
  await act(id, 'start');
  await eventually(async () => {
    const { body } = await editor.get<PlanResponse>(`/v1/plans/${id}`);
    expect(['RUNNING', 'DONE']).toContain(body.status);
  });
}

interface Planned {
  readonly recipientId: string;
  readonly channel: string;
  readonly ownerKind: string | null;
  readonly language: string;
  readonly state: string;
  readonly reason: string | null;
}

const messagesOf = (id: string) =>
  service.database.query<Planned>(sql`
    SELECT recipient_id, message.channel, owner_kind, language, message.state, reason
      FROM message LEFT JOIN contact_point ON contact_point.id = contact_point_id
     WHERE plan_id = ${id} ORDER BY recipient_id, message.channel`);

/** The planned messages without those in inboxes, by recipient. */
async function plan(more: object = {}): Promise<Record<string, Planned>> {
  const drafted = await draft(more);
  await start(drafted.id);
  const messages = await messagesOf(drafted.id);
  const { planned, withheld } = drafted.dryRun!;
  expect(planned).toBe(messages.length);
  const reasons = messages.flatMap(({ reason }) => (reason === null ? [] : [reason])).toSorted();
  expect(reasons).toEqual(withheld.flatMap(({ reason, messages: count }) => Array<string>(count).fill(reason)));
  return Object.fromEntries(
    messages.filter(({ channel }) => channel !== 'IN_APP').map((one) => [one.recipientId, one]),
  );
}

const member = (addresses: Partial<Record<ContactChannel, string>>, accountId: string | null = null) =>
  plantSubscriber(service, { kimId, areaCode: village, accountId, addresses });

async function prefer(kind: string, id: string, rules: readonly Partial<PreferenceRule>[], language = 'id') {
  await service.database.query(sql`
    INSERT INTO preference_profile (owner_kind, owner_id, version, seasonal, zone, language, cadence, updated_at)
    VALUES (${kind}, ${id}, 1, false, 'Asia/Jakarta', ${language}, 'IMMEDIATE', now()) ON CONFLICT DO NOTHING`);
  for (const { class: messageClass = 'ANY', channel = 'ANY', topic = 'ANY', allow = false } of rules)
    await service.database.query(sql`
      INSERT INTO preference (owner_kind, owner_id, class, channel, topic, allow)
      VALUES (${kind}, ${id}, ${messageClass}, ${channel}, ${topic}, ${allow}) ON CONFLICT DO NOTHING`);
}

const suppress = (channel: ContactChannel, address: string) =>
  service.database.query(sql`
    INSERT INTO suppression (fingerprint, channel, reason, since)
    VALUES (${service.app.get(AddressFingerprints, { strict: false }).of(channel, address)}, ${channel}, 'HARD_BOUNCE', now())`);

describe('a person whom a plan addresses', () => {
  it('is served at the address added to the account, and at the one of the registry while that is suppressed', async () => {
    const [added, bounced] = [uuidv7(), uuidv7()];
    await plantAddress(service, 'ACCOUNT', added, 'WHATSAPP', `+62813555${villages}1`);
    await plantAddress(service, 'ACCOUNT', bounced, 'EMAIL', `lama-${villages}@warga.example`);
    await suppress('EMAIL', `lama-${villages}@warga.example`);
    const [one, another] = [
      await member({ EMAIL: `satu-${villages}@warga.example`, WHATSAPP: `+62813444${villages}1` }, added),
      await member({ EMAIL: `dua-${villages}@warga.example` }, bounced),
    ];
    expect(await plan()).toMatchObject({
      [one]: { channel: 'WHATSAPP', ownerKind: 'ACCOUNT', reason: null },
      [another]: { channel: 'EMAIL', ownerKind: 'MEMBER', reason: null },
    });
  });

  it('is served by the preferences of the account before those of the member, and in its language', async () => {
    const [accountId, other] = [uuidv7(), uuidv7()];
    const one = await member({ EMAIL: `tiga-${villages}@warga.example` }, accountId);
    const another = await member({ EMAIL: `empat-${villages}@warga.example` }, other);
    await prefer(
      'ACCOUNT',
      accountId,
      [{ channel: 'EMAIL' }, { channel: 'EMAIL', topic: 'health', allow: true }],
      'su',
    );
    await prefer('MEMBER', one, [{ channel: 'EMAIL', allow: true }], 'en');
    await prefer('MEMBER', another, [{ channel: 'ANY', topic: 'NEWS' }], 'en');
    const denied = { state: 'SUPPRESSED', reason: 'PREFERENCE_DENIED' };
    expect(await plan({ channels: ['EMAIL'] })).toMatchObject({ [one]: denied, [another]: denied });
    expect(await plan({ channels: ['EMAIL'], topic: 'health' })).toMatchObject({
      [one]: { reason: null, language: 'su' },
      [another]: { reason: null, language: 'en' },
    });
  });

  it('who wants nothing in the inbox is withheld for that reason', async () => {
    const accountId = uuidv7();
    const one = await member({}, accountId);
    await prefer('ACCOUNT', accountId, [{ channel: 'IN_APP' }]);
    const { id, dryRun } = await draft({ channels: ['IN_APP'] });
    expect(dryRun).toMatchObject({ withheld: [{ reason: 'PREFERENCE_DENIED', messages: 1 }] });
    await start(id);
    expect(await messagesOf(id)).toMatchObject([
      { recipientId: one, state: 'SUPPRESSED', reason: 'PREFERENCE_DENIED' },
    ]);
  });

  it('shares an address with others, and the first who wants the message gets it there', async () => {
    const address = `bersama-${villages}@warga.example`;
    const [added, third] = [uuidv7(), uuidv7()];
    await plantAddress(service, 'ACCOUNT', added, 'EMAIL', address);
    const first = await member({ EMAIL: address });
    const second = await member({}, added);
    await member({ EMAIL: address }, third);
    await prefer('MEMBER', first, [{}]);
    expect(await plan({ channels: ['EMAIL'] })).toMatchObject({
      [first]: { reason: 'PREFERENCE_DENIED' },
      [second]: { reason: null, ownerKind: 'ACCOUNT' },
    });
    expect(Object.keys(await plan({ channels: ['EMAIL'] }))).toHaveLength(2);
  });

  it('who denies messages after they were planned gets none, for that reason', async () => {
    const one = await member({ EMAIL: `nanti-${villages}@warga.example` });
    const drafted = await draft({ channels: ['EMAIL'] });
    await start(drafted.id);
    await act(drafted.id, 'pause', { reason: 'Tunggu' });
    await prefer('MEMBER', one, [{ class: 'BULK' }]);
    await act(drafted.id, 'resume', { reason: 'Lanjut' });
    await eventually(async () =>
      expect(await messagesOf(drafted.id)).toMatchObject([{ state: 'SUPPRESSED', reason: 'PREFERENCE_DENIED' }]),
    );
  });

  it('is chosen for exactly as by a reaction, whatever addresses, suppressions and preferences it has', async () => {
    const people = fc.sample(person, { numRuns: 120, seed: 17 });
    const planted = await Promise.all(people.map(plant));
    const choices = await service.app
      .get(ChannelChoices, { strict: false })
      .choose(planted.map(({ recipient }) => ({ template: 'announcement', recipient })));
    const wishes = await service.app
      .get(Preferences, { strict: false })
      .of(planted.map(({ recipient: { id, accountId } }) => ownersOf(id, accountId)));
    const found = await plan();
    for (const [index, { recipient, described }] of planted.entries()) {
      const outward = choices[index]!.channels.find(({ channel }) => channel !== 'IN_APP');
      const subject = { class: 'BULK', channel: 'EMAIL', topic: 'NEWS' } as const;
      const isMailed =
        outward?.channel === 'EMAIL' && described.email === 'usable' && allows(wishes[index]!.preferences, subject);
      // A choice without decisions is one that nothing is against, or one whose refusal is found when it is sent.
      const isUsed =
        isMailed || outward?.contactPointId || outward?.decisions.some(({ decision }) => decision === 'CHANNEL_CHOSEN');
      const wanted = isUsed ? outward : undefined;
      const planned = found[recipient.id];
      const sent = planned?.reason === null ? planned : undefined;
      expect({ described, planned, channel: sent?.channel, own: sent?.ownerKind === 'ACCOUNT' }).toEqual({
        described,
        planned,
        channel: wanted?.channel,
        own: typeof wanted?.contactPointId === 'string',
      });
    }
  });
});

const ownersOf = (id: string, accountId: string | null): Owner[] => [
  ...(accountId === null ? [] : [{ kind: 'ACCOUNT', id: accountId } as const]),
  { kind: 'MEMBER', id },
];

const ownChannels = ['EMAIL', 'WHATSAPP', 'TELEGRAM', 'WEB_PUSH'] as const;
const anyRule = fc.record({
  class: fc.constantFrom('ANY', 'BULK', 'OPERATIONAL'),
  channel: fc.constantFrom('ANY', 'EMAIL', 'WHATSAPP', 'TELEGRAM', 'WEB_PUSH', 'IN_APP'),
  topic: fc.constantFrom('ANY', 'NEWS', 'health'),
  allow: fc.boolean(),
});
const person = fc.record({
  hasAccount: fc.boolean(),
  email: fc.constantFrom('none', 'usable', 'suppressed'),
  phone: fc.constantFrom('none', 'usable', 'suppressed'),
  own: fc.uniqueArray(fc.record({ channel: fc.constantFrom(...ownChannels), suppressed: fc.boolean() }), {
    selector: ({ channel }) => channel,
  }),
  ofAccount: fc.option(fc.array(anyRule, { maxLength: 4 })),
  ofMember: fc.option(fc.array(anyRule, { maxLength: 4 })),
});

let numbers = 0;
const addressOf = (channel: (typeof ownChannels)[number], number: number) =>
  ({
    EMAIL: `orang-${number}@warga.example`,
    WHATSAPP: `+62813${7_000_000 + number}`,
    TELEGRAM: `${800_000 + number}`,
    WEB_PUSH: JSON.stringify({
      endpoint: `https://push.example/${number}`,
      keys: { p256dh: 'a'.repeat(87), auth: 'b'.repeat(22) },
    }),
  })[channel];

async function plant(described: ReturnType<(typeof person)['generate']>['value']) {
  const accountId = described.hasAccount ? uuidv7() : null;
  const registered = { EMAIL: described.email, WHATSAPP: described.phone } as const;
  const addresses: Partial<Record<ContactChannel, string>> = {};
  for (const channel of ['EMAIL', 'WHATSAPP'] as const) {
    if (registered[channel] === 'none') continue;
    addresses[channel] = addressOf(channel, ++numbers);
    if (registered[channel] === 'suppressed') await suppress(channel, addresses[channel]);
  }
  const id = await member(addresses, accountId);
  if (accountId !== null) {
    for (const { channel, suppressed } of described.own) {
      const address = addressOf(channel, ++numbers);
      await plantAddress(service, 'ACCOUNT', accountId, channel, address);
      if (suppressed) await suppress(channel, address);
    }
    if (described.ofAccount) await prefer('ACCOUNT', accountId, described.ofAccount);
  }
  if (described.ofMember) await prefer('MEMBER', id, described.ofMember);
  const { EMAIL: email = null, WHATSAPP: phone = null } = addresses;
  return { described, recipient: { kind: 'MEMBER' as const, id, accountId, name: 'Siti Contoh', email, phone } };
}
