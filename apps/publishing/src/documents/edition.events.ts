import { EditionPublished } from '#contracts';
import type { EventTable } from '#lifecycle';
import type { Edition } from './edition.entity.js';
import type { EditionInput } from './edition.guards.js';

export const editionEvents: EventTable<Edition, EditionInput> = {
  EditionPublished: ({ after: { id, version, title, villageCodes, contentHash, disseminateBy }, now }) =>
    EditionPublished({
      editionId: id,
      version,
      title,
      villageCodes,
      contentHash,
      disseminateBy,
      publishedAt: now.toISOString(),
    }),
};
