import { defineTexts } from '../language/texts.js';

export const sessionTexts = defineTexts(
  {
    signedOut: 'Anda sudah keluar',
    signedOutText: 'Sesi Anda di situs ini telah diakhiri.',
    failed: 'Masuk belum berhasil',
    failedText: 'Proses masuk dibatalkan, terlalu lama, atau dimulai di peramban lain. Silakan coba lagi.',
    signIn: 'Masuk',
  },
  {
    signedOut: 'You are signed out',
    signedOutText: 'Your session on this site has ended.',
    failed: 'The sign-in did not succeed',
    failedText: 'It was cancelled, took too long, or was begun in another browser. Please try again.',
    signIn: 'Sign in',
  },
);
