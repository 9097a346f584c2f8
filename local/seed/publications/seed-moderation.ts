import { applySteps, type SeedStep, type Stored } from '../apply-steps.js';
import type { PlatformApi } from '../platform-api.js';
import { type Newsroom, whenKnown } from './newsroom.js';

/** Seeds a discussion that is closed, with replies that were hidden, appealed and removed. */
export async function seedModeration({ people, kims }: Newsroom): Promise<void> {
  const [ketua, cilebut, verifier, editor] = (await Promise.all(
    ['ketua', 'ketua-cilebut', 'verifikator', 'editor'].map((name) => people.named(name)),
  )) as [PlatformApi, PlatformApi, PlatformApi, PlatformApi];
  const idOf = (name: string) => kims.find((kim) => kim.name === name)!.id;
  const thread = await whenKnown(() =>
    ketua.create<Stored>('/v1/threads', 'sample-thread-closed', {
      kimId: idOf('KIM Caringin'),
      topic: 'economy',
      areaCode: '32.01.27',
      title: 'Menjual hasil olahan desa secara daring',
      text: 'Kelompok tani kami ingin menjual keripik secara daring. Bagaimana memulai tanpa biaya?',
    }),
  );
  const path = `/v1/threads/${thread.id}`;
  const hide = (reason: string): SeedStep => ({ from: 'VISIBLE', by: verifier, action: 'hide', body: { reason } });
  const appeal = (reason: string): SeedStep => ({ from: 'HIDDEN', by: cilebut, action: 'appeal', body: { reason } });
  const replies: readonly (readonly [string, readonly SeedStep[]])[] = [
    ['Mulai dari grup warga, lalu lokapasar; foto yang terang lebih penting daripada iklan.', []],
    ['Beli saja lewat nomor saya, komisi sepuluh persen!', [hide('Iklan pribadi.')]],
    [
      'Koperasi kecamatan kami membeli tanpa potongan, hubungi pengurusnya di pasar.',
      [hide('Seperti iklan.'), appeal('Koperasi ini milik warga dan tidak mengambil untung.')],
    ],
    [
      'Penjual dari desa sebelah penipu semua.',
      [
        hide('Menuduh tanpa bukti.'),
        appeal('Saya sendiri yang mengalaminya.'),
        {
          from: 'APPEALED',
          by: editor,
          action: 'uphold',
          body: { reason: 'Tuduhan kepada seluruh desa tetap tidak pantas.' },
        },
      ],
    ],
  ];
  const current = await ketua.find<Stored>(path);
  if (current?.status !== 'OPEN') return;
  for (const [index, [text, steps]] of replies.entries()) {
    const reply = await whenKnown(() =>
      cilebut.create<Stored>(`${path}/replies`, `sample-reply-moderated-${index}`, {
        kimId: idOf('KIM Cilebut Bersuara'),
        text,
      }),
    );
    await moderate(reply, steps);
  }
  await applySteps(path, thread, [
    {
      from: 'OPEN',
      by: editor,
      action: 'close',
      body: { reason: 'Pertanyaan terjawab; lanjutkan di forum pelatihan.' },
    },
  ]);
}

/** Replies are read with their thread: each answer brings the version that the next step needs. */
async function moderate(reply: Stored, steps: readonly SeedStep[]): Promise<void> {
  let current = reply;
  for (const { from, by, action, body } of steps)
    if (current.status === from)
      current = await by.transition<Stored>(`/v1/replies/${reply.id}/${action}`, current.version, body);
}
