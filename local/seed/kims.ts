import { accounts, sampleVillage } from '../accounts.js';

export interface SeedMember {
  readonly fullName: string;
  readonly post: 'CHAIR' | 'SECRETARY' | 'TREASURER' | 'MEMBER';
  readonly email: string;
  readonly phone: null;
  readonly accountId: string | null;
  readonly joinedOn: string;
}

export interface SeedKim {
  readonly name: string;
  readonly villageCodes: readonly string[];
  readonly decree: { readonly number: string; readonly date: string; readonly issuer: string };
  readonly members: readonly SeedMember[];
}

const posts = ['CHAIR', 'SECRETARY', 'TREASURER', 'MEMBER'] as const;
const joinedOn = '2026-02-10';

/** Twelve KIM of twelve districts, with everybody in them invented: chair, secretary, treasurer, member. */
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
];

/** The members of the first KIM sign in with the sample accounts. */
function accountHolders(): string[] {
  return ['ketua', 'sekretaris', 'bendahara', 'anggota'].map((name) => accountNamed(name)?.fullName ?? name);
}

function accountNamed(name: string) {
  return accounts.find((account) => account.name === name);
}

function kim(villageCode: string, village: string, name: string, people: readonly string[]): SeedKim {
  const head = villageCode.split('.').at(-1)?.startsWith('1') ? 'Lurah' : 'Kepala Desa';
  const host = `${village.toLowerCase().replaceAll(' ', '-')}.example`;
  return {
    name,
    villageCodes: [villageCode],
    decree: { number: `141/${villageCode.slice(6)}/KPTS/2026`, date: '2026-02-03', issuer: `${head} ${village}` },
    members: posts.map((post, index) => {
      const fullName = people[index] ?? '';
      const account = accounts.find((known) => known.fullName === fullName);
      const email = `${fullName.toLowerCase().replaceAll(' ', '.')}@${host}`;
      return { fullName, post, email, phone: null, accountId: account?.subject ?? null, joinedOn };
    }),
  };
}
