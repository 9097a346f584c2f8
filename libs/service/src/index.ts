export { migrationsOf } from './migrations.js';
export { runProgram } from './run-program.js';
export { runService } from './run-service.js';
export { type Messaging, serviceModule, type ServiceOptions } from './service.module.js';
export { type RelayFirstOptions, startAfterRelay } from './start-after-relay.js';
export { type RunningService, startService, type StartOptions } from './start-service.js';
