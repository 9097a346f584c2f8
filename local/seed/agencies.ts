export interface SeedAgency {
  readonly id: string;
  readonly shortName: string;
  readonly name: string;
  readonly email: string;
}

/** The agencies (perangkat daerah) that receive most aspirations. */
export const agencies: readonly SeedAgency[] = [
  agency('dpupr', 'DPUPR', 'Dinas Pekerjaan Umum dan Penataan Ruang'),
  agency('dishub', 'Dishub', 'Dinas Perhubungan'),
  agency('dlh', 'DLH', 'Dinas Lingkungan Hidup'),
  agency('dinkes', 'Dinkes', 'Dinas Kesehatan'),
  agency('disdik', 'Disdik', 'Dinas Pendidikan'),
  agency('dinsos', 'Dinsos', 'Dinas Sosial'),
  agency('disdukcapil', 'Disdukcapil', 'Dinas Kependudukan dan Pencatatan Sipil'),
  agency('distan', 'Distan', 'Dinas Tanaman Pangan, Hortikultura dan Perkebunan'),
  agency('disnaker', 'Disnaker', 'Dinas Tenaga Kerja'),
  agency('satpol-pp', 'Satpol PP', 'Satuan Polisi Pamong Praja'),
  agency('bpbd', 'BPBD', 'Badan Penanggulangan Bencana Daerah'),
  agency('dpmd', 'DPMD', 'Dinas Pemberdayaan Masyarakat dan Desa'),
  agency('diskominfo', 'Diskominfo', 'Dinas Komunikasi dan Informatika'),
];

function agency(id: string, shortName: string, name: string): SeedAgency {
  return { id, shortName, name: `${name} Kabupaten Bogor`, email: `pengaduan@${id}.bogorkab.example` };
}
