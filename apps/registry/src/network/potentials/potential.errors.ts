import type { ErrorTable } from '#http-api';

/** The refusals of potentials; `networkError` makes them. */
export const potentialErrors = {
  'potential-not-found': { status: 404, en: 'There is no such potential.', id: 'Potensi tidak ditemukan.' },
  'village-not-served': {
    status: 422,
    en: 'The KIM does not serve this village.',
    id: 'KIM tidak melayani desa atau kelurahan ini.',
  },
} as const satisfies ErrorTable;
