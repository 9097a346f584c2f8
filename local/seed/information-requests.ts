/** A request for information of the sample data, and what becomes of it. */
export interface SeedRequest {
  readonly requester: string;
  readonly title: string;
  readonly body: string;
  /** Some requesters state it later, or when the information officer asks. */
  readonly purpose: string | null;
  /** In order: transitions by the information officer, the requester's objection, and the answer of the superior. */
  readonly steps: readonly SeedStep[];
}

export type SeedStep =
  | { readonly by: 'ppid'; readonly action: 'decide' | 'return' | 'extend' | 'archive'; readonly body: object }
  | { readonly by: 'requester'; readonly action: 'object' | 'purpose' | 'close'; readonly body: object }
  | { readonly by: 'superior'; readonly body: object };

const decide = (body: object): SeedStep => ({ by: 'ppid', action: 'decide', body });
const refuse = (subject: string, text: string, consequenceTest: string): SeedStep =>
  decide({ outcome: 'REFUSED', subject, text, ground: 'PERSONAL_SECRET', consequenceTest });
const object = (reason: string): SeedStep => ({
  by: 'requester',
  action: 'object',
  body: { ground: 'EXEMPTION', reason },
});

/** In every state that the information officer and the superior meet. */
export const seedRequests: readonly SeedRequest[] = [
  {
    requester: 'Yanti Kusumawati',
    title: 'Daftar kegiatan dana desa tahun ini',
    body: 'Mohon daftar kegiatan yang dibiayai dana desa tahun ini beserta anggarannya.',
    purpose: null,
    steps: [],
  },
  {
    requester: 'Hasan Basri',
    title: 'Jadwal perbaikan saluran irigasi',
    body: 'Mohon jadwal dan lokasi perbaikan saluran irigasi tahun depan.',
    purpose: null,
    steps: [
      { by: 'ppid', action: 'return', body: { text: 'Mohon dilengkapi dengan tujuan penggunaan informasi.' } },
      { by: 'requester', action: 'purpose', body: { purpose: 'Untuk menyusun jadwal tanam kelompok tani.' } },
    ],
  },
  {
    requester: 'Lina Marpaung',
    title: 'Dokumen kajian banjir',
    body: 'Mohon salinan kajian penanganan banjir di kecamatan kami.',
    purpose: 'Untuk penelitian di perguruan tinggi.',
    steps: [
      {
        by: 'ppid',
        action: 'extend',
        body: { reason: 'Dokumen masih dihimpun dari tiga perangkat daerah.' },
      },
    ],
  },
  {
    requester: 'Otong Sumarna',
    title: 'Realisasi anggaran perbaikan jalan desa',
    body: 'Mohon data realisasi anggaran perbaikan jalan desa tahun lalu.',
    purpose: 'Untuk bahan musyawarah desa.',
    steps: [
      decide({
        outcome: 'GRANTED',
        text: 'Data realisasi anggaran dapat dilihat dan disalin di ruang layanan informasi.',
        subject: 'Realisasi anggaran perbaikan jalan desa',
        form: 'DIGITAL',
      }),
    ],
  },
  {
    requester: 'Siska Amelia',
    title: 'Data penerima bantuan rumah tidak layak huni',
    body: 'Mohon nama dan alamat penerima bantuan rumah tidak layak huni di desa kami.',
    purpose: 'Untuk mengawasi penyaluran bantuan.',
    steps: [
      decide({
        outcome: 'GRANTED_IN_PART',
        text: 'Jumlah penerima per dusun diberikan. Nama dan alamat tidak diberikan karena merupakan data pribadi.',
        subject: 'Penerima bantuan rumah tidak layak huni',
        form: 'COPY',
        ground: 'PERSONAL_SECRET',
        consequenceTest: 'Pengungkapan nama dan alamat membuka keadaan ekonomi keluarga penerima.',
      }),
    ],
  },
  {
    requester: 'Rahmat Kartolo',
    title: 'Izin tambang di kabupaten tetangga',
    body: 'Mohon salinan izin tambang yang berada di kabupaten tetangga.',
    purpose: 'Untuk laporan warga.',
    steps: [
      decide({
        outcome: 'NOT_HELD',
        text: 'Informasi tersebut dikuasai pemerintah provinsi.',
        subject: 'Izin tambang di luar kabupaten',
        heldBy: 'Dinas Energi dan Sumber Daya Mineral Provinsi Jawa Barat',
        forwarded: true,
      }),
    ],
  },
  {
    requester: 'Wulan Sari',
    title: 'Hasil penilaian kinerja pegawai',
    body: 'Mohon hasil penilaian kinerja pegawai kantor kecamatan.',
    purpose: 'Untuk menilai mutu pelayanan.',
    steps: [
      refuse(
        'Penilaian kinerja pegawai',
        'Hasil penilaian perorangan merupakan rahasia pribadi pegawai.',
        'Pengungkapan penilaian perorangan merugikan pegawai yang dinilai.',
      ),
      object('Nilai rata-rata setiap kantor bukan data pribadi.'),
    ],
  },
  {
    requester: 'Jajang Nurjaman',
    title: 'Riwayat kesehatan penerima jaminan',
    body: 'Mohon riwayat kesehatan penerima jaminan kesehatan daerah.',
    purpose: 'Untuk menyusun tulisan.',
    steps: [
      refuse(
        'Riwayat kesehatan penerima jaminan',
        'Riwayat kesehatan merupakan rahasia pribadi.',
        'Pengungkapan riwayat kesehatan merugikan pasien.',
      ),
      object('Saya hanya memerlukan garis besarnya.'),
      {
        by: 'superior',
        body: { outcome: 'UPHELD', text: 'Keputusan PPID sudah tepat: riwayat kesehatan bersifat rahasia.' },
      },
    ],
  },
  {
    requester: 'Neneng Rohaeti',
    title: 'Daftar usulan musyawarah perencanaan',
    body: 'Mohon daftar usulan warga dalam musyawarah perencanaan tahun ini.',
    purpose: 'Untuk bahan rapat RW.',
    steps: [
      {
        by: 'ppid',
        action: 'archive',
        body: { reason: 'WITHDRAWN', text: 'Pemohon sudah mendapat daftarnya di desa.' },
      },
    ],
  },
  {
    requester: 'Agus Salim',
    title: 'Daftar hadir rapat koordinasi',
    body: 'Mohon daftar hadir rapat koordinasi penanganan sampah.',
    purpose: 'Untuk laporan kegiatan.',
    steps: [
      refuse(
        'Daftar hadir rapat koordinasi',
        'Daftar hadir memuat nomor telepon peserta.',
        'Pengungkapan nomor telepon mengganggu peserta.',
      ),
      object('Nama instansi peserta bukan data pribadi.'),
      { by: 'requester', action: 'close', body: {} },
    ],
  },
  {
    requester: 'Dian Puspita',
    title: 'Biaya perjalanan dinas',
    body: 'Mohon rekapitulasi biaya perjalanan dinas tahun lalu.',
    purpose: 'Untuk pengawasan anggaran.',
    steps: [
      refuse(
        'Biaya perjalanan dinas',
        'Dokumen memuat data rekening pegawai.',
        'Pengungkapan rekening membuka peluang penyalahgunaan.',
      ),
      object('Rekapitulasi tanpa rekening dapat diberikan.'),
      {
        by: 'superior',
        body: { outcome: 'GRANTED', text: 'Rekapitulasi tanpa data rekening diberikan kepada pemohon.' },
      },
    ],
  },
];
