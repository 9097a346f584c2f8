import { InProcessBroker } from '../in-process/in-process-broker.js';
import { describeHistory } from './history.conformance.js';

describeHistory('in-process', { make: () => new InProcessBroker(), storesHistory: false });
