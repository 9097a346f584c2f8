import { resolve } from 'node:path';

export const checkout = resolve(import.meta.dirname, '..');

/**
 * Everything that a running platform leaves behind lies here, and may be deleted while nothing runs. SAMBUNG_STATE_FOLDER
 * names another one: a second platform of this checkout.
 */
export const stateFolder = resolve(checkout, process.env['SAMBUNG_STATE_FOLDER'] || '.sambung');
