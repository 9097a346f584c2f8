import { type ServiceName, services } from '#contracts';
import { Random } from './random.js';

/** Everything that the rig does to a platform. */
export const faultKinds = [
  'kill-service',
  'pause-service',
  'terminate-backends',
  'rescale-service',
  'kill-broker',
  'kill-postgres',
  'cut-kafka',
  'slow-kafka',
  'lose-answers-of-kafka',
  'cut-postgres',
  'slow-postgres',
  'lose-answers-of-postgres',
] as const;
export type FaultKind = (typeof faultKinds)[number];

/** One fault, decided before anything runs: what happens meanwhile does not change what will be done. */
export interface Fault {
  readonly kind: FaultKind;
  /** Whom it hits, where it hits a service. */
  readonly service: ServiceName;
  /** Which of its replicas, counted round and round. */
  readonly replica: number;
  /** How many replicas it is to have, where that changes. */
  readonly replicas: number;
  /** Milliseconds from the beginning of the round. */
  readonly afterMs: number;
  /** How long it lasts, where it lasts. */
  readonly lastsMs: number;
  /** By how much each chunk is held up, where connections are slow. */
  readonly delayMs: number;
}

/** Past the relay's lease of 5 s and the Kafka session of 10 s. */
const pauseMs = [11_000, 13_000] as const;
const networkFaultMs = [1_000, 5_000] as const;

/** What is done in each round; one fault, then two, and so on, every kind once before any comes again. */
export function planFaults(rounds: number, seed: number): Fault[][] {
  const random = new Random(seed);
  let deck: FaultKind[] = [];
  const draw = (): Fault => {
    if (deck.length === 0) deck = random.shuffled(faultKinds);
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
