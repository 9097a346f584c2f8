import 'reflect-metadata';
import { runService } from '#service/start';
import { startAspirations } from './aspirations.start.js';

await runService('aspirations', () => startAspirations());
