import type { Kim } from '../kims/kim-rows.js';
import { registryError } from '../registry.errors.js';

/** A dormant KIM wakes by what it does, so it may log what it did. */
const operationalStatuses: readonly string[] = ['ACTIVE', 'DORMANT'];

/** @throws 'kim-not-active' */
export function requireOperational({ status }: Pick<Kim, 'status'>): void {
  if (!operationalStatuses.includes(status)) throw registryError('kim-not-active', { detail: status });
}
