import { Controller, Get, type INestApplication, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { PlatformRoute } from '#observability';
import { testIssuer, type TestIssuer } from '#testing';
import { type Actor, Access, accessModule, Action, CurrentActor, definePolicy } from './index.js';

const policy = definePolicy({
  'thing.list': 'public',
  'thing.mine': 'authenticated',
  'thing.change': { roles: ['KIM_CHAIR'], scope: 'bound' },
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
    this.access.check(actor, 'thing.change', { area: '32.01.05.2003' });
    return 'checked';
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
    @Module({ imports: [accessModule({ settings: issuer.accessSettings, policy })], controllers: [controller] })
    class TestModule {}
    app = await NestFactory.create<NestFastifyApplication>(TestModule, new FastifyAdapter(), {
      logger: false,
      abortOnError: false,
    });
    return app.init();
  }

  async function get(url: string, ...grants: string[]): Promise<{ status: number; body: string }> {
    const headers =
      grants.length > 0 ? { authorization: `Bearer ${await issuer.token({ sub: 'ketua', grants })}` } : {};
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
    expect((await get('/things/checked', 'KIM_CHAIR@area:32.01.06')).status).toBe(403);
    expect(await get('/things/checked', 'KIM_CHAIR@area:32.01.05')).toEqual({ status: 200, body: 'checked' });
  });

  it('rejects an invalid token on a public route, too', async () => {
    await start(ThingController);
    const response = await app!.inject({ method: 'GET', url: '/things', headers: { authorization: 'Bearer x' } });
    expect(response.statusCode).toBe(401);
  });

  it('withholds the response of a bound action without an access check', async () => {
    await start(ThingController);
    const { status, body } = await get('/things/forgotten', 'KIM_CHAIR@*');
    expect(status).toBe(500);
    expect(body).not.toContain('"unchecked"');
  });

  it('opens the routes of the platform to its operators, and probes to anyone', async () => {
    await start(ThingController);
    expect((await get('/things/probe')).status).toBe(200);
    expect((await get('/things/ledger')).status).toBe(401);
    expect((await get('/things/ledger', 'KIM_CHAIR@*')).status).toBe(403);
    expect((await get('/things/ledger', 'SYSTEM_ADMIN@*')).status).toBe(200);
  });
});
