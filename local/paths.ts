import { resolve } from 'node:path';

export const checkout = resolve(import.meta.dirname, '..');

/**
 * The state of a running platform; may be deleted while none runs. SAMBUNG_STATE_FOLDER selects another folder, for a
 * second platform of this checkout.
 */
export const stateFolder = resolve(checkout, process.env['SAMBUNG_STATE_FOLDER'] || '.sambung');
