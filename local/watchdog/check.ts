import { readFileSync, writeFileSync } from 'node:fs';
import { childrenOf } from './main-process.js';

export interface Watch {
  /** Of the service, without a path. */
  readonly url: string;
  /** The process whose child the service is. */
  readonly parent: number;
  /** Counts between two checks, which are processes of their own. */
  readonly stateFile: string;
  /** Failed checks in succession after which the service is ended; while it starts, many times as many. */
  readonly limit: number;
  readonly timeoutMs: number;
}

/** A service that has never answered loads, migrates or waits: it gets this many times the limit. */
const limitsAtStart = 5;

interface Count {
  readonly startedAt: string;
  readonly hasAnswered: boolean;
  readonly failures: number;
}

/**
 * Checks a service, as the health check of its container: ready or not. A service that does not answer, or whose
 * liveness fails, is ended after `limit` checks, also when it is stopped or its event loop is blocked, so that the
 * restart policy of the container starts it anew.
 *
 * @returns whether the service is ready
 */
export async function check(watch: Watch): Promise<boolean> {
  const [service] = childrenOf(watch.parent);
  if (!service) return false;
  const [isReady, isLive] = await Promise.all([succeeds(watch, '/health/ready'), succeeds(watch, '/health/live')]);
  const before = countOf(watch.stateFile, service.startedAt);
  const count = { ...before, hasAnswered: before.hasAnswered || isLive, failures: isLive ? 0 : before.failures + 1 };
  writeFileSync(watch.stateFile, JSON.stringify(count));
  if (count.failures >= watch.limit * (count.hasAnswered ? 1 : limitsAtStart)) process.kill(service.pid, 'SIGKILL');
  return isReady && isLive;
}

async function succeeds({ url, timeoutMs }: Watch, path: string): Promise<boolean> {
  try {
    const { ok } = await fetch(url + path, { signal: AbortSignal.timeout(timeoutMs) });
    return ok;
  } catch {
    return false;
  }
}

function countOf(file: string, startedAt: string): Count {
  const fresh = { startedAt, hasAnswered: false, failures: 0 };
  try {
    const count = JSON.parse(readFileSync(file, 'utf8')) as Count;
    return count.startedAt === startedAt ? count : fresh;
  } catch {
    return fresh;
  }
}
