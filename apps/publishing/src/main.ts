import 'reflect-metadata';
import { runService } from '#service/start';
import { startPublishing } from './publishing.start.js';

await runService('publishing', () => startPublishing());
