import { applySteps, type Page, type SeedStep, type Stored } from '../apply-steps.js';
import { daysAgo } from '../days.js';
import type { Newsroom } from './newsroom.js';

/** Seeds campaigns that are planned, paused, finished and cancelled, beside the one that runs. */
export async function seedOtherCampaigns({ people }: Newsroom): Promise<void> {
  const redaktur = await people.named('redaktur');
  const { items } = (await redaktur.find<{ items: readonly { documentId: string }[] }>(
    '/v1/editions?status=PUBLISHED&limit=10',
  ))!;
  const start: SeedStep = { from: 'DRAFT', by: redaktur, action: 'start' };
  const active = (action: string, body: object): SeedStep => ({ from: 'ACTIVE', by: redaktur, action, body });
  const campaigns: readonly (readonly [string, string, readonly SeedStep[]])[] = [
    ['Musim tanam padi: waspada wereng', 'Direncanakan bersama Dinas Tanaman Pangan.', []],
    [
      'Pilah sampah dari dapur',
      'Mengajak warga memilah sampah dan mengenal bank sampah.',
      [start, active('pause', { reason: 'Menunggu bank sampah di tiga kecamatan siap menerima.' })],
    ],
    [
      'Bayar PBB-P2 sebelum jatuh tempo',
      'Mengingatkan wajib pajak di semua desa.',
      [start, active('close', { conclusion: 'Pembayaran sebelum jatuh tempo naik di delapan desa.' })],
    ],
    [
      'Lomba poster siaga bencana',
      'Lomba poster antarsekolah.',
      [start, active('cancel', { reason: 'Digabungkan dengan lomba tingkat provinsi.' })],
    ],
  ];
  // By their title: a later start finds other documents for them.
  const known = (await redaktur.find<Page<Stored & { title: string }>>(
    '/v1/campaigns?status=DRAFT,PAUSED,CLOSED,CANCELLED&limit=100',
  ))!.items;
  for (const [index, [title, summary, steps]] of campaigns.entries()) {
    const body = {
      title,
      summary,
      startsOn: daysAgo(10),
      endsOn: daysAgo(-40),
      areaCodes: ['32.01.27'],
      goals: [{ metric: 'PEOPLE_REACHED', target: 1_000 }],
      documentIds: items.slice(index * 2, index * 2 + 1).map(({ documentId }) => documentId),
    };
    const campaign =
      known.find((one) => one.title === title) ??
      (await redaktur.create<Stored>('/v1/campaigns', `sample-campaign-${index}`, body));
    await applySteps(`/v1/campaigns/${campaign.id}`, campaign, steps);
  }
}
