import 'reflect-metadata';
import { startAspirations } from '../apps/aspirations/src/aspirations.start.js';
import { startNotifications } from '../apps/notifications/src/notifications.start.js';
import { startPublishing } from '../apps/publishing/src/publishing.start.js';
import { startRegistry } from '../apps/registry/src/registry.start.js';
import { InProcessBroker } from '#messaging';
import { separateEnvironments } from './launcher/environment.js';

// All services in one process, for machines without Kafka: events go from one to the other by hand.
const environments = separateEnvironments(process.env);

// Held back until all of them listen: what is published before that would pass the others by.
const broker = new InProcessBroker({ opened: false });
await Promise.all([
  startRegistry(environments.registry, broker),
  startPublishing(environments.publishing, broker),
  startAspirations(environments.aspirations, broker),
  startNotifications(environments.notifications, broker),
]);
broker.open();
