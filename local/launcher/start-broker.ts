import { hasContainers, startKafkaContainer } from '../containers.js';
import { kafkaObstacle, startOwnKafka } from '../kafka/embedded.js';
import { kafkaVersion } from '../kafka/jars.js';
import type { Say } from '../say.js';
import type { LocalSettings } from '../settings.js';
import { type BrokerChoice, chooseBroker, inProcess, NoKafka } from './choose-broker.js';
import type { StopList } from './stop-list.js';

/** How events will travel. */
export interface StartedBroker {
  readonly kind: 'kafka' | 'in-process';
  readonly version?: string;
  /** `host:port`, for Kafka. */
  readonly brokers?: readonly string[];
}

interface Launch {
  readonly settings: LocalSettings;
  readonly say: Say;
  readonly stops: StopList;
  /** Kafka ended by itself. */
  readonly onLost: (reason: string) => void;
}

/** @throws NoKafka when Kafka is forced and cannot be had */
export async function startBroker(launch: Launch): Promise<StartedBroker> {
  const { settings, say } = launch;
  const forced = settings.SAMBUNG_BROKER;
  const choice = await chooseBroker({
    forced,
    given: settings.KAFKA_BROKERS,
    obstacle: kafkaObstacle(),
    hasContainers,
  });
  try {
    const started = await startChosen(choice, launch);
    say(`broker: ${started.kind === 'kafka' ? 'Kafka' : 'in process, all services in one'} (${choice.because})`);
    return started;
  } catch (error) {
    const why = (error as Error).message;
    if (forced === 'kafka') throw new NoKafka(why);
    const instead = inProcess(`Kafka did not start: ${why}`);
    say(`broker: in process, all services in one (${instead.because})`);
    return { kind: 'in-process' };
  }
}

async function startChosen(choice: BrokerChoice, { settings, say, stops, onLost }: Launch): Promise<StartedBroker> {
  switch (choice.how) {
    case 'given':
      return { kind: 'kafka', brokers: settings.KAFKA_BROKERS ?? [] };
    case 'embedded': {
      const kafka = await startOwnKafka(settings.KAFKA_PORT, say);
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
