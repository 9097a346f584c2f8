import { defineErrors } from '#http-api';

export const agencyError = defineErrors({
  'agency-not-found': { status: 404, en: 'There is no such agency.', id: 'Perangkat daerah tidak ditemukan.' },
  'liaison-not-found': {
    status: 404,
    en: 'This agency has no such liaison.',
    id: 'Perangkat daerah ini tidak memiliki pejabat penghubung tersebut.',
  },
  'unknown-agency': { status: 422, en: 'There is no such agency.', id: 'Perangkat daerah tidak dikenal.' },
  'agency-address-missing': {
    status: 422,
    en: 'A new agency needs an e-mail address.',
    id: 'Perangkat daerah baru memerlukan alamat surel.',
  },
  'unknown-area': { status: 422, en: 'There is no such area.', id: 'Wilayah tidak dikenal.' },
  'unknown-category': { status: 422, en: 'There is no such category.', id: 'Kategori tidak dikenal.' },
  'agency-above-itself': {
    status: 422,
    en: 'An agency cannot belong to itself or to one that belongs to it.',
    id: 'Perangkat daerah tidak dapat berada di bawah dirinya sendiri atau di bawah bagiannya.',
  },
  'area-has-office': {
    status: 409,
    en: 'This area has an office already, which the detail names.',
    id: 'Wilayah ini sudah memiliki kantor, lihat rinciannya.',
  },
  'agency-has-open-aspirations': {
    status: 409,
    en: 'The agency still has aspirations to answer. Assign them to another agency first.',
    id: 'Perangkat daerah masih memiliki aspirasi yang harus dijawab; alihkan terlebih dahulu.',
  },
  'agency-wrong-status': {
    status: 409,
    en: 'The status of the agency does not allow this action.',
    id: 'Status perangkat daerah tidak mengizinkan tindakan ini.',
  },
  'head-already-named': {
    status: 409,
    en: 'The agency has another head in this period.',
    id: 'Perangkat daerah sudah memiliki kepala lain pada masa tersebut.',
  },
  'feed-position-expired': {
    status: 410,
    en: 'The events after this position of the feed have been deleted. Read the current state of your aspirations, then continue from the position given here.',
    id: 'Kejadian setelah posisi umpan ini sudah dihapus. Baca keadaan terkini aspirasi Anda, lalu lanjutkan dari posisi yang disebutkan di sini.',
  },
  'feed-position-unknown': {
    status: 422,
    en: 'The feed has not reached this position. Use a position that this feed has given.',
    id: 'Umpan belum mencapai posisi ini. Gunakan posisi yang diberikan oleh umpan ini.',
  },
});
