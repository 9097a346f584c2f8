import 'reflect-metadata';
import { runService } from '#service';
import { startPublishing } from './publishing.start.js';

await runService(() => startPublishing());
