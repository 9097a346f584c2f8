export { migrationsOf } from './migrations.js';
export { runService } from './run-service.js';
export { serviceModule, type ServiceOptions } from './service.module.js';
export { type RunningService, startService, type StartOptions } from './start-service.js';
