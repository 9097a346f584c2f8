import { z } from 'zod';
import { readSettings, SettingsError } from '#settings';

/**
 * The reason why a program ends, in one message: lines for people, and in production one line of JSON, as its other logs, that
 * names the settings, or the error with its code and address.
 */
export async function describeFailure(program: string, error: unknown): Promise<string> {
  return inProduction() ? JSON.stringify(await failureLine(program, error)) : failureText(error);
}

function failureText(error: unknown): string {
  if (error instanceof SettingsError) return error.message;
  return `The program could not start or finish: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}

const fatal = 60;

async function failureLine(program: string, error: unknown): Promise<object> {
  const { logError } = await import('#observability');
  const line = { level: fatal, time: Date.now(), service: program };
  if (error instanceof SettingsError)
    return { ...line, msg: 'Correct the environment variables.', settings: error.faults };
  return { ...line, msg: 'The program could not start or finish.', err: logError(error), ...addressIn(error) };
}

/** Of a server that could not be reached. */
function addressIn(error: unknown): object {
  const { address, port, hostname } = error as { address?: string; port?: number; hostname?: string };
  const host = address ?? hostname;
  return host ? { address: port ? `${host}:${port}` : host } : {};
}

/** In production every line of a log is JSON. */
export function inProduction(): boolean {
  const { NODE_ENV } = readSettings(z.object({ NODE_ENV: z.string().optional() }));
  return NODE_ENV === 'production';
}
