export { camelCaseRows } from './camel-case-rows.js';
export { columnsOf } from './columns.js';
export * from './database.js';
export * from './database.module.js';
export * from './failure.js';
export { inBatches } from './in-batches.js';
export { camelCase, snakeCase } from './naming.js';
export * from './sql.js';
export * from './transaction.js';
