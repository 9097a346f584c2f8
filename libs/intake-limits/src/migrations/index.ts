import { CreateIntakeFingerprint1764509000000 } from './1764509000000-create-intake-fingerprint.js';

/** The table of the limits, for the migrations of a service that limits an intake. */
export const intakeLimitMigrations = [CreateIntakeFingerprint1764509000000];
