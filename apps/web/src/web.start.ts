import cookie from '@fastify/cookie';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import { httpAdapter, listenForManagement } from '#http-api';
import type { RunningService } from '#service/start';
import { refuseForeignForms } from './pages/foreign-forms.js';
import { webModule } from './web.module.js';
import { readWebSettings } from './web.settings.js';

/** Starts the site with the settings of the environment. It has no events: it reads and calls the services over HTTP. */
export async function startWeb(env?: NodeJS.ProcessEnv): Promise<RunningService> {
  const settings = readWebSettings(env);
  const { HTTP_HOST: host, HTTP_MANAGEMENT_PORT: managementPort, HTTP_TRUSTED_PROXIES: trustedProxies } = settings;
  const adapter = httpAdapter({ trustedProxies, separateManagement: managementPort !== undefined });
  await adapter.getInstance().register(cookie);
  refuseForeignForms(adapter.getInstance());
  const app = await NestFactory.create<NestFastifyApplication>(webModule(settings), adapter, {
    bufferLogs: true,
    abortOnError: false,
    bodyParser: false,
  });
  try {
    app.useLogger(app.get(Logger));
    if (managementPort !== undefined) await listenForManagement(app, host, managementPort);
    await app.listen({ port: settings.WEB_PORT, host });
  } catch (error) {
    await app.close().catch(() => undefined);
    throw error;
  }
  const url = new URL(await app.getUrl());
  if (['0.0.0.0', '[::]'].includes(url.hostname)) url.hostname = '127.0.0.1';
  return { name: 'web', url: url.origin, app, close: () => app.close() };
}
