import type { ErrorTable } from '#http-api';

/** The refusals of potentials. */
export const potentialErrors = {
  'potential-not-found': { status: 404, en: 'There is no such potential.', id: 'Potensi tidak ditemukan.' },
  'potential-archived': {
    status: 409,
    en: 'The potential is archived and cannot be changed.',
    id: 'Potensi sudah diarsipkan dan tidak dapat diubah.',
  },
  'village-not-served': {
    status: 422,
    en: 'The KIM does not serve this village.',
    id: 'KIM tidak melayani desa atau kelurahan ini.',
  },
} as const satisfies ErrorTable;
