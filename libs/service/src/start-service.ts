import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import { httpAdapter, mountOpenApi } from '#http-api';
import { MessagingStrategy } from '#messaging';
import type { HttpSettings } from '#settings';

export interface StartOptions {
  readonly name: string;
  readonly module: Type | DynamicModule;
  readonly settings: HttpSettings;
  /** 0 lets the system choose. */
  readonly port: number;
}

/** A service that answers and reacts. */
export interface RunningService {
  readonly name: string;
  /** Where it is reached, without a slash at the end. */
  readonly url: string;
  readonly app: NestFastifyApplication;
  /**
   * Stops it in order: the relay finishes its send, no request is taken any more, those in hand and the reactions in hand
   * are finished, then the database is let go. What the outbox still holds is said after the next start.
   */
  close(): Promise<void>;
}

/**
 * Starts a service: its reactions first, then its port. `main.ts` wraps it in `runService`; a process of several services
 * calls it as it is.
 */
export async function startService({ name, module, settings, port }: StartOptions): Promise<RunningService> {
  const app = await NestFactory.create<NestFastifyApplication>(module, httpAdapter(), {
    bufferLogs: true,
    abortOnError: false,
    bodyParser: false,
  });
  try {
    app.useLogger(app.get(Logger));
    mountOpenApi(app, `Sambung ${name}`);
    app.connectMicroservice({ strategy: app.get(MessagingStrategy) }, { inheritAppConfig: false });
    await app.startAllMicroservices();
    await app.listen({ port, host: settings.HTTP_HOST });
  } catch (error) {
    await app.close().catch(() => undefined);
    throw error;
  }
  return { name, url: await addressOf(app), app, close: () => app.close() };
}

/** An address that listens everywhere is reached at this machine's own. */
async function addressOf(app: NestFastifyApplication): Promise<string> {
  const url = new URL(await app.getUrl());
  if (['0.0.0.0', '[::]'].includes(url.hostname)) url.hostname = '127.0.0.1';
  return url.origin;
}
