/** What the choice of a broker depends on. */
export interface BrokerSituation {
  readonly forced: 'kafka' | 'in-process' | undefined;
  readonly given: readonly string[] | undefined;
  /** Why Kafka cannot run on this machine; undefined when it can. */
  readonly obstacle: string | undefined;
  /** Whether containers run here; asked only when it matters, since it takes a while. */
  readonly hasContainers: () => Promise<boolean>;
}

export interface BrokerChoice {
  readonly kind: 'kafka' | 'in-process';
  readonly how: 'given' | 'embedded' | 'container' | 'in-process';
  /** One line for the person who started the platform. */
  readonly because: string;
}

/** Kafka was demanded and cannot be had; says what to install. */
export class NoKafka extends Error {
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
  const { forced, given, obstacle, hasContainers } = situation;
  if (forced === 'in-process') return inProcess('SAMBUNG_BROKER says so');
  if (given) return { kind: 'kafka', how: 'given', because: 'KAFKA_BROKERS is set' };
  if (!obstacle) return { kind: 'kafka', how: 'embedded', because: 'Java is here: a Kafka of our own' };
  if (await hasContainers())
    return { kind: 'kafka', how: 'container', because: `${obstacle}, but containers run here` };
  if (forced === 'kafka') throw new NoKafka(`${obstacle} and no containers run here`);
  return inProcess(`${obstacle} and no containers run here`);
}

/** Events travel inside one process; what is lost by that is said. */
export function inProcess(because: string): BrokerChoice {
  return { kind: 'in-process', how: 'in-process', because };
}
