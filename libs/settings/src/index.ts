export * from './access.settings.js';
export * from './attachment.settings.js';
export * from './broker.settings.js';
export * from './database.settings.js';
export * from './fields.js';
export * from './read-settings.js';
export * from './service.settings.js';
