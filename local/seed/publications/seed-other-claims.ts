import { applySteps, type SeedStep, type Stored } from '../apply-steps.js';
import { claimOf } from './seed-claims.js';
import type { Newsroom } from './newsroom.js';

const texts = {
  triaged:
    'Mulai bulan depan semua kartu keluarga lama tidak berlaku dan harus diganti dengan biaya lima puluh ribu rupiah.',
  rated: 'Gempa besar akan terjadi di Bogor hari Minggu pukul sepuluh menurut ramalan seorang ahli dari luar negeri.',
  rejected: 'Menurut saya lagu daerah lebih enak didengar daripada lagu barat.',
  merged: 'Semua KK lama dinyatakan tidak berlaku bulan depan, penggantian di kecamatan dikenai lima puluh ribu.',
} as const;

/** Seeds claims that wait for their verification, have a verdict without a clarification, are no claim, or are one twice. */
export async function seedOtherClaims({ anyone, people }: Newsroom): Promise<void> {
  const [verifier, editor] = await Promise.all([people.named('verifikator'), people.named('editor')]);
  for (const [name, text] of Object.entries(texts))
    await anyone.create('/v1/public-claim-reports', `sample-claim-${name}`, {
      text,
      villageCodes: ['32.01.27.2003'],
      channels: ['WHATSAPP'],
      place: 'Grup WhatsApp warga',
    });
  const triage = (statement: string, harm: string): SeedStep => ({
    from: 'REPORTED',
    by: verifier,
    action: 'triage',
    body: { statement, reach: 'REGENCY', harm },
  });
  const claims = {
    triaged: await claimOf(verifier, texts.triaged),
    rated: await claimOf(verifier, texts.rated),
    rejected: await claimOf(verifier, texts.rejected),
  };
  await applySteps(`/v1/claims/${claims.triaged.id}`, claims.triaged, [
    triage('Kartu keluarga lama tidak berlaku mulai bulan depan', 'MONEY'),
  ]);
  await applySteps(`/v1/claims/${claims.rejected.id}`, claims.rejected, [
    {
      from: 'REPORTED',
      by: verifier,
      action: 'reject',
      body: { reason: 'Pendapat pribadi; tidak ada pernyataan yang dapat diperiksa.' },
    },
  ]);
  const path = `/v1/claims/${claims.rated.id}`;
  const started = await applySteps(path, claims.rated, [
    triage('Gempa besar akan terjadi di Bogor hari Minggu', 'UNREST'),
    { from: 'TRIAGED', by: verifier, action: 'verify' },
  ]);
  if (started.status === 'IN_VERIFICATION') {
    await verifier.create(`${path}/evidence`, 'sample-claim-rated-evidence', {
      publisher: 'BMKG',
      title: 'Gempa bumi belum dapat diramalkan',
      link: 'https://bmkg.example/gempa-belum-dapat-diramalkan',
      note: 'Pernyataan yang berlaku umum: waktu dan tempat gempa belum dapat diramalkan.',
    });
    await applySteps(path, started, [
      {
        from: 'IN_VERIFICATION',
        by: verifier,
        action: 'propose-rating',
        body: {
          verdict: 'HOAX',
          subtype: 'FABRICATED_CONTENT',
          explanation: 'Waktu dan tempat gempa belum dapat diramalkan; tidak ada ahli yang menyatakannya.',
        },
      },
      { from: 'IN_VERIFICATION', by: editor, action: 'confirm-rating' },
    ]);
  }
  await merge(verifier, claims.triaged);
}

/** The second wording is a claim of its own unless the service has grouped it with the first. */
async function merge(verifier: Parameters<typeof claimOf>[0], into: Stored): Promise<void> {
  const twice = await claimOf(verifier, texts.merged).catch(() => undefined);
  if (!twice) return;
  await applySteps(`/v1/claims/${twice.id}`, twice, [
    {
      from: 'REPORTED',
      by: verifier,
      action: 'merge',
      body: { into: into.id, reason: 'Pesan yang sama dengan kata lain.' },
    },
  ]);
}
