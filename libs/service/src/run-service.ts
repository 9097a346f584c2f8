import { SettingsError } from '#settings';
import type { RunningService } from './start-service.js';

/**
 * For `main.ts`: runs this service as the process. It stops gracefully on SIGTERM and SIGINT and when the parent
 * process is gone, and sends `{ ready: name, url }` to the parent. When it cannot start, it reports the reason in one
 * message and exits with 1.
 *
 * @example await runService(() => startRegistry());
 */
export async function runService(start: () => Promise<RunningService>): Promise<void> {
  try {
    const { app, name, url } = await start();
    app.enableShutdownHooks();
    // The channel closes when the parent process dies, even by kill -9.
    process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
    process.send?.({ ready: name, url });
  } catch (error) {
    process.stderr.write(`${describeFailure(error)}\n`, () => process.exit(1));
  }
}

function describeFailure(error: unknown): string {
  if (error instanceof SettingsError) return error.message;
  return `The service could not start: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
