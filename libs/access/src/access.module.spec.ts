import { randomUUID } from 'node:crypto';
import { Controller, Get, type INestApplication, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { PlatformRoute } from '#observability';
import { testIssuer, type TestIssuer } from '#testing';
import {
  type Actor,
  Access,
  accessModule,
  Action,
  CurrentActor,
  definePolicy,
  type Membership,
  Memberships,
} from './index.js';

const kim = '0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c4b';

const policy = definePolicy({
  'thing.list': 'public',
  'thing.mine': 'authenticated',
  'thing.change': { roles: ['KIM_CHAIR', 'VILLAGE_OFFICER'], scope: 'bound' },
  'thing.file': { roles: ['VILLAGE_OFFICER'], scope: 'bound' },
  'thing.count': { roles: ['DISKOMINFO_EDITOR'], scope: 'regency' },
});

@Controller('things')
class ThingController {
  constructor(private readonly access: Access) {}

  @Get()
  @Action('thing.list')
  list(@CurrentActor() actor: Actor | undefined): { by: string } {
    return { by: actor?.subject ?? 'no one' };
  }

  @Get('mine')
  @Action('thing.mine')
  mine(@CurrentActor() actor: Actor): { by: string } {
    return { by: actor.subject };
  }

  @Get('checked')
  @Action('thing.change')
  checked(@CurrentActor() actor: Actor): string {
    this.access.check(actor, 'thing.change', { area: '32.01.05.2003', kim });
    return 'checked';
  }

  @Get('filed')
  @Action('thing.file')
  filed(@CurrentActor() actor: Actor): string {
    this.access.check(actor, 'thing.file', { area: '32.01.05.2003' });
    return 'filed';
  }

  @Get('counted')
  @Action('thing.count')
  counted(): string {
    return 'counted';
  }

  @Get('forgotten')
  @Action('thing.change')
  forgotten(): string {
    return 'unchecked';
  }

  @Get('ledger')
  @PlatformRoute('operators')
  ledger(): string {
    return 'ledger';
  }

  @Get('probe')
  @PlatformRoute('anyone')
  probe(): string {
    return 'up';
  }
}

@Controller('nameless')
class NamelessController {
  @Get()
  read(): string {
    return 'open to all';
  }
}

@Controller('unknown')
class UnknownActionController {
  @Get()
  @Action('thing.destroy')
  read(): string {
    return 'open to all';
  }
}

/** Memberships as a service finds them, and the accounts for which it was asked. */
class KnownMemberships extends Memberships {
  static readonly rows = new Map<string, Membership[]>();
  static readonly asked: string[] = [];

  of(accountId: string): Promise<readonly Membership[]> {
    KnownMemberships.asked.push(accountId);
    return Promise.resolve(KnownMemberships.rows.get(accountId) ?? []);
  }
}

describe('the guard of a service', () => {
  let issuer: TestIssuer;
  let app: NestFastifyApplication | undefined;

  beforeAll(async () => {
    issuer = await testIssuer();
  });
  afterEach(async () => {
    await app?.close();
    app = undefined;
  });
  afterAll(() => issuer.stop());

  async function start(controller: Type): Promise<INestApplication> {
    @Module({
      imports: [accessModule({ settings: issuer.accessSettings, policy, memberships: KnownMemberships })],
      controllers: [controller],
    })
    class TestModule {}
    app = await NestFactory.create<NestFastifyApplication>(TestModule, new FastifyAdapter(), {
      logger: false,
      abortOnError: false,
    });
    return app.init();
  }

  async function get(url: string, ...grants: string[]): Promise<{ status: number; body: string }> {
    return grants.length > 0 ? getAs('ketua', url, ...grants) : request(url, {});
  }

  async function getAs(sub: string, url: string, ...grants: string[]): Promise<{ status: number; body: string }> {
    return request(url, { authorization: `Bearer ${await issuer.token({ sub, grants })}` });
  }

  async function request(url: string, headers: Record<string, string>): Promise<{ status: number; body: string }> {
    const response = await app!.inject({ method: 'GET', url, headers });
    return { status: response.statusCode, body: response.body };
  }

  it.each<[Type, string]>([
    [NamelessController, 'NamelessController.read (GET): has no @Action'],
    [UnknownActionController, "UnknownActionController.read (GET): @Action('thing.destroy') is not in the policy"],
  ])('keeps a service with a route outside of its policy from starting: %p', async (controller, fault) => {
    await expect(start(controller)).rejects.toThrow(fault);
  });

  it('admits the actors that the policy allows', async () => {
    await start(ThingController);
    expect(await get('/things')).toEqual({ status: 200, body: '{"by":"no one"}' });
    expect(await get('/things', 'CITIZEN@*')).toEqual({ status: 200, body: '{"by":"ketua"}' });
    expect((await get('/things/mine')).status).toBe(401);
    expect((await get('/things/mine', 'CITIZEN@*')).status).toBe(200);
    expect((await get('/things/checked')).status).toBe(401);
    expect((await get('/things/checked', 'CITIZEN@*')).status).toBe(403);
    expect((await get('/things/checked', 'VILLAGE_OFFICER@area:32.01.06')).status).toBe(403);
    expect(await get('/things/checked', 'VILLAGE_OFFICER@area:32.01.05')).toEqual({ status: 200, body: 'checked' });
  });

  it('gives the roles of a KIM to its members, by their account and in their KIM alone', async () => {
    await start(ThingController);
    const [chair, other, treasurer] = [randomUUID(), randomUUID(), randomUUID()];
    KnownMemberships.rows.set(chair, [{ kimId: kim, post: 'CHAIR' }]);
    KnownMemberships.rows.set(other, [{ kimId: randomUUID(), post: 'CHAIR' }]);
    KnownMemberships.rows.set(treasurer, [{ kimId: kim, post: 'TREASURER' }]);
    const answers = [chair, other, treasurer, randomUUID()].map((sub) => getAs(sub, '/things/checked'));
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([200, 403, 403, 403]);
    KnownMemberships.rows.delete(chair);
    expect((await getAs(chair, '/things/checked')).status).toBe(403);
  });

  it('looks memberships up once, only of an account of a person, and only where they can matter', async () => {
    await start(ThingController);
    const [account, asked] = [randomUUID(), KnownMemberships.asked];
    const lookUps = async (sub: string, url: string) => {
      asked.length = 0;
      await getAs(sub, url, 'VILLAGE_OFFICER@area:32.01', 'DISKOMINFO_EDITOR@*');
      return asked.length;
    };
    const urls = ['/checked', '/mine', '', '/filed', '/counted', '/ledger'].map((path) => `/things${path}`);
    const counts = [];
    for (const url of urls) counts.push(await lookUps(account, url));
    expect(counts).toEqual([1, 1, 1, 0, 0, 0]);
    expect(await lookUps('notifications', '/things/checked')).toBe(0);
  });

  it('admits to an act for the whole regency only with a grant for the whole regency', async () => {
    await start(ThingController);
    expect((await get('/things/counted', 'DISKOMINFO_EDITOR@*')).status).toBe(200);
    const { status, body } = await get('/things/counted', 'DISKOMINFO_EDITOR@area:32.01');
    expect([status, body]).toEqual([403, expect.stringContaining('not for this area')]);
  });

  it('does not exist for a policy with roles of a KIM without a place to look up memberships', () => {
    expect(() => accessModule({ settings: issuer.accessSettings, policy })).toThrow('does not know memberships');
  });

  it('rejects an invalid token on a public route, too', async () => {
    await start(ThingController);
    const response = await app!.inject({ method: 'GET', url: '/things', headers: { authorization: 'Bearer x' } });
    expect(response.statusCode).toBe(401);
  });

  it('withholds the response of a bound action without an access check', async () => {
    await start(ThingController);
    const { status, body } = await get('/things/forgotten', 'VILLAGE_OFFICER@area:32.01');
    expect(status).toBe(500);
    expect(body).not.toContain('"unchecked"');
  });

  it('opens the routes of the platform to its operators, and probes to anyone', async () => {
    await start(ThingController);
    expect((await get('/things/probe')).status).toBe(200);
    expect((await get('/things/ledger')).status).toBe(401);
    expect((await get('/things/ledger', 'CITIZEN@*')).status).toBe(403);
    expect((await get('/things/ledger', 'SYSTEM_ADMIN@*')).status).toBe(200);
  });
});
