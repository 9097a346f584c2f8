import { defineErrors } from '#http-api';

export const trackingError = defineErrors({
  'wrong-pin': {
    status: 403,
    en: 'The tracking number or the PIN is wrong.',
    id: 'Nomor pelacakan atau PIN salah.',
  },
  'tracking-locked': {
    status: 429,
    en: 'Too many wrong PINs. Please try again later.',
    id: 'Terlalu banyak PIN yang salah. Silakan coba lagi nanti.',
  },
  'draft-open': {
    status: 409,
    en: 'This has not been submitted yet: complete the draft first.',
    id: 'Ini masih berupa draf: lengkapi lalu sampaikan terlebih dahulu.',
  },
});
