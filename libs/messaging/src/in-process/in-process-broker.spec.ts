import { describeBroker } from '../broker.conformance.js';
import { InProcessBroker } from './in-process-broker.js';

describeBroker('in-process', { make: () => new InProcessBroker(), storesHistory: false });
