import type { Kim } from '../kims/kim-rows.js';
import { registryError } from '../registry.errors.js';

/** A dormant KIM wakes by what it does, so it may log what it did. */
const atWork: readonly string[] = ['ACTIVE', 'DORMANT'];

/** @throws 'kim-not-active' */
export function requireAtWork({ status }: Pick<Kim, 'status'>): void {
  if (!atWork.includes(status)) throw registryError('kim-not-active', { detail: status });
}
