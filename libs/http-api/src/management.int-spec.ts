import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { httpAdapter } from './http-adapter.js';
import { listenForManagement } from './management.js';

@Controller()
class Routes {
  @Get(['v1/things', 'metrics', 'messaging/ledger', 'health/live'])
  read(): object {
    return {};
  }
}

@Module({ controllers: [Routes] })
class RoutesModule {}

describe('a management port', () => {
  let app: NestFastifyApplication;
  let urls: { service: string; management: string };

  beforeAll(async () => {
    app = await NestFactory.create<NestFastifyApplication>(RoutesModule, httpAdapter({ separateManagement: true }), {
      logger: false,
      bodyParser: false,
    });
    const port = await listenForManagement(app, '127.0.0.1', 0);
    await app.listen(0, '127.0.0.1');
    urls = { service: await app.getUrl(), management: `http://127.0.0.1:${port}` };
  });
  afterAll(() => app?.close());

  it.each([
    ['/v1/things', 200, 404],
    ['/metrics', 404, 200],
    ['/%6detrics', 404, 200],
    ['/messaging/ledger?x=1', 404, 200],
    ['/health/live', 200, 200],
    ['/nothing', 404, 404],
  ])('has %s: %i at the port of the service, %i at its own', async (path, service, management) => {
    const statuses = await Promise.all(Object.values(urls).map(async (url) => (await fetch(url + path)).status));
    expect(statuses).toEqual([service, management]);
  });

  it('closes with the application', async () => {
    await app.close();
    await expect(fetch(urls.management)).rejects.toThrow('fetch failed');
  });
});
