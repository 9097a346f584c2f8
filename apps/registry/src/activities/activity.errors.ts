import { defineErrors } from '#http-api';
import { areaError } from '../areas/area.errors.js';
import { reportErrors } from './reports/report.errors.js';

/** The refusals of activities and monthly reports. */
export const activityError = defineErrors({
  'activity-not-found': { status: 404, en: 'There is no such activity.', id: 'Kegiatan tidak ditemukan.' },
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
  'activity-from-event': {
    status: 409,
    en: 'The platform has recorded this activity; correct the report that it comes from.',
    id: 'Kegiatan ini dicatat oleh platform; perbaiki laporan yang menjadi sumbernya.',
  },
  'activity-own': {
    status: 409,
    en: 'An account that logged or changed an activity cannot verify it.',
    id: 'Pencatat atau pengubah kegiatan tidak dapat memverifikasinya sendiri.',
  },
  'kim-not-active': {
    status: 409,
    en: 'Only an active or dormant KIM can log activities and submit reports.',
    id: 'Hanya KIM aktif atau tidak aktif sementara yang dapat mencatat kegiatan dan menyerahkan laporan.',
  },
  'village-unknown': areaError.table['village-unknown'],
  ...reportErrors,
});
