import type { SeededKim } from './seed-kims.js';
import type { SampleAccounts } from './sample-accounts.js';

interface Stored {
  readonly id: string;
  readonly version: number;
  readonly status: string;
}

/** Offers and needs by the index of the KIM in the sample; the third one needs what the second one offers. */
const potentials = [
  [
    0,
    'OFFER',
    'PRODUCT',
    'Keripik singkong pedas',
    'Dibuat kelompok ibu-ibu, 250 g per bungkus.',
    ['keripik', 'singkong'],
  ],
  [
    1,
    'OFFER',
    'SKILL',
    'Membuat video pendek',
    'Dua anggota biasa membuat video untuk media sosial.',
    ['video', 'media-sosial'],
  ],
  [
    2,
    'NEED',
    'SKILL',
    'Pelatih pembuatan video',
    'Kami ingin menyiarkan kegiatan desa dengan video.',
    ['video', 'media-sosial'],
  ],
  [3, 'OFFER', 'PLACE', 'Saung baca di tepi situ', 'Dapat dipakai KIM lain untuk pertemuan.', ['tempat-pertemuan']],
  [
    4,
    'OFFER',
    'ECONOMIC_ACTIVITY',
    'Pasar tani hari Minggu',
    'Petani menjual sayur langsung kepada warga.',
    ['sayur', 'pasar'],
  ],
] as const;

/** Seeds potentials, a partnership and a help request with an offer. Existing data stay unchanged. */
export async function seedNetwork(kims: readonly SeededKim[], people: SampleAccounts): Promise<number> {
  await Promise.all(
    potentials.map(async ([index, entry, kind, title, description, tags]) => {
      const kim = kims[index]!;
      const body = { entry, kind, title, description, tags, villageCode: kim.villageCodes[0] };
      return (await people.chairOf(kim)).create(`/v1/kims/${kim.id}/potentials`, `sample-potential-${index}`, body);
    }),
  );
  const [caringin, putri, cilebut] = kims as [SeededKim, SeededKim, SeededKim];
  const proposal = { partnerKimId: putri.id, purpose: 'Membuat video kegiatan kedua desa bersama-sama' };
  const partnership = await (
    await people.chairOf(caringin)
  ).create<Stored>(`/v1/kims/${caringin.id}/partnerships`, 'sample-partnership', proposal);
  const path = `/v1/partnerships/${partnership.id}`;
  const current = (await (await people.chairOf(putri)).find<Stored>(path)) ?? partnership;
  if (current.status === 'PROPOSED') await (await people.chairOf(putri)).transition(`${path}/accept`, current.version);

  const request = {
    title: 'Teman untuk siaran langsung',
    description: 'Kami akan menyiarkan musyawarah desa untuk pertama kali.',
  };
  const help = await (
    await people.chairOf(cilebut)
  ).create<Stored>(`/v1/kims/${cilebut.id}/help-requests`, 'sample-help', request);
  const offer = { kimId: putri.id, message: 'Kami punya kamera dan pernah melakukannya.' };
  await (await people.chairOf(putri)).create(`/v1/help-requests/${help.id}/offers`, 'sample-help-offer', offer);
  return potentials.length + 2;
}
