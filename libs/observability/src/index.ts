export * from './context.js';
export * from './traceparent.js';
