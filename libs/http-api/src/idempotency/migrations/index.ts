import { CreateIdempotentResponse1764000100000 } from './1764000100000-create-idempotent-response.js';

/** The table that `Idempotency` needs in every service's database. */
export const idempotencyMigrations = [CreateIdempotentResponse1764000100000];
