import { titleWithVerdict } from '../claims/title-with-verdict.js';
import type { ClaimVerdict } from '../claims/claim.rules.js';
import type { TimelineEntry, TimelineKind } from './timeline.dto.js';

const labels: Readonly<Record<TimelineKind, { readonly id: string; readonly en: string }>> = {
  EDITION_PUBLISHED: { id: 'Terbit', en: 'Published' },
  EDITION_WITHDRAWN: { id: 'Ditarik', en: 'Withdrawn' },
  CONTRIBUTION_PUBLISHED: { id: 'Berita KIM terbit', en: 'News of a KIM published' },
  TASK_ASSIGNED: { id: 'Tugas diseminasi diberikan', en: 'Dissemination task assigned' },
  TASK_ACKNOWLEDGED: { id: 'Tugas diseminasi dibaca', en: 'Dissemination task acknowledged' },
  TASK_REPORTED: { id: 'Diseminasi dilaporkan', en: 'Dissemination reported' },
  TASK_VERIFIED: { id: 'Laporan diseminasi diverifikasi', en: 'Dissemination report confirmed' },
  TASK_RETURNED: { id: 'Laporan diseminasi dikembalikan', en: 'Dissemination report returned' },
  TASK_DECLINED: { id: 'Tugas diseminasi ditolak', en: 'Dissemination task declined' },
  TASK_EXPIRED: { id: 'Tugas diseminasi kedaluwarsa', en: 'Dissemination task expired' },
  TASK_CANCELLED: { id: 'Tugas diseminasi berakhir', en: 'Dissemination task ended' },
  GAP_DETECTED: { id: 'Kesenjangan jangkauan', en: 'Gap in the coverage' },
  CLAIM_SEEN: { id: 'Klaim beredar', en: 'Claim seen' },
  CLAIM_RATED: { id: 'Klaim diperiksa', en: 'Claim rated' },
  CLAIM_CLARIFIED: { id: 'Klaim diklarifikasi', en: 'Claim clarified' },
  NEED_ASKED: { id: 'Kebutuhan informasi', en: 'Need of information' },
  NEED_ANSWERED: { id: 'Kebutuhan informasi terjawab', en: 'Need of information answered' },
  CAMPAIGN_STARTED: { id: 'Kampanye dimulai', en: 'Campaign started' },
  CAMPAIGN_ENDED: { id: 'Kampanye berakhir', en: 'Campaign ended' },
};

/** In both languages. A claim stands there with its verdict only. */
export function timelineTitle(kind: TimelineKind, name: string, verdict: ClaimVerdict | null): TimelineEntry['title'] {
  const shown = kind.startsWith('CLAIM_') ? titleWithVerdict(name, verdict) : name;
  return { id: `${labels[kind].id}: ${shown}`, en: `${labels[kind].en}: ${shown}` };
}
