import 'reflect-metadata';
import { runService } from '#service';
import { startRegistry } from './registry.start.js';

await runService(() => startRegistry());
