import { defineErrors } from '#http-api';

export const eventCatalogueError = defineErrors({
  'event-document-not-found': {
    status: 404,
    en: 'There is no such event or document of events.',
    id: 'Peristiwa atau dokumen peristiwa ini tidak ada.',
  },
});
