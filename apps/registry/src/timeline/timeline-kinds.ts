/** What a timeline lists, with its words in both languages. */
export const timelineLabels = {
  EDITION_PUBLISHED: { id: 'Informasi terbit', en: 'Information published' },
  CONTRIBUTION_PUBLISHED: { id: 'Berita KIM terbit', en: 'News of a KIM published' },
  EDITION_WITHDRAWN: { id: 'Informasi ditarik', en: 'Information withdrawn' },
  CAMPAIGN_STARTED: { id: 'Kampanye dimulai', en: 'Campaign started' },
  CAMPAIGN_ENDED: { id: 'Kampanye berakhir', en: 'Campaign ended' },
  CLAIM_SEEN: { id: 'Klaim beredar', en: 'Claim seen' },
  CLAIM_RATED: { id: 'Klaim diperiksa', en: 'Claim rated' },
  CLAIM_CLARIFIED: { id: 'Klaim diklarifikasi', en: 'Claim clarified' },
  NEED_ASKED: { id: 'Kebutuhan informasi', en: 'Need of information' },
  NEED_ANSWERED: { id: 'Kebutuhan informasi terjawab', en: 'Need of information answered' },
  GAP_DETECTED: { id: 'Kesenjangan jangkauan', en: 'Gap in the coverage' },
  TASK_ASSIGNED: { id: 'Tugas diseminasi diberikan', en: 'Dissemination task assigned' },
  TASK_ACKNOWLEDGED: { id: 'Tugas diseminasi dibaca', en: 'Dissemination task acknowledged' },
  TASK_REPORTED: { id: 'Diseminasi dilaporkan', en: 'Dissemination reported' },
  TASK_VERIFIED: { id: 'Laporan diseminasi diverifikasi', en: 'Dissemination report confirmed' },
  TASK_RETURNED: { id: 'Laporan diseminasi dikembalikan', en: 'Dissemination report returned' },
  TASK_DECLINED: { id: 'Tugas diseminasi ditolak', en: 'Dissemination task declined' },
  TASK_EXPIRED: { id: 'Tugas diseminasi kedaluwarsa', en: 'Dissemination task expired' },
  TASK_CANCELLED: { id: 'Tugas diseminasi berakhir', en: 'Dissemination task ended' },
  ASPIRATION_RECEIVED: { id: 'Aspirasi diterima', en: 'Aspiration received' },
  ASPIRATION_VERIFIED: { id: 'Aspirasi diverifikasi', en: 'Aspiration verified' },
  ASPIRATION_ASSIGNED: { id: 'Aspirasi diteruskan ke perangkat daerah', en: 'Aspiration assigned to an agency' },
  ASPIRATION_REFERRED: { id: 'Aspirasi dilimpahkan', en: 'Aspiration referred' },
  ASPIRATION_ANSWERED: { id: 'Aspirasi dijawab', en: 'Aspiration answered' },
  ASPIRATION_REOPENED: { id: 'Aspirasi dibuka kembali', en: 'Aspiration reopened' },
  ASPIRATION_CLOSED: { id: 'Aspirasi selesai', en: 'Aspiration closed' },
  CHECK_REQUESTED: { id: 'Pemeriksaan lapangan diminta', en: 'Check on site requested' },
  ANSWER_CHECKED: { id: 'Jawaban diperiksa di lapangan', en: 'Answer checked on site' },
  REPORT_SUBMITTED: { id: 'Laporan bulanan dikirim', en: 'Monthly report submitted' },
  REPORT_RETURNED: { id: 'Laporan bulanan dikembalikan', en: 'Monthly report returned' },
  REPORT_ACCEPTED: { id: 'Laporan bulanan diterima', en: 'Monthly report accepted' },
  TRAINING_ANNOUNCED: { id: 'Bimtek diumumkan', en: 'Training announced' },
  TRAINING_CANCELLED: { id: 'Bimtek dibatalkan', en: 'Training cancelled' },
  TRAINING_ATTENDED: { id: 'Bimtek diikuti', en: 'Training attended' },
  HELP_REQUESTED: { id: 'Bantuan diminta', en: 'Help requested' },
  HELP_GIVEN: { id: 'Bantuan diberikan', en: 'Help given' },
  PARTNERSHIP_BEGUN: { id: 'Kemitraan dimulai', en: 'Partnership begun' },
} as const;

export type TimelineKind = keyof typeof timelineLabels;

export const timelineKinds = Object.keys(timelineLabels) as [TimelineKind, ...TimelineKind[]];

/** In both languages; a name stands there as its owner published it. */
export function timelineTitle(kind: TimelineKind, name: string | null): { id: string; en: string } {
  const { id, en } = timelineLabels[kind];
  return name === null ? { id, en } : { id: `${id}: ${name}`, en: `${en}: ${name}` };
}
