import { type ServiceName, services } from '#contracts';
import { Random } from './random.js';

/** The kinds of faults. */
export const faultKinds = [
  'kill-service',
  'pause-service',
  'terminate-backends',
  'rescale-service',
  'kill-broker',
  'kill-postgres',
  'cut-kafka',
  'slow-kafka',
  'blackhole-kafka',
  'cut-postgres',
  'slow-postgres',
  'blackhole-postgres',
  'silence-postgres',
  'silence-kafka',
  'fail-deletions',
  'miss-topic',
  'disturb-mail',
  'disturb-providers',
  'kill-publication',
  'kill-scheduled-publication',
  'kill-planning',
] as const;
/** Further kinds of a Kafka of three brokers, of which two are needed. */
export const clusterFaultKinds = ['stop-broker', 'pause-broker', 'restart-broker', 'kill-two-brokers'] as const;
export type FaultKind = (typeof faultKinds)[number] | (typeof clusterFaultKinds)[number];

/** One fault, planned before the run: events of the run do not change the plan. */
export interface Fault {
  readonly kind: FaultKind;
  /** The affected service, where there is one. */
  readonly service: ServiceName;
  /** The affected replica or broker, modulo their number. */
  readonly replica: number;
  /** The new number of replicas of `rescale-service`. */
  readonly replicas: number;
  /** Milliseconds after the start of the round. */
  readonly afterMs: number;
  /** The duration, where there is one. */
  readonly lastsMs: number;
  /** The delay of each chunk on slow connections. */
  readonly delayMs: number;
}

/** Longer than the relay's lease of 5 s and the Kafka session of 10 s. */
const pauseMs = [11_000, 13_000] as const;
const networkFaultMs = [1_000, 5_000] as const;

/** Rounds after which every kind of fault has occurred: two of them have three faults. */
export const roundsOfEveryKind = Math.ceil((faultKinds.length * 2) / 3);

/** The faults of each round, two and one in turn; every kind comes once before any repeats. */
export function planFaults(rounds: number, seed: number, kinds: readonly FaultKind[] = faultKinds): Fault[][] {
  const random = new Random(seed);
  let deck: FaultKind[] = [];
  const draw = (): Fault => {
    if (deck.length === 0) deck = random.shuffled(kinds);
    const kind = deck.pop()!;
    const [least, most] = kind === 'pause-service' ? pauseMs : networkFaultMs;
    return {
      kind,
      service: random.pick(services),
      replica: random.between(0, 2),
      replicas: random.between(1, 3),
      afterMs: random.between(300, 2_500),
      lastsMs: random.between(least, most),
      delayMs: random.between(50, 400),
    };
  };
  return Array.from({ length: rounds }, (_, round) => (round % 2 === 0 ? [draw(), draw()] : [draw()]));
}
