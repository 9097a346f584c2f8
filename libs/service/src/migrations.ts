import { idempotencyMigrations } from '#http-api';
import { messagingMigrations } from '#messaging';

/** Everything that makes a service's database: what the libraries need, then the service's own migrations. */
export function migrationsOf(own: readonly Function[]): Function[] {
  return [...messagingMigrations, ...idempotencyMigrations, ...own];
}
