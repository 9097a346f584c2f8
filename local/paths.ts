import { join, resolve } from 'node:path';

export const checkout = resolve(import.meta.dirname, '..');

/** Everything that a running platform leaves behind lies here, and may be deleted while nothing runs. */
export const stateFolder = join(checkout, '.sambung');
