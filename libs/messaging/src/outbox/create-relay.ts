import type { ServiceName } from '#contracts';
import type { Connections } from '#database/connections';
import type { MessageBroker } from '../broker.js';
import type { MessagingMetrics } from '../messaging.metrics.js';
import { AcknowledgedRows } from './acknowledged-rows.js';
import { BatchPublisher } from './batch-publisher.js';
import { HeldShards, leaseMs } from './held-shards.js';
import { InFlightRows } from './in-flight-rows.js';
import { LastRecordCheck } from './last-record-check.js';
import { OutboxFloor } from './outbox-floor.js';
import { OutboxReader } from './outbox-reader.js';
import { PeerSignal } from './peer-signal.js';
import { Relay } from './relay.js';
import { RelayProgress } from './relay-progress.js';
import { publishTopic } from './publish-topic.js';
import { RestingTopics } from './resting-topics.js';
import { ShardLeases } from './shard-leases.js';
import type { Signal } from './signal.js';
import { UncertainKeys } from './uncertain-keys.js';

/** Puts a relay together. `signal` wakes it, and the relays of other replicas. */
export function createRelay(
  database: Connections,
  broker: MessageBroker,
  signal: Signal,
  metrics: MessagingMetrics,
  service: ServiceName,
): Relay {
  const wake = () => signal.notify();
  const progress = new RelayProgress();
  const inFlight = new InFlightRows();
  const uncertain = new UncertainKeys(database);
  const leases = new ShardLeases(database, leaseMs, wake);
  const peers = new PeerSignal(database, leases);
  signal.onCommit = (shards) => peers.committed(shards);
  const acknowledged = new AcknowledgedRows(database, leases, inFlight, uncertain, progress);
  const shards = new HeldShards(leases, uncertain, acknowledged, progress, signal);
  const reader = new OutboxReader(database, new OutboxFloor(database), inFlight);
  const check = new LastRecordCheck(broker, uncertain, service, wake);
  const publisher = new BatchPublisher(database, metrics, reader, check, acknowledged, uncertain);
  const parts = { broker, shards, reader, publisher };
  const resting = new RestingTopics((topic) => publishTopic(parts, topic), metrics);
  return new Relay({ ...parts, signal, progress, check, resting });
}
