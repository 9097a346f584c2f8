/** What a citizen does whose words came in before. */
export interface RepeatNotice {
  readonly id: string;
  readonly en: string;
}

export function repeatNotice(trackingNumber: string): RepeatNotice {
  return {
    id: `Laporan dengan kata-kata yang sama sudah kami terima dari Anda dengan nomor ${trackingNumber}; laporan kedua tidak dibuat. Ikuti dengan PIN yang Anda terima bersama nomor itu, atau buka dari daftar laporan akun Anda. Bila PIN hilang, mintalah PIN baru melalui kontak yang Anda berikan.`,
    en: `We have received a report in the same words from you before, under the number ${trackingNumber}; there is no second report. Follow it with the PIN that you received with that number, or open it from the list of your account. If the PIN is lost, request a new one by the contact that you gave.`,
  };
}
