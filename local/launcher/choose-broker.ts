/** What the choice of a broker depends on. */
export interface BrokerSituation {
  readonly forced: 'kafka' | 'in-process' | undefined;
  readonly given: readonly string[] | undefined;
  /** Why Kafka cannot run on this machine; undefined when it can. */
  readonly kafkaUnavailable: string | undefined;
  /** Whether containers run here; asked only when it matters, since it takes a while. */
  readonly hasContainers: () => Promise<boolean>;
}

export interface BrokerChoice {
  readonly kind: 'kafka' | 'in-process';
  readonly source: 'given' | 'embedded' | 'container' | 'in-process';
  /** One line for the person who started the platform. */
  readonly reason: string;
}

/** Kafka was demanded and cannot be had; says what to install. */
export class KafkaUnavailable extends Error {
  override readonly name = 'NoKafka';
  constructor(why: string) {
    super(
      `SAMBUNG_BROKER is kafka, but ${why}: install Java 17 or later and Maven, or start Docker, ` +
        'or set KAFKA_BROKERS to brokers that are there',
    );
  }
}

/** @throws NoKafka when Kafka is forced and cannot be had */
export async function chooseBroker(situation: BrokerSituation): Promise<BrokerChoice> {
  const { forced, given, kafkaUnavailable, hasContainers } = situation;
  if (forced === 'in-process') return inProcess('SAMBUNG_BROKER says so');
  if (given) return { kind: 'kafka', source: 'given', reason: 'KAFKA_BROKERS is set' };
  if (!kafkaUnavailable) return { kind: 'kafka', source: 'embedded', reason: 'Java is here: a Kafka of our own' };
  if (await hasContainers())
    return { kind: 'kafka', source: 'container', reason: `${kafkaUnavailable}, but containers run here` };
  if (forced === 'kafka') throw new KafkaUnavailable(`${kafkaUnavailable} and no containers run here`);
  return inProcess(`${kafkaUnavailable} and no containers run here`);
}

/** Events travel inside one process; what is lost by that is said. */
export function inProcess(reason: string): BrokerChoice {
  return { kind: 'in-process', source: 'in-process', reason };
}
