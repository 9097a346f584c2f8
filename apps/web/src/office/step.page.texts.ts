import { defineTexts } from '../language/texts.js';

export const stepPageTexts = defineTexts(
  {
    changed:
      'Orang lain sudah mengubah aspirasi ini sejak Anda membukanya. Keadaan terbarunya ada di bawah; isian Anda tetap ada. ' +
      'Periksa, lalu kirim lagi bila masih sesuai.',
    saved: 'Sesi Anda sempat berakhir. Isian Anda masih ada: periksa, lalu kirim.',
    next: 'Sesudah itu',
    nextSteps: {
      BY_RULE: 'Disposisikan menurut aturan, bila ada yang cocok',
      WAIT: 'Biarkan menunggu disposisi',
      ASSIGN: 'Disposisikan ke perangkat daerah yang dipilih',
      HOLD: 'Tahan dengan alasan',
    },
    agency: 'Perangkat daerah',
    choose: 'Pilih',
    suggested: 'Disarankan',
    others: 'Lainnya',
    reason: 'Alasan',
    destination: 'Tujuan',
    cancel: 'Kembali ke aspirasi',
  },
  {
    changed:
      'Someone else has changed this aspiration since you opened it. Its present state is below, and what you entered is still ' +
      'there. Check it, and send it again if it still fits.',
    saved: 'Your session had ended. What you entered is still here: check it, and send it.',
    next: 'Afterwards',
    nextSteps: {
      BY_RULE: 'Assign by the rules, if one matches',
      WAIT: 'Let it wait for assignment',
      ASSIGN: 'Assign to the chosen agency',
      HOLD: 'Put on hold with a reason',
    },
    agency: 'Agency',
    choose: 'Choose',
    suggested: 'Suggested',
    others: 'Others',
    reason: 'Reason',
    destination: 'Destination',
    cancel: 'Back to the aspiration',
  },
);
