import { accounts, sampleVillage } from '../accounts.js';

export interface SeedMember {
  readonly fullName: string;
  readonly post: 'CHAIR' | 'SECRETARY' | 'TREASURER' | 'MEMBER';
  readonly email: string;
  readonly phone: null;
  readonly accountId: string | null;
  readonly joinedOn: string;
  readonly term: { readonly until: string } | null;
}

/** The status to reach; KIM become dormant by the registry's own rule. */
export type SeedGoal =
  'DRAFT' | 'SUBMITTED' | 'RETURNED' | 'REJECTED' | 'VERIFIED' | 'ACTIVE' | 'SUSPENDED' | 'DISSOLVED';

/** KIM without an activity for half a year: the registry makes them dormant. */
export const quietKims: readonly string[] = ['KIM Ciampea Raya', 'KIM Menyan Lestari'];

export interface SeedKim {
  readonly name: string;
  readonly goal: SeedGoal;
  /** The day of registration before the registry existed; null for today. */
  readonly since: string | null;
  readonly profile: { readonly description: string; readonly fieldsOfActivity: readonly string[] };
  readonly villageCodes: readonly string[];
  readonly decree: {
    readonly number: string;
    readonly date: string;
    readonly issuer: string;
    readonly termUntil: string;
  };
  readonly members: readonly SeedMember[];
}

const posts = ['CHAIR', 'SECRETARY', 'TREASURER', 'MEMBER'] as const;
const [decreed, joinedOn, termUntil] = ['2024-02-06', '2024-02-13', '2029-02-05'];
/** KIM that existed before the registry. */
const earlier = '2024-02-20';

/** A new KIM has no past to seed. */
const inTheMaking: readonly SeedGoal[] = ['DRAFT', 'SUBMITTED', 'RETURNED', 'REJECTED', 'VERIFIED'];
const potentialFields = [
  'AGRICULTURE',
  'SMALL_BUSINESS',
  'MASS_INFORMATION',
  'EDUCATION',
  'ENVIRONMENT',
  'ARTS_AND_CULTURE',
];

/**
 * KIM of different districts, all with invented members: chair, secretary, treasurer, member. Two of them share a village, and the
 * secretary of one is a member of the other.
 */
export const kims: readonly SeedKim[] = [
  kim(sampleVillage, 'Caringin', 'KIM Caringin', accountHolders()),
  kim('32.01.02.2004', 'Gunungputri', 'KIM Putri Mandiri', [
    'Entis Sutisna',
    'Yeni Rohaeni',
    'Wawan Kustiawan',
    'Ika Nurlaela',
  ]),
  kim('32.01.04.2003', 'Cilebut Barat', 'KIM Cilebut Bersuara', [
    'Dadang Suhendar',
    'Euis Komariah',
    'Rudi Hartono',
    'Sinta Maharani',
  ]),
  kim('32.01.05.2003', 'Sentul', 'KIM Sentul Maju', [
    'Iwan Ridwan',
    'Tati Suryati',
    'Oman Abdurahman',
    'Fitri Handayani',
  ]),
  kim('32.01.06.2001', 'Sukamaju', 'KIM Suka Kabar', [
    'Endang Rahmat',
    'Nani Sumarni',
    'Jajang Nurjaman',
    'Wulan Sari',
  ]),
  kim('32.01.07.2002', 'Mekarsari', 'KIM Mekar Informasi', [
    'Ade Kosasih',
    'Popon Sopiah',
    'Deni Ramdani',
    'Lina Herlina',
  ]),
  kim('32.01.10.2001', 'Parung', 'KIM Parung Tanggap', [
    'Maman Suherman',
    'Iis Aisyah',
    'Taufik Hidayatullah',
    'Rani Oktaviani',
  ]),
  kim('32.01.14.2001', 'Leuwiliang', 'KIM Leuwi Wacana', [
    'Encep Sudrajat',
    'Mimin Mintarsih',
    'Gilang Pratama',
    'Siti Maryam',
  ]),
  kim('32.01.15.2001', 'Ciampea', 'KIM Ciampea Raya', [
    'Usep Supriatna',
    'Elis Sulastri',
    'Bayu Nugraha',
    'Nurul Azizah',
  ]),
  kim('32.01.16.2001', 'Situ Udik', 'KIM Situ Warta', [
    'Nandang Sobandi',
    'Rosita Dewi',
    'Ahmad Fauzi',
    'Dina Mardiana',
  ]),
  kim('32.01.17.2004', 'Gunung Menyan', 'KIM Menyan Lestari', [
    'Yayan Heryana',
    'Ai Nurhasanah',
    'Eka Saputra',
    'Tuti Alawiyah',
  ]),
  kim('32.01.01.1002', 'Karadenan', 'KIM Karadenan Cerdas', [
    'Firman Maulana',
    'Ratna Komala',
    'Aji Santoso',
    'Mega Lestari',
  ]),
  kim(
    sampleVillage,
    'Caringin',
    'KIM Caringin Muda',
    ['Rizal Fadillah', 'Novi Yulianti', 'Aldi Firmansyah', 'Neneng Kurniasih'],
    'ACTIVE',
    'B',
  ),
  kim(
    '32.01.03.2001',
    'Puspasari',
    'KIM Puspa Warta',
    ['Hasan Basri', 'Yuyun Yuningsih', 'Rizki Ramadhan', 'Ani Suryani'],
    'SUSPENDED',
  ),
  kim(
    '32.01.09.2010',
    'Sukamakmur',
    'KIM Makmur Bersama',
    ['Ujang Koswara', 'Ela Nurlela', 'Irfan Hakim', 'Desi Ratnasari'],
    'DISSOLVED',
  ),
  kim(
    '32.01.11.2006',
    'Jampang',
    'KIM Jampang Mengabarkan',
    ['Wahyu Hidayat', 'Tini Kartini', 'Farhan Ramadhan', 'Lilis Suryani'],
    'VERIFIED',
  ),
  kim(
    '32.01.12.2008',
    'Pondok Udik',
    'KIM Udik Berdaya',
    ['Opik Taufik', 'Enung Nuraeni', 'Galih Permana', 'Yani Mulyani'],
    'SUBMITTED',
  ),
  kim(
    '32.01.13.2004',
    'Ragajaya',
    'KIM Raga Cakap Digital',
    ['Agus Salim', 'Nia Kurnia', 'Hadi Purnomo', 'Eti Rohaeti'],
    'RETURNED',
  ),
  kim(
    '32.01.18.2002',
    'Leuwibatu',
    'KIM Batu Tulis',
    ['Soleh Solihin', 'Cucu Cahyati', 'Rian Hidayat', 'Imas Masitoh'],
    'DRAFT',
  ),
  kim(
    '32.01.19.2004',
    'Sipak',
    'KIM Sipak Niaga',
    ['Dodi Suryadi', 'Ria Apriani', 'Ilham Maulana', 'Neng Yulia'],
    'REJECTED',
  ),
];

/** The members of the first KIM have the sample accounts. */
function accountHolders(): string[] {
  return ['ketua', 'sekretaris', 'bendahara', 'anggota'].map((name) => accountNamed(name)?.fullName ?? name);
}

function accountNamed(name: string) {
  return accounts.find((account) => account.name === name);
}

function kim(
  villageCode: string,
  village: string,
  name: string,
  people: readonly string[],
  goal: SeedGoal = 'ACTIVE',
  /** Of the decree of a second KIM of the village. */
  suffix = '',
): SeedKim {
  const head = villageCode.split('.').at(-1)?.startsWith('1') ? 'Lurah' : 'Kepala Desa';
  const host = `${village.toLowerCase().replaceAll(' ', '-')}.example`;
  const number = Number(villageCode.slice(6, 8));
  return {
    name,
    goal,
    since: inTheMaking.includes(goal) ? null : earlier,
    villageCodes: [villageCode],
    decree: {
      number: `141${suffix}/${villageCode.slice(6)}/KPTS/2024`,
      date: decreed,
      issuer: `${head} ${village}`,
      termUntil,
    },
    profile: {
      description: `Kelompok informasi masyarakat ${village}: mengolah informasi publik dan menyampaikannya kepada warga.`,
      fieldsOfActivity: ['MASS_INFORMATION', potentialFields[number % potentialFields.length] ?? ''].filter(
        (field, index, fields) => fields.indexOf(field) === index,
      ),
    },
    members: posts.map((post, index) => {
      const fullName = people[index] ?? '';
      const account = accounts.find((known) => known.fullName === fullName);
      const email = `${fullName.toLowerCase().replaceAll(' ', '.')}@${host}`;
      const term = post === 'MEMBER' ? null : { until: termUntil };
      return { fullName, post, email, phone: null, accountId: account?.subject ?? null, joinedOn, term };
    }),
  };
}
