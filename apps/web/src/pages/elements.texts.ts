import { defineTexts } from '../language/texts.js';

export const elementTexts = defineTexts(
  {
    search: 'Cari',
    next: 'Halaman berikutnya',
    first: 'Kembali ke halaman pertama',
    unavailable: 'Bagian ini sedang tidak dapat dimuat. Coba lagi dalam beberapa menit.',
    errors: 'Ada isian yang perlu diperbaiki',
    error: 'Salah:',
  },
  {
    search: 'Search',
    next: 'Next page',
    first: 'Back to the first page',
    unavailable: 'This section cannot be loaded now. Try again in a few minutes.',
    errors: 'Some entries need to be corrected',
    error: 'Error:',
  },
);
