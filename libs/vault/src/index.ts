export { deriveKey, KeyedHash } from './keyed-hash.js';
export { open, seal } from './sealing.js';
export { Vault } from './vault.js';
