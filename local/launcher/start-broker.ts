import { hasContainers, startKafkaContainer } from '../containers.js';
import { kafkaUnavailableReason, startPersistentKafka } from '../kafka/embedded.js';
import { kafkaVersion } from '../kafka/jars.js';
import type { Log } from '../log.js';
import type { LocalSettings } from '../settings.js';
import { type BrokerChoice, chooseBroker, inProcess, KafkaUnavailable } from './choose-broker.js';
import type { StopList } from './stop-list.js';

/** The broker of the platform. */
export interface StartedBroker {
  readonly kind: 'kafka' | 'in-process';
  readonly version?: string;
  /** `host:port`, for Kafka. */
  readonly brokers?: readonly string[];
}

interface Launch {
  readonly settings: LocalSettings;
  readonly log: Log;
  readonly stops: StopList;
  /** Called when Kafka has ended unexpectedly. */
  readonly onLost: (reason: string) => void;
}

/** @throws KafkaUnavailable when Kafka is forced and unavailable */
export async function startBroker(launch: Launch): Promise<StartedBroker> {
  const { settings, log } = launch;
  const forced = settings.SAMBUNG_BROKER;
  const choice = await chooseBroker({
    forced,
    given: settings.KAFKA_BROKERS,
    kafkaUnavailable: kafkaUnavailableReason(),
    hasContainers,
  });
  try {
    const started = await startChosen(choice, launch);
    log(`broker: ${started.kind === 'kafka' ? 'Kafka' : 'in-process, all services in one process'} (${choice.reason})`);
    return started;
  } catch (error) {
    const why = (error as Error).message;
    if (forced === 'kafka') throw new KafkaUnavailable(why);
    const fallback = inProcess(`Kafka did not start: ${why}`);
    log(`broker: in-process, all services in one process (${fallback.reason})`);
    return { kind: 'in-process' };
  }
}

async function startChosen(choice: BrokerChoice, { settings, log, stops, onLost }: Launch): Promise<StartedBroker> {
  switch (choice.source) {
    case 'given':
      return { kind: 'kafka', brokers: settings.KAFKA_BROKERS ?? [] };
    case 'embedded': {
      const kafka = await startPersistentKafka(settings.KAFKA_PORT, log);
      let stopping = false;
      stops.add(() => {
        stopping = true;
        return kafka.stop();
      });
      void kafka.exited.then((reason) => stopping || onLost(`${reason}: see ${kafka.logFile}`));
      return { kind: 'kafka', version: kafkaVersion, brokers: [kafka.brokers] };
    }
    case 'container': {
      const container = await startKafkaContainer();
      stops.add(() => container.stop());
      return { kind: 'kafka', version: kafkaVersion, brokers: [container.address] };
    }
    case 'in-process':
  }
  return { kind: 'in-process' };
}
