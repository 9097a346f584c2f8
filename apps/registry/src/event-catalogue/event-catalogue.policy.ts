import { type ActionOf, definePolicy } from '#access';

export const eventCataloguePolicy = definePolicy({ 'event-catalogue.read': 'public' });

export type EventCataloguePermission = ActionOf<typeof eventCataloguePolicy>;
