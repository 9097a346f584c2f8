import { SettingsError } from '#settings';
import type { RunningService } from './start-service.js';

/**
 * For `main.ts`: makes this service the purpose of the process. It stops in order on SIGTERM and SIGINT and when the
 * process that started it is gone; it tells that one `{ ready: name, url }`. When it cannot start, it says why in one
 * message and exits with 1.
 *
 * @example await runService(() => startRegistry());
 */
export async function runService(start: () => Promise<RunningService>): Promise<void> {
  try {
    const { app, name, url } = await start();
    app.enableShutdownHooks();
    // The channel closes when the starter dies, by kill -9 too.
    process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
    process.send?.({ ready: name, url });
  } catch (error) {
    process.stderr.write(`${whyNot(error)}\n`, () => process.exit(1));
  }
}

function whyNot(error: unknown): string {
  if (error instanceof SettingsError) return error.message;
  return `The service could not start: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
