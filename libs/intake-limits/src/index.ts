export { intakeLimitMigrations } from './migrations/index.js';
export { IntakeFingerprintJob } from './intake-fingerprint.job.js';
export { IntakeLimits, type Limit } from './intake-limits.js';
