import 'reflect-metadata';
import { startRegistry } from './registry.start.js';

await startRegistry();
