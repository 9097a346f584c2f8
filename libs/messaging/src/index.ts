export {
  type BatchOutcome,
  groupOf,
  type IncomingRecord,
  messageBroker,
  type MessageBroker,
  NoHistoryError,
  type OutgoingRecord,
  type PartitionRange,
  type ReadOptions,
  type RecordBatch,
  type SubscribeOptions,
  type Subscription,
  UnpublishableError,
} from './broker.js';
export { createBroker } from './create-broker.js';
export { OperatorActions } from './dead-letters/operator-actions.js';
export { InProcessBroker } from './in-process/in-process-broker.js';
export { kafkajsSecurity } from './kafka/kafka-broker.js';
export { type HandledEvent, type LedgerPage } from './ledger/ledger.js';
export { messagingModule, type MessagingOptions } from './messaging.module.js';
export { messagingMigrations } from './migrations/index.js';
export { BrokerAdmin } from './platformatic/broker-admin.js';
export { ServiceRelay } from './outbox/service-relay.js';
export { Outbox } from './outbox/outbox.js';
export { Reactions } from './reactions/reactions.js';
export { MessagingStrategy } from './reactions/messaging.strategy.js';
export { RetryPolicy } from './reactions/retry-policy.js';
export { Locks, LocksOwnRows, type LockTarget } from './reactions/locks.js';
export { Consumes, type Delivery, Reaction } from './reactions/reaction.js';
export { type EncodedEvent, type Envelope, structured } from './wire/cloud-event.js';
export { kafkaSecurity, type KafkaSecurity } from './wire/kafka-security.js';
