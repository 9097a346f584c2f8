import { ConsoleLogger, Logger } from '#messaging/relay';
import { describeFailure, inProduction } from './report-failure.js';
import type { RunningService } from './start-service.js';

const stopSignals = ['SIGTERM', 'SIGINT'] as const;

/**
 * For `main.ts`: runs this service as the process. It stops gracefully on SIGTERM and SIGINT and when the parent
 * process is gone, logs that it stops and has stopped, and exits with 0. It sends `{ ready: name, url }` to the parent. When
 * it cannot start, it reports the reason in one message and exits with 1.
 *
 * @example await runService('registry', () => startRegistry());
 */
export async function runService(service: string, start: () => Promise<RunningService>): Promise<void> {
  // Until the service has its own logger.
  if (inProduction()) Logger.overrideLogger(new ConsoleLogger({ json: true }));
  try {
    const { app, name, url } = await start();
    for (const signal of stopSignals) process.once(signal, logStop);
    app.enableShutdownHooks([...stopSignals], { useProcessExit: true });
    // The channel closes when the parent process dies, even by kill -9.
    process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
    process.send?.({ ready: name, url });
  } catch (error) {
    process.stderr.write(`${await describeFailure(service, error)}\n`, () => process.exit(1));
  }
}

function logStop(signal: NodeJS.Signals): void {
  const logger = new Logger('Service');
  logger.log(`stopping after ${signal}`);
  process.once('exit', () => logger.log('stopped'));
}
