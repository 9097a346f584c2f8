import type { AspirationsSchemas, PublishingSchemas, RegistrySchemas } from '#api-client';
import { defineTexts } from './texts.js';

type Field = RegistrySchemas['KimDirectoryEntry']['fieldsOfActivity'][number];
type Kind = PublishingSchemas['Edition']['kind'];
type Topic = PublishingSchemas['Edition']['topic'];
type AspirationStatus = AspirationsSchemas['PublicAspiration']['status'];
type AspirationKind = AspirationsSchemas['PublicAspiration']['kind'];
type KimStatus = RegistrySchemas['Kim']['status'];

interface Words extends Record<string, Record<string, string>> {
  readonly field: Record<Field, string>;
  readonly kind: Record<Kind, string>;
  readonly topic: Record<Topic, string>;
  readonly kimStatus: Record<KimStatus, string>;
  readonly aspirationKind: Record<AspirationKind, string>;
  readonly aspirationStatus: Record<AspirationStatus, string>;
}

/** The values that the services answer with, in words: a value without a word does not compile. */
export const words = defineTexts<Words>(
  {
    field: {
      AGRICULTURE: 'Pertanian',
      DEVELOPMENT: 'Pembangunan',
      LIVESTOCK: 'Peternakan',
      RELIGION: 'Keagamaan',
      ARTS_AND_CULTURE: 'Seni dan budaya',
      SOCIAL: 'Sosial',
      MASS_INFORMATION: 'Informasi massa',
      PRINTING: 'Percetakan',
      SMALL_BUSINESS: 'Usaha kecil',
      EDUCATION: 'Pendidikan',
      ENVIRONMENT: 'Lingkungan hidup',
      OTHER: 'Lainnya',
    },
    kind: {
      NEWS: 'Berita',
      ANNOUNCEMENT: 'Pengumuman',
      PRESS_RELEASE: 'Siaran pers',
      CAMPAIGN_MATERIAL: 'Bahan kampanye',
      HOAX_CLARIFICATION: 'Klarifikasi hoaks',
      URGENT_NOTICE: 'Informasi serta-merta',
      GUIDE: 'Panduan',
    },
    topic: {
      general: 'Umum',
      health: 'Kesehatan',
      education: 'Pendidikan',
      disaster: 'Kebencanaan',
      economy: 'Ekonomi',
      agriculture: 'Pertanian',
      infrastructure: 'Infrastruktur',
      environment: 'Lingkungan hidup',
      social: 'Sosial',
      government: 'Pemerintahan',
      security: 'Keamanan',
      culture: 'Kebudayaan',
    },
    kimStatus: {
      DRAFT: 'Rancangan',
      SUBMITTED: 'Diajukan',
      RETURNED: 'Dikembalikan',
      VERIFIED: 'Terverifikasi',
      ACTIVE: 'Aktif',
      DORMANT: 'Dorman',
      SUSPENDED: 'Dibekukan',
      DISSOLVED: 'Dibubarkan',
      REJECTED: 'Ditolak',
    },
    aspirationKind: {
      COMPLAINT: 'Pengaduan',
      ASPIRATION: 'Aspirasi',
      INFORMATION_REQUEST: 'Permintaan informasi',
      SUGGESTION: 'Saran',
      APPRECIATION: 'Apresiasi',
    },
    aspirationStatus: {
      RECEIVED: 'Diterima',
      RETURNED: 'Perlu dilengkapi',
      VERIFIED: 'Terverifikasi',
      HELD: 'Ditunda',
      SPLIT: 'Ditangani beberapa dinas',
      ASSIGNED: 'Didisposisikan',
      ACCEPTED: 'Sedang ditangani',
      ASKED: 'Menunggu jawaban pelapor',
      RESPONDED: 'Dijawab',
      REOPENED: 'Dibuka kembali',
      UNDER_REVIEW: 'Ditinjau ulang',
      CLOSED: 'Selesai',
      REFERRED: 'Dialihkan',
      ARCHIVED: 'Diarsipkan',
    },
  },
  {
    field: {
      AGRICULTURE: 'Agriculture',
      DEVELOPMENT: 'Development',
      LIVESTOCK: 'Livestock',
      RELIGION: 'Religion',
      ARTS_AND_CULTURE: 'Arts and culture',
      SOCIAL: 'Social affairs',
      MASS_INFORMATION: 'Mass information',
      PRINTING: 'Printing',
      SMALL_BUSINESS: 'Small business',
      EDUCATION: 'Education',
      ENVIRONMENT: 'Environment',
      OTHER: 'Other',
    },
    kind: {
      NEWS: 'News',
      ANNOUNCEMENT: 'Announcement',
      PRESS_RELEASE: 'Press release',
      CAMPAIGN_MATERIAL: 'Campaign material',
      HOAX_CLARIFICATION: 'Hoax clarification',
      URGENT_NOTICE: 'Urgent notice',
      GUIDE: 'Guide',
    },
    topic: {
      general: 'General',
      health: 'Health',
      education: 'Education',
      disaster: 'Disasters',
      economy: 'Economy',
      agriculture: 'Agriculture',
      infrastructure: 'Infrastructure',
      environment: 'Environment',
      social: 'Social affairs',
      government: 'Government',
      security: 'Security',
      culture: 'Culture',
    },
    kimStatus: {
      DRAFT: 'Draft',
      SUBMITTED: 'Submitted',
      RETURNED: 'Returned',
      VERIFIED: 'Verified',
      ACTIVE: 'Active',
      DORMANT: 'Dormant',
      SUSPENDED: 'Suspended',
      DISSOLVED: 'Dissolved',
      REJECTED: 'Rejected',
    },
    aspirationKind: {
      COMPLAINT: 'Complaint',
      ASPIRATION: 'Aspiration',
      INFORMATION_REQUEST: 'Request for information',
      SUGGESTION: 'Suggestion',
      APPRECIATION: 'Appreciation',
    },
    aspirationStatus: {
      RECEIVED: 'Received',
      RETURNED: 'To be completed',
      VERIFIED: 'Verified',
      HELD: 'On hold',
      SPLIT: 'With several agencies',
      ASSIGNED: 'Assigned',
      ACCEPTED: 'In progress',
      ASKED: 'Waiting for the reporter',
      RESPONDED: 'Answered',
      REOPENED: 'Reopened',
      UNDER_REVIEW: 'Under review',
      CLOSED: 'Closed',
      REFERRED: 'Referred',
      ARCHIVED: 'Archived',
    },
  },
);
