// Runs TypeScript with decorator metadata from source: node --conditions=source --import ./local/typescript.mjs FILE
import { register } from 'node:module';

register('./typescript-hooks.mjs', import.meta.url);
