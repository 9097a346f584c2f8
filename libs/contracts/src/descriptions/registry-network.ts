import type { Descriptions } from '../fields.js';

export const registryNetwork: Descriptions = {
  partnershipId: { en: 'The partnership (UUID).', id: 'Kemitraan (UUID).' },
  kimIds: { en: 'Both KIM: the proposing and the other one.', id: 'Kedua KIM: yang mengusulkan dan mitranya.' },
  'HelpDone.kimIds': {
    en: 'Both KIM: the requesting and the helping one.',
    id: 'Kedua KIM: yang meminta dan yang membantu.',
  },
  proposerKimId: { en: 'The KIM that proposed the partnership.', id: 'KIM yang mengusulkan kemitraan.' },
  partnerKimId: { en: 'The KIM to which the partnership was proposed.', id: 'KIM yang diajak bermitra.' },
  endedByKimId: {
    en: 'The KIM that ended the partnership; null when the office did.',
    id: 'KIM yang mengakhiri kemitraan; null bila dinas yang mengakhirinya.',
  },
  helpRequestId: { en: 'The request for help (UUID).', id: 'Permintaan bantuan (UUID).' },
  askingKimId: { en: 'The KIM that requests help.', id: 'KIM yang meminta bantuan.' },
  askedKimIds: {
    en: 'The active KIM that receive the request: its partners, and those of its districts.',
    id: 'KIM aktif yang menerima permintaan: mitranya dan KIM sekecamatan.',
  },
  offeringKimId: { en: 'The KIM that offers help.', id: 'KIM yang menawarkan bantuan.' },
  helpingKimId: { en: 'The KIM whose offer was accepted.', id: 'KIM yang tawarannya diterima.' },
  otherKimIds: { en: 'The KIM whose offers were not accepted.', id: 'KIM yang tawarannya tidak diterima.' },
  offeringKimIds: { en: 'The KIM that had offered help.', id: 'KIM yang telah menawarkan bantuan.' },
};
