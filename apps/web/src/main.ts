import 'reflect-metadata';
import { runService } from '#service/start';
import { startWeb } from './web.start.js';

await runService('web', () => startWeb());
