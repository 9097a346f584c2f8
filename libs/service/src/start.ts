// The part of this library that a process needs before the rest of its service is loaded.
export type { MessageBroker } from '#messaging/relay';
export { runProgram } from './run-program.js';
export { runService } from './run-service.js';
export { type RelayFirstOptions, startAfterRelay } from './start-after-relay.js';
export type { RunningService } from './start-service.js';
