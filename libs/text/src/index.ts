export { kindsOfPersonalData, mask, type PersonalDataKind, personalDataKinds } from './personal-data.js';
export { redact, type RedactedText } from './redacted-text.js';
export { similarityBands } from './similarity-bands.js';
export { normalised, type SimilarityKey, similarityKeyOf, trigramBitmap } from './similarity.js';
