import { defineErrors } from '#http-api';

export const trackingError = defineErrors({
  'wrong-pin': {
    status: 403,
    en: 'The tracking number or the PIN is wrong.',
    id: 'Nomor pelacakan atau PIN salah.',
  },
  'too-many-wrong-pins': {
    status: 429,
    en: 'Too many wrong PINs. Please try again later.',
    id: 'Terlalu banyak PIN yang salah. Silakan coba lagi nanti.',
  },
  'too-many-pin-requests': {
    status: 429,
    en: 'Too many new PINs were requested. Please try again later.',
    id: 'Terlalu banyak permintaan PIN baru. Silakan coba lagi nanti.',
  },
  'draft-open': {
    status: 409,
    en: 'This has not been submitted yet: complete the draft first.',
    id: 'Ini masih berupa draf: lengkapi lalu sampaikan terlebih dahulu.',
  },
  'draft-repeated': {
    status: 409,
    en: 'You have sent the same before: follow the report under its number, with the PIN of that time.',
    id: 'Laporan yang sama sudah Anda sampaikan sebelumnya: ikuti dengan nomor laporan itu dan PIN-nya.',
  },
  'shared-aspiration': {
    status: 409,
    en: 'Several citizens submitted this aspiration; only the first reporter can close it. You can reopen it.',
    id: 'Aspirasi ini disampaikan beberapa warga; hanya pelapor pertama yang dapat menutupnya. Anda dapat membukanya kembali.',
  },
});
