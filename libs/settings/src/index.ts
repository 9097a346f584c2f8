export * from './read-settings.js';
export * from './shapes.js';
