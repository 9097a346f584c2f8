export { type CheckedCode, checkedCode } from './checked-code.js';
export { normalizeCode, readableCharacters } from './readable-characters.js';
export { newTrackingNumber, readTrackingNumber } from './tracking-number.js';
