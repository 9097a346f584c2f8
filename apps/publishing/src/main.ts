import 'reflect-metadata';
import { startPublishing } from './publishing.start.js';

await startPublishing();
