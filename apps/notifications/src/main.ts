import 'reflect-metadata';
import { runService } from '#service';
import { startNotifications } from './notifications.start.js';

await runService(() => startNotifications());
