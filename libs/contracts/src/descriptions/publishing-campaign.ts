import type { Descriptions } from '../fields.js';

export const publishingCampaign: Descriptions = {
  campaignId: { en: 'The campaign (UUID).', id: 'Kampanye (UUID).' },
  status: { en: 'The status of the campaign after the change.', id: 'Status kampanye setelah perubahan.' },
  title: { en: 'The title of the campaign.', id: 'Judul kampanye.' },
  startsOn: { en: 'The first day of the campaign.', id: 'Hari pertama kampanye.' },
  endsOn: { en: 'The last day of the campaign.', id: 'Hari terakhir kampanye.' },
  goals: {
    en: 'What the campaign wants to reach in its villages and its period.',
    id: 'Sasaran kampanye di desa dan jangka waktunya.',
  },
  'goals.metric': {
    en: 'What the goal counts; a session is a report of a meeting or of house calls.',
    id: 'Apa yang dihitung sasaran; satu sesi adalah satu laporan pertemuan atau kunjungan rumah.',
  },
  'goals.target': { en: 'The number to reach.', id: 'Angka yang ingin dicapai.' },
  documentIds: { en: 'The documents that the campaign disseminates.', id: 'Dokumen yang disebarkan kampanye.' },
  villageCodes: {
    en: 'The target villages by their Kemendagri codes, fixed when the campaign starts.',
    id: 'Desa sasaran menurut kode Kemendagri, ditetapkan saat kampanye dimulai.',
  },
  results: {
    en: 'What was reached of each goal, in the order of the goals.',
    id: 'Capaian tiap sasaran, menurut urutan sasaran.',
  },
  'results.metric': { en: 'What was counted.', id: 'Apa yang dihitung.' },
  'results.reached': { en: 'The number that was reached.', id: 'Angka yang dicapai.' },
};
