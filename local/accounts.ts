import { contactPurposes } from '#contracts';

/** The village of the sample KIM whose officers have accounts: Caringin in the district of the same name. */
export const sampleVillage = '32.01.27.2004';
const sampleDistrict = '32.01.27';

/** A person's account at the development issuer. */
export interface SampleAccount {
  readonly name: string;
  readonly subject: string;
  readonly fullName: string;
  /** `ROLE@scope`, as in tokens. */
  readonly grants: readonly string[];
}

/** A program's account. */
export interface SampleClient {
  readonly id: string;
  readonly subject: string;
  readonly grants: readonly string[];
  /** Where people return to who have signed in to it: this path of any port of this machine. */
  readonly redirectPath?: string;
  /** The same after they have signed out. */
  readonly signedOutPath?: string;
}

export const accounts: readonly SampleAccount[] = [
  account(1, 'warga', 'Rina Wulandari', 'CITIZEN@*'),
  // Of members of the sample KIM: their rights come from the registry (`seed/kims.ts`), not from the token.
  account(2, 'anggota', 'Asep Hidayat'),
  account(3, 'ketua', 'Cucu Sukmana'),
  account(4, 'sekretaris', 'Neneng Kurniasih'),
  account(5, 'bendahara', 'Dedi Permana'),
  account(6, 'desa', 'Ujang Saepudin', `VILLAGE_OFFICER@area:${sampleVillage}`),
  account(7, 'kecamatan', 'Lilis Marlina', `DISTRICT_OFFICER@area:${sampleDistrict}`),
  account(8, 'verifikator', 'Bambang Setiawan', 'DISKOMINFO_VERIFIER@*'),
  account(9, 'editor', 'Maya Anggraeni', 'DISKOMINFO_EDITOR@*'),
  account(10, 'redaktur', 'Hendra Gunawan', 'DISKOMINFO_EDITOR@*'),
  account(11, 'koordinator', 'Sri Handayani', 'COMPLAINT_COORDINATOR@*'),
  account(12, 'penghubung', 'Yudi Prasetyo', 'AGENCY_LIAISON@agency:dpupr'),
  account(13, 'ppid', 'Dewi Lestari', 'PPID_OFFICER@*'),
  account(33, 'atasan-ppid', 'Burhan Wiradinata', 'PPID_SUPERIOR@*'),
  account(14, 'dpo', 'Agus Firmansyah', 'DPO@*'),
  account(15, 'admin', 'Tono Wijaya', 'SYSTEM_ADMIN@*'),
  account(16, 'penghubung-dlh', 'Ratna Komalasari', 'AGENCY_LIAISON@agency:dlh'),
  account(17, 'integrator', 'Kanal Aduan Kecamatan', 'INTEGRATOR@*'),
  account(18, 'penyunting', 'Nur Aisyah Kusuma', 'DISKOMINFO_EDITOR@*'),
  account(19, 'kepala-dinas', 'Wawan Kurniawan', 'HEAD_OF_OFFICE@*'),
  account(20, 'bupati', 'Tuti Herawati', 'REGENT@*'),
  // The chairs of the other sample KIM.
  account(21, 'ketua-muda', 'Rizal Fadillah'),
  account(22, 'ketua-gunungputri', 'Entis Sutisna'),
  account(23, 'ketua-cilebut', 'Dadang Suhendar'),
  account(24, 'ketua-sentul', 'Iwan Ridwan'),
  account(25, 'ketua-sukamaju', 'Endang Rahmat'),
  account(26, 'ketua-mekarsari', 'Ade Kosasih'),
  account(27, 'ketua-parung', 'Maman Suherman'),
  account(28, 'ketua-leuwiliang', 'Encep Sudrajat'),
  account(29, 'ketua-ciampea', 'Usep Supriatna'),
  account(30, 'ketua-situudik', 'Nandang Sobandi'),
  account(31, 'ketua-gunungmenyan', 'Yayan Heryana'),
  account(32, 'ketua-karadenan', 'Firman Maulana'),
];

export const clients: readonly SampleClient[] = [
  /** A service has only the purposes for which it reads contacts. */
  client(101, 'registry'),
  client(102, 'publishing'),
  client(103, 'aspirations'),
  client(104, 'notifications', ...Object.keys(contactPurposes).map((purpose) => `SERVICE@purpose:${purpose}`)),
  /** Seeds the sample data. */
  client(111, 'seed', 'SYSTEM_ADMIN@*', 'DISKOMINFO_VERIFIER@*', 'VILLAGE_OFFICER@area:32.01'),
  /** Signs people in for `npm run journey`, `npm run token` and the sample data; has no grants of its own. */
  client(112, 'journey'),
  /** Signs people in to the site. */
  { ...client(113, 'web'), redirectPath: '/masuk/kembali', signedOutPath: '/keluar' },
];

/** For development only: the password follows from the name. */
export function passwordOf({ name }: Pick<SampleAccount, 'name'>): string {
  return `${name}-sambung`;
}

function account(number: number, name: string, fullName: string, ...grants: string[]): SampleAccount {
  return { name, subject: subject(number), fullName, grants };
}

function client(number: number, id: string, ...grants: string[]): SampleClient {
  return { id, subject: subject(number), grants };
}

/** The same in every checkout, so that data entered under a subject stay with that account. */
function subject(number: number): string {
  return `5a3b0c1d-0000-4000-8000-${String(number).padStart(12, '0')}`;
}
