import { idempotencyMigrations } from '#http-api';
import { messagingMigrations } from '#messaging';

/** All migrations of a service's database: those of the libraries, then the service's own. */
export function migrationsOf(own: readonly Function[]): Function[] {
  return [...messagingMigrations, ...idempotencyMigrations, ...own];
}
