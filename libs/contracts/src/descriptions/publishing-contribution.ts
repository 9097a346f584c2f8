import type { Descriptions } from '../fields.js';

export const publishingContribution: Descriptions = {
  contributionId: {
    en: 'The contribution of the KIM (UUID); its text stays in publishing.',
    id: 'Kiriman KIM (UUID); naskahnya tetap di layanan publikasi.',
  },
  kimId: { en: 'The KIM that wrote the contribution.', id: 'KIM penulis kiriman.' },
  reviewedAt: { en: 'The time of the decision of the editor.', id: 'Waktu keputusan redaksi.' },
};
