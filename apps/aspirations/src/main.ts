import 'reflect-metadata';
import { runService } from '#service';
import { startAspirations } from './aspirations.start.js';

await runService(() => startAspirations());
