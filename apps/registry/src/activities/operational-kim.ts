import type { Kim } from '../kims/kim-rows.js';

const operationalStatuses: readonly string[] = ['ACTIVE', 'DORMANT'];

/** Whether a KIM logs activities and submits reports: a dormant KIM becomes active by doing so. */
export function isOperational({ status }: Pick<Kim, 'status'>): boolean {
  return operationalStatuses.includes(status);
}
