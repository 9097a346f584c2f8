import type { ErrorTable } from '#http-api';

/** What can be wrong with an activity. */
export const activityErrors = {
  'activity-not-found': { status: 404, en: 'There is no such activity.', id: 'Kegiatan tidak ditemukan.' },
  'activity-transition-refused': {
    status: 409,
    en: 'It has been decided on this activity: it can no longer be changed.',
    id: 'Kegiatan ini sudah diputuskan sehingga tidak dapat diubah lagi.',
  },
  'activity-in-future': {
    status: 422,
    en: 'An activity can be logged from the day on which it takes place.',
    id: 'Kegiatan baru dapat dicatat mulai hari pelaksanaannya.',
  },
  'activity-before-kim': {
    status: 422,
    en: 'The KIM did not exist yet on this day.',
    id: 'Pada hari itu KIM belum terbentuk.',
  },
  'activity-own': {
    status: 409,
    en: 'Whoever logged an activity or changed it cannot verify it.',
    id: 'Pencatat atau pengubah kegiatan tidak dapat memverifikasinya sendiri.',
  },
  'kim-not-active': {
    status: 409,
    en: 'Only a KIM that is active or dormant logs activities and hands in reports.',
    id: 'Hanya KIM aktif atau tidak aktif sementara yang dapat mencatat kegiatan dan menyerahkan laporan.',
  },
} as const satisfies ErrorTable;
