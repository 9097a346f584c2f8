import type { components as Aspirations } from './generated/aspirations.js';
import type { components as Publishing } from './generated/publishing.js';
import type { components as Registry } from './generated/registry.js';

/** The named schemas of each OpenAPI document: `RegistrySchemas['VillagePage']`. */
export type RegistrySchemas = Registry['schemas'];
export type PublishingSchemas = Publishing['schemas'];
export type AspirationsSchemas = Aspirations['schemas'];
