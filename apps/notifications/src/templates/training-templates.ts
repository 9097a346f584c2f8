import type { Template } from './template.js';

/** Notifications of trainings. */
export const trainingTemplates = {
  'training-scheduled': {
    subject: 'Undangan bimtek / Training: {{ trainingTitle }}',
    paragraphs: [
      'KIM Anda diundang mengikuti bimtek "{{ trainingTitle }}" mulai {{ startsOn | date_id }}.',
      'Silakan daftarkan anggota melalui Sambung. Bila tempat penuh, anggota masuk daftar tunggu.',
      'Your KIM is invited to the training "{{ trainingTitle }}", which begins on {{ startsOn | date_en }}.',
      'Please register members through Sambung. When the training is full, members join the waiting list.',
    ],
  },
  'training-place-granted': {
    subject: 'Tempat bimtek tersedia / A place in the training: {{ trainingTitle }}',
    paragraphs: [
      'Anggota KIM Anda dalam daftar tunggu mendapat tempat pada bimtek "{{ trainingTitle }}" mulai {{ startsOn | date_id }}.',
      'Rinciannya dapat dilihat di Sambung.',
      'A member of your KIM has moved from the waiting list to a place in the training "{{ trainingTitle }}", which begins on {{ startsOn | date_en }}.',
      'See Sambung for the details.',
    ],
  },
  'training-cancelled': {
    subject: 'Bimtek dibatalkan / Training cancelled: {{ trainingTitle }}',
    paragraphs: [
      'Bimtek "{{ trainingTitle }}" yang direncanakan mulai {{ startsOn | date_id }} dibatalkan.',
      'The training "{{ trainingTitle }}", which was to begin on {{ startsOn | date_en }}, has been cancelled.',
    ],
  },
} as const satisfies Record<string, Template>;
