import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Queryable, Sql } from '#database';
import { backdateKims } from '../../local/seed/backdate-kims.js';
import { backdateTraining } from '../../local/seed/backdate-training.js';
import { accounts } from '../../local/accounts.js';
import { signIn } from '../../local/sign-in.js';
import { daysAgo, monthsAgo } from '../../local/seed/days.js';
import { clientToken, PlatformApi } from '../../local/seed/platform-api.js';
import { caughtMails } from '../journey/mail.js';
import { waitFor } from '../journey/wait.js';
import type { RunningPlatform } from '../platform/running-platform.js';

interface Stored {
  readonly id: string;
  readonly version: number;
  readonly status: string;
}
type Page<Item> = { readonly items: readonly Item[] };

/** Bojong in the district of Kemang, which has no KIM in the sample data. */
const village = '32.01.12.2001';
const month = monthsAgo(2);

/** The year of a KIM on a running platform, through the public API. */
export function describeKimYear(
  given: () => { readonly platform: RunningPlatform; readonly stateFolder: string },
): void {
  describe('the year of a KIM', () => {
    const suffix = `@${randomUUID().slice(0, 8)}.example`;
    let platform: RunningPlatform;
    let [group, office, anonymous]: PlatformApi[] = [];
    let kim: Stored;
    let members: readonly (Stored & { post: string })[];
    let activityId: string;
    let code: string;
    let accountId: string;

    const get = async <Body>(who: PlatformApi | undefined, path: string) => (await who!.find<Body>(path))!;
    const create = <Body = Stored>(path: string, body: object, who = group!) =>
      who.create<Body>(path, randomUUID(), body);
    const registryDatabase = (): Queryable => ({
      query: ({ text, values }: Sql) => platform.databases.query('registry', text, [...values]),
    });
    const unserved = async () => {
      const path = `/v1/villages-without-kim?within=${village}`;
      return (await get<Page<{ code: string }>>(anonymous, path)).items.map((found) => found.code);
    };

    beforeAll(async () => {
      const { stateFolder } = given();
      ({ platform } = given());
      const { clients } = JSON.parse(readFileSync(join(stateFolder, 'secrets.json'), 'utf8')) as {
        clients: Record<string, string>;
      };
      const { issuer, services } = platform.endpoints;
      const as = async (id: string) =>
        new PlatformApi(services.registry, await clientToken(issuer.tokenUrl, id, clients[id] ?? ''));
      office = await as('seed');
      const chair = accounts.find(({ name }) => name === 'ketua-muda')!;
      group = new PlatformApi(services.registry, await signIn(chair, issuer.tokenUrl));
      accountId = chair.subject;
      anonymous = PlatformApi.anonymous(services.registry);
    });

    it('begins in a village without KIM, with its members and their registration', async () => {
      expect(await unserved()).toEqual([village]);
      const decree = { number: `141/${randomUUID()}`, date: daysAgo(400), issuer: 'Kepala Desa Bojong' };
      kim = await create('/v1/kims', { name: 'KIM Bojong Setahun', villageCodes: [village], decree }, office);
      for (const post of ['CHAIR', 'SECRETARY', 'TREASURER', 'MEMBER']) {
        const joined = await create(
          `/v1/kims/${kim.id}/members`,
          {
            fullName: `Warga ${post}`,
            post,
            email: `${post.toLowerCase()}${suffix}`,
            phone: null,
            accountId: post === 'CHAIR' ? accountId : null,
            joinedOn: daysAgo(395),
          },
          office,
        );
        if (post === 'CHAIR') await group!.transition(`/v1/members/${joined.id}/confirm-link`, joined.version);
      }
      const path = `/v1/kims/${kim.id}`;
      kim = await group!.transition(`${path}/submit`, (await get<Stored>(office, path)).version);
      for (const step of ['verify', 'activate']) kim = await office!.transition(`${path}/${step}`, kim.version);
      expect(kim.status).toBe('ACTIVE');
      ({ items: members } = await get<Page<Stored & { post: string }>>(group, `${path}/members`));
      expect(members).toHaveLength(4);
    });

    it('changes the directory and the list of villages without KIM', async () => {
      const listed = await get<Page<{ id: string }>>(anonymous, `/v1/kim-directory?within=${village}`);
      expect(listed.items.map(({ id }) => id)).toEqual([kim.id]);
      expect(await unserved()).toEqual([]);
    });

    it('has activities that the office verifies, and a monthly report', async () => {
      await backdateKims(registryDatabase(), [{ id: kim.id, since: daysAgo(390) }]);
      const heldOn = `${month}-10`;
      const described = { villageCode: village, place: null, participants: 20, description: 'Membahas posyandu.' };
      for (const kind of ['DISCUSSION', 'ACCESS', 'NETWORKING']) {
        const activity = await create(`/v1/kims/${kim.id}/activities`, { kind, heldOn, ...described });
        await office!.transition(`/v1/activities/${activity.id}/verify`, activity.version);
        activityId ??= activity.id;
      }
      const report = await create<Stored & { activities: number }>(`/v1/kims/${kim.id}/reports`, {
        month,
        narrative: 'Kami berdiskusi dengan warga.',
      });
      expect(report.activities).toBe(3);
      expect(await office!.transition(`/v1/reports/${report.id}/accept`, report.version)).toMatchObject({
        status: 'ACCEPTED',
      });
    });

    it('sends a member to a training with a certificate that can be verified publicly', async () => {
      const tomorrow = daysAgo(-1);
      const session = { startsAt: `${tomorrow}T02:00:00.000Z`, endsAt: `${tomorrow}T05:00:00.000Z`, place: 'Aula' };
      const training = await office!.create<Stored & { sessions: { id: string }[] }>('/v1/trainings', randomUUID(), {
        title: 'Memotret kegiatan desa',
        mode: 'FACE_TO_FACE',
        capacity: 10,
        invitation: { areaCodes: [], kimIds: [kim.id] },
        sessions: [session],
      });
      const path = `/v1/trainings/${training.id}`;
      await office!.transition(`${path}/schedule`, training.version);
      const secretary = members.find(({ post }) => post === 'SECRETARY')!;
      const place = await create(`${path}/registrations`, { memberId: secretary.id });
      await backdateTraining(registryDatabase(), { id: training.id, on: `${month}-20` });
      await office!.post(`${path}/sessions/${training.sessions[0]!.id}/check-in`, { registrationIds: [place.id] });
      await office!.transition(`${path}/complete`, (await get<Stored>(office, path)).version);
      const { items } = await get<Page<{ code: string }>>(office, `${path}/certificates`);
      code = items[0]!.code;
      expect(await get(anonymous, `/v1/certificates/${code}`)).toMatchObject({ valid: true, kimId: kim.id });
      await waitFor('the training to be an activity of the KIM', async () => {
        const made = await get<Page<{ kind: string }>>(office, `/v1/activities?kim=${kim.id}&source=EVENT`);
        return made.items.some(({ kind }) => kind === 'TRAINING') || undefined;
      });
    });

    it('raises its maturity, and every point can be traced to an activity', async () => {
      await office!.create('/v1/maturity/recomputations', randomUUID(), { from: month, to: month });
      const path = `/v1/kims/${kim.id}/maturity?month=${month}`;
      const maturity = await waitFor('the maturity of the KIM', async () => {
        const found = await office!.find<{ score: number; parts: { criterion: string; factIds: string[] }[] }>(path);
        return found?.parts.some(({ criterion, factIds }) => criterion === 'TRAINING' && factIds.length > 0)
          ? found
          : undefined;
      });
      expect(maturity.score).toBeGreaterThan(0);
      expect(maturity.parts.find(({ criterion }) => criterion === 'DISCUSSION')?.factIds).toEqual([activityId]);
    });

    it('is reported to its officers by mail', async () => {
      await platform.untilIdle();
      const mails = (await caughtMails(platform.endpoints.mail.api, 0)).filter(({ to }) => to.endsWith(suffix));
      expect(new Set(mails.map(({ to }) => to.split('@')[0]))).toEqual(new Set(['chair', 'secretary', 'treasurer']));
      expect(new Set(mails.map(({ subject }) => subject)).size).toBeGreaterThanOrEqual(2);
    });
  });
}
