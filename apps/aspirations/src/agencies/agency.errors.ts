import type { ErrorTable } from '#http-api';

export const agencyErrors = {
  'agency-not-found': { status: 404, en: 'There is no such agency.', id: 'Perangkat daerah tidak ditemukan.' },
  'liaison-not-found': {
    status: 404,
    en: 'This agency has no such liaison.',
    id: 'Perangkat daerah ini tidak memiliki pejabat penghubung tersebut.',
  },
  'unknown-agency': { status: 422, en: 'There is no such agency.', id: 'Perangkat daerah tidak dikenal.' },
  'agency-above-itself': {
    status: 422,
    en: 'An agency cannot belong to itself or to one that belongs to it.',
    id: 'Perangkat daerah tidak dapat berada di bawah dirinya sendiri atau di bawah bagiannya.',
  },
  'delivery-not-offered': {
    status: 422,
    en: 'Events cannot be delivered in this way yet; choose TOPIC or FEED.',
    id: 'Cara penyampaian ini belum tersedia; pilih TOPIC atau FEED.',
  },
  'agency-has-open-aspirations': {
    status: 409,
    en: 'The agency still has aspirations to answer; hand them to another one first.',
    id: 'Perangkat daerah masih memiliki aspirasi yang harus dijawab; alihkan terlebih dahulu.',
  },
  'agency-wrong-status': {
    status: 409,
    en: 'The agency is in a state in which this cannot be done.',
    id: 'Status perangkat daerah tidak mengizinkan tindakan ini.',
  },
  'head-already-named': {
    status: 409,
    en: 'The agency has another head in these days.',
    id: 'Perangkat daerah sudah memiliki kepala lain pada masa tersebut.',
  },
  'feed-position-expired': {
    status: 410,
    en: 'What follows this place of the feed is no longer kept. Read the state of your aspirations, then go on with a place that is.',
    id: 'Kelanjutan dari posisi umpan ini sudah tidak disimpan. Baca keadaan aspirasi Anda, lalu lanjutkan dari posisi yang masih ada.',
  },
  'feed-position-unknown': {
    status: 422,
    en: 'The feed has not come to this place yet; it is none that was given by this feed.',
    id: 'Umpan belum mencapai posisi ini; posisi tersebut bukan berasal dari umpan ini.',
  },
} as const satisfies ErrorTable;
