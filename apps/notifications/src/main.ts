import 'reflect-metadata';
import { runService } from '#service/start';
import { startNotifications } from './notifications.start.js';

await runService('notifications', () => startNotifications());
