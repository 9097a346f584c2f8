export * from './database.js';
export * from './database.module.js';
export * from './failure.js';
export * from './transaction.js';
