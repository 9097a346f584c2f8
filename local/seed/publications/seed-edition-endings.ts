import { applySteps, type Page, type Stored } from '../apply-steps.js';
import { daysAgo } from '../days.js';
import { type PlatformApi, SeedRefused } from '../platform-api.js';
import type { Newsroom } from './newsroom.js';
import { advance, type Edition } from './seed-documents.js';

interface Text {
  readonly title: string;
  readonly summary: string;
  readonly body: string;
}

/** So long an edition holds that is to expire: longer where its publication takes longer. */
const validSeconds = [15, 120];

/**
 * Seeds editions that wait for their publication or will not be published, and documents whose address leads elsewhere.
 *
 * @returns when one of them expires
 */
export async function seedEditionEndings({ people, kims }: Newsroom): Promise<Date> {
  const [editor, redaktur, sekretaris, ppid] = (await Promise.all(
    ['editor', 'redaktur', 'sekretaris', 'ppid'].map((name) => people.named(name)),
  )) as [PlatformApi, PlatformApi, PlatformApi, PlatformApi];
  const write = (name: string, text: Text) =>
    editor.create<Edition>('/v1/editions', `sample-edition-${name}`, {
      ...text,
      kind: 'ANNOUNCEMENT',
      topic: 'general',
      informationClass: 'PERIODIC',
      areaCodes: ['32.01.27'],
      disseminateBy: daysAgo(-12),
    });
  const publish = async (edition: Edition) =>
    advance((await editor.find<Edition>(`/v1/editions/${edition.id}`)) ?? edition, 'PUBLISHED', editor, redaktur);

  const approved = await write('approved', {
    title: 'Jadwal perpustakaan keliling triwulan depan',
    summary: 'Perpustakaan keliling singgah di enam desa.',
    body: 'Jadwal lengkap menunggu kepastian kendaraan dari dinas.',
  });
  await approve(approved, editor, redaktur);

  const discarded = await write('discarded', {
    title: 'Rapat koordinasi yang dibatalkan',
    summary: 'Tidak jadi diterbitkan.',
    body: 'Rapat dibatalkan sebelum pengumuman ditinjau.',
  });
  await applySteps(`/v1/editions/${discarded.id}`, discarded, [{ from: 'DRAFT', by: editor, action: 'discard' }]);

  const kept = await publish(
    await write('redirect-target', {
      title: 'Jam layanan kantor kecamatan Caringin',
      summary: 'Senin sampai Jumat, pukul 08.00–15.00.',
      body: 'Layanan dibuka Senin sampai Kamis pukul 08.00–15.00 dan Jumat pukul 08.00–14.30.',
    }),
  );
  const former = await publish(
    await write('redirected', {
      title: 'Jam layanan kecamatan selama renovasi',
      summary: 'Pelayanan dipindahkan sementara.',
      body: 'Selama renovasi pelayanan dipindahkan ke balai desa.',
    }),
  );
  await lead(former.documentId, redaktur, 'redirect', {
    to: kept.documentId,
    reason: 'Renovasi selesai; jam layanan yang berlaku ada pada dokumen ini.',
  });
  const removed = await publish(
    await write('removed', {
      title: 'Daftar peserta pelatihan kerja',
      summary: 'Daftar nama peserta.',
      body: 'Daftar ini memuat nama peserta.',
    }),
  );
  await lead(removed.documentId, ppid, 'remove', {
    reason: 'Memuat data pribadi peserta yang tidak seharusnya diumumkan.',
  });
  const expiresAt = await expire(
    await write('expiring', {
      title: 'Pemadaman listrik sore ini',
      summary: 'Berlaku sampai perbaikan gardu selesai.',
      body: 'Listrik di dua RW padam selama perbaikan gardu.',
    }),
    editor,
    redaktur,
  );
  await withdrawContribution(sekretaris, kims.find(({ name }) => name === 'KIM Caringin')!.id);
  return expiresAt;
}

async function approve(edition: Edition, author: PlatformApi, reviewer: PlatformApi): Promise<void> {
  const { contentHash } = edition;
  await applySteps(`/v1/editions/${edition.id}`, edition, [
    { from: 'DRAFT', by: author, action: 'submit' },
    { from: 'IN_REVIEW', by: reviewer, action: 'approve', body: { contentHash } },
  ]);
}

/** The address of a document leads elsewhere, once: a reader of one that is redirected gets the other one. */
async function lead(id: string, by: PlatformApi, action: string, body: object): Promise<void> {
  const path = `/v1/documents/${id}`;
  const document = await by.find<Stored>(path);
  if (document?.id === id && document.status === 'OPEN')
    await by.transition(`${path}/${action}`, document.version, body);
}

/** Publishes it for some seconds. The job of the service ends it, as it ends all others. */
async function expire(created: Edition, editor: PlatformApi, redaktur: PlatformApi): Promise<Date> {
  const path = `/v1/editions/${created.id}`;
  for (const [attempt, seconds] of validSeconds.entries()) {
    const edition = (await editor.find<Edition>(path)) ?? created;
    if (edition.status === 'PUBLISHED' || edition.status === 'EXPIRED') break;
    const expiresAt = new Date(Date.now() + seconds * 1_000);
    try {
      const draft = await editor.patchVersion<Edition>(path, edition.version, { expiresAt: expiresAt.toISOString() });
      await advance(draft, 'PUBLISHED', editor, redaktur);
      return expiresAt;
    } catch (error) {
      if (!(error instanceof SeedRefused) || attempt === validSeconds.length - 1) throw error;
    }
  }
  return new Date();
}

async function withdrawContribution(writer: PlatformApi, kimId: string): Promise<void> {
  const contribution = await writer.create<Stored>('/v1/contributions', 'sample-contribution-withdrawn', {
    kimId,
    topic: 'culture',
    title: 'Jadwal latihan gamelan',
    summary: 'Latihan setiap Sabtu malam.',
    body: 'Latihan dipindahkan ke balai desa.',
  });
  await applySteps(`/v1/contributions/${contribution.id}`, contribution, [
    { from: 'DRAFT', by: writer, action: 'withdraw' },
  ]);
}

/** Seeds a need that was asked twice. */
export async function seedMergedNeed({ anyone, people }: Newsroom): Promise<void> {
  const editor = await people.named('editor');
  const { id } = await anyone.create<Stored>('/v1/public-needs', 'sample-need-merged', {
    text: 'Truk sudah boleh lewat jembatan ke pasar atau belum?',
  });
  const { items } = (await editor.find<Page<Stored & { text: string }>>('/v1/needs?status=OPEN&limit=100'))!;
  const into = items.find(({ text }) => text.includes('jembatan ke pasar'));
  const need = await editor.find<Stored>(`/v1/needs/${id}`);
  if (into && need?.status === 'RECEIVED')
    await editor.transition(`/v1/needs/${id}/merge`, need.version, { into: into.id });
}
