/** The inputs of the choice. */
export interface BrokerSituation {
  readonly forced: 'kafka' | 'in-process' | undefined;
  readonly given: readonly string[] | undefined;
  /** Why Kafka cannot run on this machine; undefined when it can. */
  readonly kafkaUnavailable: string | undefined;
  /** Whether containers can run; called only if needed, since it is slow. */
  readonly hasContainers: () => Promise<boolean>;
}

export interface BrokerChoice {
  readonly kind: 'kafka' | 'in-process';
  readonly source: 'given' | 'embedded' | 'container' | 'in-process';
  /** One line for the user. */
  readonly reason: string;
}

/** Kafka is required but unavailable; names what to install. */
export class KafkaUnavailable extends Error {
  override readonly name = 'NoKafka';
  constructor(why: string) {
    super(
      `SAMBUNG_BROKER is kafka, but ${why}: install Java 17 or later and Maven, start Docker, ` +
        'or set KAFKA_BROKERS to running brokers',
    );
  }
}

/** @throws KafkaUnavailable when Kafka is forced and unavailable */
export async function chooseBroker(situation: BrokerSituation): Promise<BrokerChoice> {
  const { forced, given, kafkaUnavailable, hasContainers } = situation;
  if (forced === 'in-process') return inProcess('SAMBUNG_BROKER is in-process');
  if (given) return { kind: 'kafka', source: 'given', reason: 'KAFKA_BROKERS is set' };
  if (!kafkaUnavailable) return { kind: 'kafka', source: 'embedded', reason: 'Java is available: embedded Kafka' };
  if (await hasContainers())
    return { kind: 'kafka', source: 'container', reason: `${kafkaUnavailable}, but containers can run` };
  if (forced === 'kafka') throw new KafkaUnavailable(`${kafkaUnavailable} and no containers can run`);
  return inProcess(`${kafkaUnavailable} and no containers can run`);
}

/** Events stay inside one process. */
export function inProcess(reason: string): BrokerChoice {
  return { kind: 'in-process', source: 'in-process', reason };
}
