// The part of this library that starts before the rest of a service: without Nest's application and TypeORM.
export type { MessageBroker } from './broker.js';
export { ConsoleLogger, Logger } from './logger.js';
export { createBroker } from './create-broker.js';
export { ServiceRelay, type ServiceRelayOptions } from './outbox/service-relay.js';
