import type { Descriptions } from '../fields.js';

export const registryTraining: Descriptions = {
  title: { en: 'The title of the training.', id: 'Judul pelatihan.' },
  mode: {
    en: 'Whether the training is held online or face to face.',
    id: 'Apakah pelatihan daring (VIRTUAL) atau tatap muka (FACE_TO_FACE).',
  },
  endsAt: { en: 'The end of the last session.', id: 'Berakhirnya sesi terakhir.' },
  invitedKimIds: { en: 'The invited active KIM, each once.', id: 'KIM aktif yang diundang, masing-masing satu kali.' },
  newlyInvitedKimIds: {
    en: 'Those of them that this change has invited.',
    id: 'KIM yang baru diundang oleh perubahan ini.',
  },
  isRescheduled: {
    en: 'Whether a session has another time or place, was added or removed; absent means no.',
    id: 'Apakah ada sesi yang berpindah waktu atau tempat, ditambah atau dihapus; bila tidak ada berarti tidak.',
  },
  heldOn: { en: 'The day of the last session in Jakarta.', id: 'Hari sesi terakhir menurut waktu Jakarta.' },
  attendance: {
    en: 'The members who attended at least one session, by KIM; a KIM without attendance is not listed.',
    id: 'Anggota yang menghadiri sedikitnya satu sesi, per KIM; KIM tanpa kehadiran tidak dicantumkan.',
  },
  'attendance.memberIds': { en: 'The members of the KIM who attended.', id: 'Anggota KIM yang hadir.' },
  certifiedMemberIds: {
    en: 'Those of them who have got a certificate; absent in events of before certificates.',
    id: 'Anggota di antaranya yang mendapat sertifikat; tidak ada dalam peristiwa sebelum ada sertifikat.',
  },
  completedAt: { en: 'The time at which the attendance became final.', id: 'Waktu kehadiran menjadi final.' },
  registrationId: {
    en: 'The registration of the member for the training (UUID).',
    id: 'Pendaftaran anggota pada pelatihan (UUID).',
  },
};
