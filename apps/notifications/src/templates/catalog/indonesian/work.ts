import type { TemplateText } from '../text.js';

/** Dissemination, trainings, claims, needs and addresses. */
export const workTexts = {
  'task-assigned': {
    subject: 'Tugas diseminasi: {{ editionTitle }}',
    paragraphs: [
      'KIM Anda diminta meneruskan informasi "{{ editionTitle }}" kepada warga.',
      'Mohon disampaikan dan dilaporkan beserta buktinya paling lambat {{ dueOn }}.',
    ],
    short:
      'Tugas diseminasi "{{ editionTitle }}": mohon disampaikan kepada warga dan dilaporkan paling lambat {{ dueOn }}.',
  },
  'correction-assigned': {
    subject: 'Penting, ralat untuk disampaikan: {{ editionTitle }}',
    paragraphs: [
      'Informasi yang pernah diteruskan KIM Anda kepada warga telah diralat atau ditarik: "{{ editionTitle }}".',
      'Mohon ralatnya disampaikan kepada warga yang sama dan dilaporkan paling lambat {{ dueOn }}.',
    ],
    short:
      'PENTING: "{{ editionTitle }}" telah diralat atau ditarik. Mohon ralatnya disampaikan kepada warga paling lambat {{ dueOn }}.',
  },
  'task-due': {
    subject: 'Pengingat tugas diseminasi: {{ editionTitle }}',
    paragraphs: [
      'Laporan KIM Anda tentang "{{ editionTitle }}" ditunggu paling lambat {{ dueOn }}.',
      'Bila KIM Anda tidak dapat menyampaikannya, mohon tolak tugas itu agar ada pihak lain yang mengerjakannya.',
    ],
    short: 'Laporan diseminasi "{{ editionTitle }}" ditunggu paling lambat {{ dueOn }}.',
  },
  'task-overdue': {
    subject: 'Tugas diseminasi lewat waktu: {{ editionTitle }}',
    paragraphs: [
      'Laporan tentang "{{ editionTitle }}" yang ditunggu paling lambat {{ dueOn }} belum diterima.',
      'Bila sudah disampaikan kepada warga, mohon segera dilaporkan beserta buktinya.',
    ],
  },
  'report-returned': {
    subject: 'Laporan diseminasi dikembalikan: {{ editionTitle }}',
    paragraphs: [
      'Laporan KIM Anda tentang "{{ editionTitle }}" dikembalikan. Alasannya dapat dibaca pada riwayat tugas.',
      'Mohon laporan diperbaiki dan dikirim kembali.',
    ],
  },
  'dissemination-verified': {
    subject: 'Laporan diseminasi diterima: {{ editionTitle }}',
    paragraphs: ['Laporan KIM Anda tentang "{{ editionTitle }}" telah diperiksa dan diterima. Terima kasih.'],
  },
  'task-expired': {
    subject: 'Tugas diseminasi berakhir: {{ editionTitle }}',
    paragraphs: [
      'Tugas meneruskan "{{ editionTitle }}" berakhir tanpa laporan; tenggatnya {{ dueOn }}.',
      'Bila sudah disampaikan kepada warga, mohon Diskominfo diberi tahu.',
    ],
  },
  'task-cancelled': {
    subject: 'Tugas diseminasi dibatalkan: {{ editionTitle }}',
    paragraphs: [
      'Informasi "{{ editionTitle }}" tidak berlaku lagi atau telah diganti. Tugas meneruskannya dibatalkan.',
    ],
  },
  'edition-renewal-due': {
    subject: 'Perbarui paling lambat {{ renewBy }}: {{ editionTitle }}',
    paragraphs: [
      'Informasi berkala "{{ editionTitle }}" wajib diperbarui paling lambat {{ renewBy }}.',
      'Mohon diperiksa dan edisi berikutnya diterbitkan sebelum tanggal tersebut.',
    ],
  },
  'relay-requested': {
    subject: 'Mohon sampaikan pesan penting kepada seorang warga',
    paragraphs: [
      'Seorang warga di wilayah KIM Anda tidak dapat dihubungi lewat telepon atau surel, dan perlu segera mengetahui sebuah pesan penting.',
      'Mohon buka "Penyampaian langsung" di Sambung: di sana ada nama dan pesannya. Terima bila Anda dapat menemuinya, atau tolak agar anggota lain diminta.',
    ],
    short:
      'Mohon sampaikan pesan penting kepada seorang warga secara langsung. Buka "Penyampaian langsung" di Sambung, lalu terima atau tolak.',
  },
  'coverage-gaps-found': {
    subject: 'Desa/kelurahan belum terjangkau ({{ newVillages }}): {{ editionTitle }}',
    paragraphs: [
      'Belum ada tugas yang menjangkau desa/kelurahan berikut dengan "{{ editionTitle }}". Baru: {{ newVillages }}; seluruhnya masih terbuka: {{ openVillages }}.',
      'Daftar celah jangkauan mengusulkan KIM tetangga atau kantor desa/kelurahan untuk masing-masing: silakan dijadikan tugas.',
    ],
  },
  'training-scheduled': {
    subject: 'Undangan bimtek: {{ trainingTitle }}',
    paragraphs: [
      'KIM Anda diundang mengikuti bimtek "{{ trainingTitle }}" mulai {{ startsOn }}.',
      'Silakan daftarkan anggota melalui Sambung. Bila tempat penuh, anggota masuk daftar tunggu.',
    ],
    short:
      'KIM Anda diundang mengikuti bimtek "{{ trainingTitle }}" mulai {{ startsOn }}. Daftarkan anggota melalui Sambung.',
  },
  'training-place-granted': {
    subject: 'Tempat bimtek tersedia: {{ trainingTitle }}',
    paragraphs: [
      'Anggota KIM Anda dalam daftar tunggu mendapat tempat pada bimtek "{{ trainingTitle }}" mulai {{ startsOn }}.',
      'Rinciannya dapat dilihat di Sambung.',
    ],
  },
  'training-changed': {
    subject: 'Perubahan bimtek: {{ trainingTitle }}',
    paragraphs: [
      'Waktu atau tempat bimtek "{{ trainingTitle }}" berubah. Bimtek kini dimulai {{ startsOn }}.',
      'Jadwal setiap sesi dapat dilihat di Sambung.',
    ],
    short: 'Bimtek "{{ trainingTitle }}" berubah dan kini dimulai {{ startsOn }}. Lihat Sambung.',
  },
  'training-cancelled': {
    subject: 'Bimtek dibatalkan: {{ trainingTitle }}',
    paragraphs: ['Bimtek "{{ trainingTitle }}" yang direncanakan mulai {{ startsOn }} dibatalkan.'],
    short: 'Bimtek "{{ trainingTitle }}" yang direncanakan mulai {{ startsOn }} dibatalkan.',
  },
  'training-near': {
    subject: 'Pengingat bimtek: {{ trainingTitle }}',
    paragraphs: [
      'Anda terdaftar pada bimtek "{{ trainingTitle }}" yang dimulai {{ startsOn }}.',
      'Waktu dan tempat setiap sesi dapat dilihat di Sambung.',
    ],
    short: 'Pengingat: bimtek "{{ trainingTitle }}" dimulai {{ startsOn }}. Jadwalnya dapat dilihat di Sambung.',
  },
  'training-completed': {
    subject: 'Bimtek selesai: {{ trainingTitle }}',
    paragraphs: [
      'Terima kasih telah mengikuti bimtek "{{ trainingTitle }}".',
      'Kehadiran Anda tercatat; syarat sertifikatnya belum terpenuhi. Rinciannya dapat dilihat di Sambung.',
    ],
  },
  'training-certificate-issued': {
    subject: 'Sertifikat bimtek Anda: {{ trainingTitle }}',
    paragraphs: [
      'Terima kasih telah mengikuti bimtek "{{ trainingTitle }}" sampai selesai.',
      'Sertifikat Anda telah terbit dan dapat diunduh di Sambung.',
    ],
  },
  'claim-rated': {
    subject: 'Hasil periksa fakta: {{ title }}',
    paragraphs: [
      'Informasi yang dilaporkan KIM Anda telah diperiksa: {{ title }}',
      'Penjelasannya dapat dibaca pada daftar klaim. Mohon tidak meneruskan informasi yang belum terbukti benar.',
    ],
  },
  'claim-clarified': {
    subject: 'Klarifikasi telah terbit: {{ title }}',
    paragraphs: [
      'Klarifikasi atas informasi yang dilaporkan KIM Anda telah terbit: {{ title }}',
      'Mohon diteruskan kepada warga di tempat informasi tersebut beredar.',
    ],
  },
  'need-answered': {
    subject: 'Informasi yang diminta telah terbit: {{ documentTitle }}',
    paragraphs: [
      'Informasi yang diminta KIM Anda telah terbit: "{{ documentTitle }}".',
      'Silakan dibaca dan diteruskan kepada warga yang menanyakannya.',
    ],
  },
  'edition-published': {
    subject: 'Informasi baru: {{ editionTitle }}',
    paragraphs: [
      'Informasi yang Anda langgani telah terbit: "{{ editionTitle }}".',
      'Silakan dibaca di laman informasi publik Kabupaten Bogor.',
    ],
  },
  announcement: {
    subject: '{{ title }}',
    paragraphs: ['{{ title }}', '{{ announcement }}'],
    short: '{{ title }}: {{ announcement }}',
  },
  digest: {
    subject: 'Rangkuman: {{ title }}',
    paragraphs: ['Rangkuman ini memuat kabar sejak rangkuman sebelumnya ({{ count }}), yang terbaru lebih dahulu.'],
    short: 'Rangkuman Anda ({{ count }}): {{ title }}',
  },
  probe: {
    subject: 'Pesan uji sistem',
    paragraphs: ['Pesan ini mengukur waktu pengiriman. Tidak perlu ditanggapi.'],
  },
  'address-unconfirmed': {
    subject: 'Konfirmasi alamat e-mail Anda',
    paragraphs: [
      'Alamat ini dicantumkan pada sebuah laporan kepada Pemerintah Kabupaten Bogor. Bila Anda yang menyampaikannya, konfirmasikan alamat ini di Sambung agar kabarnya dikirim ke sini. Kode: {{ code }}',
      'Bila bukan Anda, abaikan surat ini. Tanpa konfirmasi tidak ada kabar yang dikirim, dan surat ini paling banyak sekali sehari.',
    ],
    short: 'Kode konfirmasi Sambung: {{ code }}. Abaikan bila Anda tidak menyampaikan laporan.',
  },
  'subscription-unconfirmed': {
    subject: 'Konfirmasi alamat Anda',
    paragraphs: [
      'Alamat ini didaftarkan untuk menerima pemberitahuan Pemerintah Kabupaten Bogor. Bila Anda yang mendaftarkannya, konfirmasikan di Sambung dalam 24 jam. Kode: {{ code }}',
      'Bila bukan Anda, abaikan pesan ini. Tanpa konfirmasi tidak ada pemberitahuan yang dikirim.',
    ],
    short: 'Kode konfirmasi Sambung: {{ code }}. Jangan berikan kepada siapa pun. Abaikan bila Anda tidak mendaftar.',
  },
} as const satisfies Record<string, TemplateText>;
