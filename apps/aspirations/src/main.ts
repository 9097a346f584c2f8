import 'reflect-metadata';
import { startAspirations } from './aspirations.start.js';

await startAspirations();
