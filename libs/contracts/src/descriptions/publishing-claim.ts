import type { Descriptions } from '../fields.js';

export const publishingClaim: Descriptions = {
  claimId: { en: 'The claim that is checked (UUID).', id: 'Klaim yang diperiksa (UUID).' },
  villageCodes: {
    en: 'Where the claim was seen, as far as the villages are known, by Kemendagri codes.',
    id: 'Tempat klaim terlihat, sejauh desanya diketahui, menurut kode Kemendagri.',
  },
  'ClaimSpread.villageCodes': {
    en: 'The villages from which the claim had not been reported before, by Kemendagri codes.',
    id: 'Desa yang sebelumnya belum melaporkan klaim itu, menurut kode Kemendagri.',
  },
  channels: { en: 'By which ways the claim spreads.', id: 'Saluran penyebaran klaim.' },
  kimId: {
    en: 'The KIM of the member who reported the claim; null when a citizen did.',
    id: 'KIM dari anggota yang melaporkan; null bila dilaporkan warga.',
  },
  reportedAt: { en: 'The time of the report.', id: 'Waktu pelaporan.' },
  title: {
    en: 'The claim as the office words it, with its verdict in brackets before it: never the one without the other.',
    id: 'Klaim menurut rumusan dinas, didahului putusannya dalam kurung siku: tidak pernah satu tanpa yang lain.',
  },
  verdict: { en: 'What the claim turned out to be.', id: 'Putusan atas klaim.' },
  kimIds: { en: 'The KIM whose members have reported the claim.', id: 'KIM yang anggotanya melaporkan klaim.' },
  ratedAt: { en: 'The time of the verdict.', id: 'Waktu putusan.' },
  documentId: { en: 'The document of the clarification.', id: 'Dokumen klarifikasi.' },
  editionId: { en: 'The edition of it that was published.', id: 'Edisi klarifikasi yang diterbitkan.' },
  firstReportedAt: {
    en: 'The time at which the claim was first reported.',
    id: 'Waktu klaim pertama kali dilaporkan.',
  },
  clarifiedAt: { en: 'The time at which the clarification was published.', id: 'Waktu klarifikasi diterbitkan.' },
};
