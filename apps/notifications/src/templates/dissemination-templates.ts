import type { Template } from './template.js';

/** Notifications of dissemination tasks. */
export const disseminationTemplates = {
  'task-assigned': {
    subject: 'Tugas diseminasi: {{ editionTitle }}',
    paragraphs: [
      'KIM Anda diminta meneruskan informasi "{{ editionTitle }}" kepada warga.',
      'Mohon disampaikan dan dilaporkan beserta buktinya paling lambat {{ dueOn | date_id }}.',
    ],
  },
  'correction-assigned': {
    subject: 'Penting, ralat untuk disampaikan: {{ editionTitle }}',
    paragraphs: [
      'Informasi yang pernah diteruskan KIM Anda kepada warga telah diralat atau ditarik: "{{ editionTitle }}".',
      'Mohon ralatnya disampaikan kepada warga yang sama dan dilaporkan paling lambat {{ dueOn | date_id }}.',
    ],
  },
  'task-due': {
    subject: 'Pengingat tugas diseminasi: {{ editionTitle }}',
    paragraphs: [
      'Laporan KIM Anda tentang "{{ editionTitle }}" ditunggu paling lambat {{ dueOn | date_id }}.',
      'Bila KIM Anda tidak dapat menyampaikannya, mohon tolak tugas itu agar ada pihak lain yang mengerjakannya.',
    ],
  },
  'task-overdue': {
    subject: 'Tugas diseminasi lewat waktu: {{ editionTitle }}',
    paragraphs: [
      'Laporan tentang "{{ editionTitle }}" yang ditunggu paling lambat {{ dueOn | date_id }} belum diterima.',
      'Bila sudah disampaikan kepada warga, mohon segera dilaporkan beserta buktinya.',
    ],
  },
  'report-returned': {
    subject: 'Laporan diseminasi dikembalikan: {{ editionTitle }}',
    paragraphs: [
      'Laporan KIM Anda tentang "{{ editionTitle }}" dikembalikan. Alasannya dapat dibaca pada riwayat tugas.',
      'Mohon laporan diperbaiki dan dikirim kembali.',
    ],
  },
} as const satisfies Record<string, Template>;
