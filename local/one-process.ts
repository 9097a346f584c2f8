import 'reflect-metadata';
import { startAspirations } from '../apps/aspirations/src/aspirations.start.js';
import { startNotifications } from '../apps/notifications/src/notifications.start.js';
import { startPublishing } from '../apps/publishing/src/publishing.start.js';
import { startRegistry } from '../apps/registry/src/registry.start.js';
import { InProcessBroker } from '#messaging';
import { separateEnvironments } from './launcher/environment.js';

// All services in one process, for machines without Kafka.
const environments = separateEnvironments(process.env);

// Opened only after all services have subscribed: earlier events would miss the others.
const broker = new InProcessBroker({ opened: false });
await Promise.all([
  startRegistry(environments.registry, broker),
  startPublishing(environments.publishing, broker),
  startAspirations(environments.aspirations, broker),
  startNotifications(environments.notifications, broker),
]);
broker.open();
