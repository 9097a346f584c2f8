import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import { httpAdapter, listenForManagement, mountOpenApi } from '#http-api';
import { MessagingStrategy } from '#messaging';
import type { HttpSettings } from '#settings';

export interface StartOptions {
  readonly name: string;
  readonly module: Type | DynamicModule;
  readonly settings: HttpSettings;
  /** 0 lets the system choose. */
  readonly port: number;
}

/** A running service with its HTTP address. */
export interface RunningService {
  readonly name: string;
  /** The base URL without a trailing slash. */
  readonly url: string;
  readonly app: NestFastifyApplication;
  /**
   * Stops gracefully: the relay finishes its send, new requests are refused, requests and reactions in flight finish,
   * then the database connections close. Events left in the outbox are published after the next start.
   */
  close(): Promise<void>;
}

/**
 * Starts a service: its reactions first, then its port. `main.ts` wraps it in `runService`; a process with several
 * services calls it directly.
 */
export async function startService({ name, module, settings, port }: StartOptions): Promise<RunningService> {
  const { HTTP_HOST: host, HTTP_MANAGEMENT_PORT: managementPort, HTTP_TRUSTED_PROXIES: trustedProxies } = settings;
  const adapter = httpAdapter({ trustedProxies, separateManagement: managementPort !== undefined });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    bufferLogs: true,
    abortOnError: false,
    bodyParser: false,
  });
  try {
    app.useLogger(app.get(Logger));
    mountOpenApi(app, `Sambung ${name}`);
    app.connectMicroservice({ strategy: app.get(MessagingStrategy) }, { inheritAppConfig: false });
    await app.startAllMicroservices();
    if (managementPort !== undefined) await listenForManagement(app, host, managementPort);
    await app.listen({ port, host });
  } catch (error) {
    await app.close().catch(() => undefined);
    throw error;
  }
  return { name, url: await addressOf(app), app, close: () => app.close() };
}

/** A wildcard address is replaced by the loopback address. */
async function addressOf(app: NestFastifyApplication): Promise<string> {
  const url = new URL(await app.getUrl());
  if (['0.0.0.0', '[::]'].includes(url.hostname)) url.hostname = '127.0.0.1';
  return url.origin;
}
