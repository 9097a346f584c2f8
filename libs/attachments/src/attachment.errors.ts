import { defineErrors, type ErrorTable } from '#http-api';

/** The errors of attachments; a service with attachments spreads them into its own error table. */
export const attachmentErrors = {
  'attachment-not-found': { status: 404, en: 'There is no such attachment.', id: 'Lampiran tidak ditemukan.' },
  'upload-too-slow': {
    status: 408,
    en: 'The file did not arrive in time.',
    id: 'Berkas tidak selesai diunggah dalam batas waktu.',
  },
  'attachment-already-claimed': {
    status: 409,
    en: 'This attachment is already used elsewhere.',
    id: 'Lampiran ini sudah dipakai di tempat lain.',
  },
  'attachment-type-refused': {
    status: 415,
    en: 'Only JPEG, PNG and WebP images and PDF documents are accepted.',
    id: 'Hanya gambar JPEG, PNG, dan WebP serta dokumen PDF yang diterima.',
  },
  'image-type-refused': {
    status: 415,
    en: 'Only JPEG, PNG and WebP images are accepted.',
    id: 'Hanya gambar JPEG, PNG, dan WebP yang diterima.',
  },
  'heic-refused': {
    status: 415,
    en: 'Photos in HEIC cannot be read. Send the photo as JPEG: on an iPhone choose Settings, Camera, Formats, Most Compatible, or share the photo by mail to yourself.',
    id: 'Foto HEIC tidak dapat dibaca. Kirim fotonya sebagai JPEG: di iPhone pilih Pengaturan, Kamera, Format, Paling Kompatibel, atau bagikan fotonya ke surel Anda sendiri.',
  },
  'range-not-satisfiable': {
    status: 416,
    en: 'The file has no such part.',
    id: 'Bagian berkas yang diminta tidak ada.',
  },
  'attachment-mislabelled': {
    status: 422,
    en: 'The content of the file does not match its Content-Type.',
    id: 'Isi berkas tidak sesuai dengan Content-Type-nya.',
  },
  'attachment-unreadable': {
    status: 422,
    en: 'The file is damaged or incomplete.',
    id: 'Berkas rusak atau tidak lengkap.',
  },
  'attachment-too-many-pixels': {
    status: 422,
    en: 'The image has too many pixels: use a lower resolution.',
    id: 'Ukuran gambar terlalu besar: gunakan resolusi yang lebih rendah.',
  },
  'attachment-encrypted': {
    status: 422,
    en: 'The document is protected by a password: save it without one.',
    id: 'Dokumen dilindungi kata sandi: simpan kembali tanpa kata sandi.',
  },
  'attachment-form-not-drawn': {
    status: 422,
    en: 'The document is a form that is not drawn yet: print it to a PDF and upload that.',
    id: 'Isian formulir dokumen ini belum tergambar: cetak ke PDF lalu unggah hasilnya.',
  },
  'attachment-too-complex': {
    status: 422,
    en: 'The document cannot be processed within the limits: print it to a PDF, or scan it.',
    id: 'Dokumen ini terlalu rumit untuk diproses: cetak ulang ke PDF atau pindai.',
  },
  'too-many-attachments': {
    status: 422,
    en: 'The number of attachments exceeds the limit.',
    id: 'Jumlah lampiran melebihi batas.',
  },
  'too-many-uploads': {
    status: 429,
    en: 'Too many of your uploads are not used yet. Use them first, or wait a day.',
    id: 'Terlalu banyak unggahan Anda yang belum dipakai. Gunakan dahulu atau tunggu satu hari.',
  },
} as const satisfies ErrorTable;

export const attachmentError = defineErrors(attachmentErrors);
