// Runs TypeScript with decorator metadata straight from the sources: node --conditions=source --import ./local/typescript.mjs FILE
import { register } from 'node:module';

register('./typescript-hooks.mjs', import.meta.url);
