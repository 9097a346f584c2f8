import 'reflect-metadata';
import { runService } from '#service/start';
import { startRegistry } from './registry.start.js';

await runService('registry', () => startRegistry());
