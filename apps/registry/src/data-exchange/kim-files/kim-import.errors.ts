import { defineErrors } from '#http-api';

export const kimImportError = defineErrors({
  'kim-import-not-found': { status: 404, en: 'There is no such import.', id: 'Impor tidak ditemukan.' },
  'kim-import-ended': { status: 409, en: 'The import has ended already.', id: 'Impor ini sudah berakhir.' },
});
