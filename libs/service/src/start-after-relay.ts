import type { DynamicModule } from '@nestjs/common';
import { Logger, ServiceRelay, type ServiceRelayOptions } from '#messaging/relay';
import type { HttpSettings } from '#settings';
import type { RunningService } from './start-service.js';

export interface RelayFirstOptions extends ServiceRelayOptions {
  readonly settings: ServiceRelayOptions['settings'] & HttpSettings;
  /** 0 lets the system choose. */
  readonly port: number;
  /** Loads the service, around its relay. */
  readonly module: (relay: ServiceRelay) => Promise<DynamicModule>;
}

/**
 * Starts the relay of a service, and then the service: loading it takes much longer than sending the events that a killed
 * process has left.
 */
export async function startAfterRelay({ module, port, ...options }: RelayFirstOptions): Promise<RunningService> {
  // Until the service has its logger.
  Logger.attachBuffer();
  const relay = new ServiceRelay(options);
  try {
    await relay.start();
    const [{ startService }, loaded] = await Promise.all([import('./start-service.js'), module(relay)]);
    return await startService({ name: options.service, module: loaded, settings: options.settings, port });
  } catch (error) {
    await relay.close().catch(() => undefined);
    Logger.flush();
    throw error;
  }
}
