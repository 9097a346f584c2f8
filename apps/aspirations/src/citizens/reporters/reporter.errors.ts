import { defineErrors } from '#http-api';

export const reporterError = defineErrors({
  'reporter-erased': {
    status: 404,
    en: 'The reporter of this aspiration has been erased.',
    id: 'Data pelapor aspirasi ini telah dihapus.',
  },
  'reporter-restricted': {
    status: 409,
    en: 'The reporter has restricted the use of their data.',
    id: 'Pelapor telah membatasi penggunaan datanya.',
  },
});
