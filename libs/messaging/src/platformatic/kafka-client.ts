// The client itself, and how it is loaded.
import './lazy-schemas.js';

export * from '@platformatic/kafka';
