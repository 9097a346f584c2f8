export { asyncApiDocument } from './asyncapi.js';
export { type Channel, channels } from './channels.js';
export { style as catalogueStyle } from './catalogue/layout.js';
export { eventDocuments, jsonText } from './event-documents.js';
export { indonesian, type JsonSchema, schemaId, schemaOf } from './json-schema.js';
export { typeDeclarations } from './type-declarations.js';
