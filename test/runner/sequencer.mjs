import { statSync } from 'node:fs';
import sequencer from '@jest/test-sequencer';

/** The slowest files, slowest first: they start first, so that no core is idle at the end. */
const slowest = [
  'test/platform/kafka-platform.e2e-spec.ts',
  'test/platform/in-process-platform.e2e-spec.ts',
  'test/messaging/platformatic-broker.e2e-spec.ts',
  'test/messaging/kafka-broker.e2e-spec.ts',
  'test/chaos/chaos.e2e-spec.ts',
  'test/messaging/faults/broker-away.e2e-spec.ts',
];

/** Orders test files without the durations of earlier runs, which a CI does not have. */
export default class RingSequencer extends (sequencer.default ?? sequencer) {
  sort(tests) {
    const order = ({ path }) => {
      const index = slowest.findIndex((file) => path.endsWith(file));
      return index < 0 ? slowest.length : index;
    };
    const size = ({ path }) => statSync(path).size;
    return [...tests].toSorted((one, other) => order(one) - order(other) || size(other) - size(one));
  }
}
