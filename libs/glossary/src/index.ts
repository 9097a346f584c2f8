export type { FieldText, FieldTexts } from './field-text.js';
export { fieldText, fieldTexts, pathText, queryText } from './glossary.js';
export { pathNouns } from './parameters/path-nouns.js';
export { pathParameters } from './parameters/path-parameters.js';
export { queryParameters } from './parameters/query-parameters.js';
export { tagTexts } from './tags.js';
