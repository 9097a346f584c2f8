import { applySteps, type Page, type Stored } from './apply-steps.js';
import type { PlatformApi } from './platform-api.js';
import type { SampleAccounts } from './sample-accounts.js';
import type { SeededKim } from './seed-kims.js';

/** Seeds how cooperation of KIM begins and ends: partnerships, help and potentials in the statuses that `seedNetwork` lacks. */
export async function seedEndings(kims: readonly SeededKim[], people: SampleAccounts): Promise<void> {
  const [caringin, , cilebut, sentul, sukamaju, mekar, parung, leuwi] = kims;
  const chair = (kim: SeededKim | undefined) => people.chairOf(kim!);
  const propose = async (from: SeededKim, to: SeededKim, purpose: string) =>
    (await chair(from)).create<Stored>(`/v1/kims/${from.id}/partnerships`, `sample-partnership-${to.id}`, {
      partnerKimId: to.id,
      purpose,
    });
  const [inSukamaju, inParung] = await Promise.all([chair(sukamaju), chair(parung)]);

  await propose(leuwi!, caringin!, 'Menyiarkan pasar desa bersama-sama');
  const declined = await propose(sentul!, sukamaju!, 'Bertukar narasumber untuk diskusi bulanan');
  await applySteps(`/v1/partnerships/${declined.id}`, declined, [
    { from: 'PROPOSED', by: inSukamaju, action: 'decline', body: { reason: 'Pengurus kami sedang berganti.' } },
  ]);
  const ended = await propose(mekar!, parung!, 'Menulis buletin dua desa');
  await applySteps(`/v1/partnerships/${ended.id}`, ended, [
    { from: 'PROPOSED', by: inParung, action: 'accept' },
    { from: 'ACCEPTED', by: inParung, action: 'end', body: { reason: 'Buletin selesai diterbitkan enam kali.' } },
  ]);

  await seedHelp({ by: caringin!, helper: cilebut! }, people);
  const archived = await (
    await chair(sentul)
  ).create<Stored>(`/v1/kims/${sentul!.id}/potentials`, 'sample-potential-archived', {
    entry: 'OFFER',
    kind: 'PRODUCT',
    title: 'Kopi bubuk panen 2025',
    description: 'Habis terjual.',
    tags: ['kopi'],
    villageCode: sentul!.villageCodes[0],
  });
  await applySteps(`/v1/potentials/${archived.id}`, archived, [
    { from: 'LISTED', by: await chair(sentul), action: 'archive' },
  ]);
}

/** One request waits, one is being helped, one is done, one is withdrawn. */
async function seedHelp(
  { by, helper }: { readonly by: SeededKim; readonly helper: SeededKim },
  people: SampleAccounts,
): Promise<void> {
  const [asker, offerer] = await Promise.all([people.chairOf(by), people.chairOf(helper)]);
  const requests = [
    ['OPEN', 'Pinjaman pengeras suara', 'Untuk sosialisasi di lapangan bulan depan.'],
    ['ACCEPTED', 'Contoh laporan bulanan', 'Kami ingin melihat laporan yang lengkap.'],
    ['DONE', 'Pelatih mengambil gambar', 'Dua jam untuk lima anggota baru.'],
    ['WITHDRAWN', 'Tempat rapat', 'Balai desa sedang diperbaiki.'],
  ] as const;
  for (const [status, title, description] of requests) {
    const key = `sample-help-${status}`;
    const body = { title, description };
    const request = await asker.create<Stored>(`/v1/kims/${by.id}/help-requests`, key, body);
    const path = `/v1/help-requests/${request.id}`;
    if (status === 'WITHDRAWN')
      await applySteps(path, request, [
        { from: 'OPEN', by: asker, action: 'withdraw', body: { reason: 'Rapat dapat diadakan di sekolah.' } },
      ]);
    if (status === 'ACCEPTED' || status === 'DONE')
      await accept({ path, request, asker, offerer, helper, isDone: status === 'DONE' });
  }
}

async function accept(of: {
  readonly path: string;
  readonly request: Stored;
  readonly asker: PlatformApi;
  readonly offerer: PlatformApi;
  readonly helper: SeededKim;
  readonly isDone: boolean;
}): Promise<void> {
  const { path, request, asker, offerer, helper, isDone } = of;
  const current = await asker.find<Stored>(path);
  if (current?.status === 'OPEN')
    await offerer.create(`${path}/offers`, `sample-offer-${request.id}`, {
      kimId: helper.id,
      message: 'Kami dapat membantu hari Sabtu.',
    });
  const offers = await asker.find<Page<{ id: string }>>(`${path}/offers`);
  await applySteps(path, request, [
    { from: 'OFFERED', by: asker, action: 'accept', body: { offerId: offers?.items[0]?.id } },
    ...(isDone ? [{ from: 'ACCEPTED', by: asker, action: 'finish' }] : []),
  ]);
}
