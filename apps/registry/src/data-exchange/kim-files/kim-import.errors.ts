import type { ErrorTable } from '#http-api';

export const kimImportErrors = {
  'kim-import-not-found': { status: 404, en: 'There is no such import.', id: 'Impor tidak ditemukan.' },
} as const satisfies ErrorTable;
