import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { sql } from '#database';
import { eventually, photoMetadata, sampleDocument, samplePhoto } from '#testing';
import {
  aClaim,
  aReport,
  claimReportBody,
  claimsOf,
  claimStep,
  evidenceBody,
  ratingBody,
  triageBody,
} from '../../testing/claim.builder.js';
import { idempotencyKey, ifMatch } from '../../testing/edition.builder.js';
import {
  areas,
  dayFromNow,
  kims,
  type PublishingEnvironment,
  startPublishingEnvironment,
} from '../../testing/publishing.environment.js';
import type { TaskResponse } from '../dissemination/task.dto.js';
import type { EditionResponse } from '../documents/edition.dto.js';
import type { ClaimResponse } from './claim.dto.js';
import type { ClaimReview, ClaimReviewFeed } from './claim-review/claim-review.dto.js';
import type { ClaimReceipt } from './reports/claim-report.dto.js';

interface Problem {
  readonly code: string;
}

let on: PublishingEnvironment;
beforeAll(async () => {
  on = await startPublishingEnvironment({ PUBLISHING_DAILY_PER_SOURCE: '700' });
});
afterAll(() => on.stop());

const reportInPublic = (body: Record<string, unknown>) =>
  on.anonymous.post<ClaimReceipt & Problem>('/v1/public-claim-reports', body, idempotencyKey());
const claimOf = async ({ receipt }: ClaimReceipt) => {
  const [row] = await on.database.query<{ claimId: string }>(
    sql`SELECT claim_id FROM claim_report WHERE receipt = ${receipt}`,
  );
  return row!.claimId;
};
const read = async (id: string) => (await on.author.get<ClaimResponse>(`/v1/claims/${id}`)).body;

describe('reports of one claim', () => {
  it('are one claim when 500 equal ones arrive at once', async () => {
    const text = 'Bendungan Katulampa jebol malam ini, semua warga di bantaran sungai harus mengungsi segera!';
    const answers = await Promise.all(
      Array.from({ length: 500 }, (_, index) =>
        reportInPublic({ text: index % 2 === 0 ? text : `${text.toUpperCase()} 🙏`, channels: ['WHATSAPP'] }),
      ),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body }) => body.receipt)).size).toBe(500);
    const claims = new Set(await Promise.all(answers.slice(0, 20).map(({ body }) => claimOf(body))));
    expect(claims.size).toBe(1);
    expect(await read([...claims][0]!)).toMatchObject({ reportCount: 500, channels: ['WHATSAPP'], status: 'REPORTED' });
  });

  it('are one claim when similar texts arrive at once', async () => {
    const text =
      'Info dari RSUD: air galon merek tertentu mengandung racun, sudah ada korban di Cibinong, jangan diminum dahulu';
    const extras = ['', ' ya bu', ' sebarkan', ' amin', ' hati-hati', ' tolong', ' viralkan', ' info penting'];
    const answers = await Promise.all(extras.map((extra) => reportInPublic({ text: text + extra })));
    expect(new Set(await Promise.all(answers.map(({ body }) => claimOf(body)))).size).toBe(1);
  });

  it('add up where it was seen and by which way it spreads', async () => {
    const text = 'Bantuan sosial sebesar tiga juta rupiah dibagikan lewat tautan ini, isi data KTP dan PIN ATM segera';
    const receipt = await aReport(on, { text });
    await reportInPublic({ text, villageCodes: [areas.elsewhere, '32.01.99.9999'], channels: ['FACEBOOK'] });
    expect(await read(await claimOf(receipt))).toMatchObject({
      reportCount: 2,
      villageCodes: [areas.elsewhere, areas.villages[0]],
      channels: ['FACEBOOK', 'WHATSAPP'],
    });
  });

  it('are found by a similar picture, and by the same link', async () => {
    const upload = async () =>
      (await on.member.upload<{ id: string }>('/v1/attachments', await samplePhoto(), 'image/jpeg')).body.id;
    const picture = async () => aReport(on, { text: 'Apakah ini benar?', attachmentIds: [await upload()] });
    expect(await claimOf(await picture())).toBe(await claimOf(await picture()));
    const linked = (link: string) => aReport(on, { text: 'benar?', link });
    const one = await claimOf(await linked('https://www.berita.example.id/a/?utm_source=wa'));
    expect(await claimOf(await linked('http://berita.example.id/a#komentar'))).toBe(one);
    expect(await claimOf(await linked('http://berita.example.id/b'))).not.toBe(one);
  });

  it('are different claims when their texts differ', async () => {
    const one = await aReport(on, {
      text: 'Gempa besar akan terjadi besok pukul sepuluh pagi menurut ramalan seorang pakar',
    });
    const other = await aReport(on, {
      text: 'Harga gabah naik dua kali lipat mulai pekan depan menurut surat edaran palsu',
    });
    expect(await claimOf(one)).not.toBe(await claimOf(other));
  });

  it('are taken in whatever form, and answered again to the same Idempotency-Key', async () => {
    const key = idempotencyKey();
    const body = { link: '<script>alert(1)</script>', place: 'grup RT', villageCodes: [], contact: '0812-0000-0000' };
    const [one, other] = [
      await on.anonymous.post<ClaimReceipt>('/v1/public-claim-reports', body, key),
      await on.anonymous.post<ClaimReceipt>('/v1/public-claim-reports', body, key),
    ];
    expect([one.status, other.status, other.body]).toEqual([201, 201, one.body]);
    expect((await reportInPublic({})).status).toBe(400);
  });

  it('never silence others: one network or account alone is limited', async () => {
    const limited = await startPublishingEnvironment({
      PUBLISHING_DAILY_PER_SOURCE: '2',
      PUBLISHING_DAILY_PER_ACCOUNT: '3',
    });
    try {
      const report = () => limited.anonymous.post<Problem>('/v1/public-claim-reports', { text: 'a' }, idempotencyKey());
      const statuses = [(await report()).status, (await report()).status];
      const refused = await report();
      expect([...statuses, refused.status, refused.body.code]).toEqual([201, 201, 429, 'claim-reports-limited']);
      expect(refused.headers).toMatchObject({ 'retry-after': expect.any(String) });
      await aReport(limited, { text: 'b' });
    } finally {
      await limited.stop();
    }
  });
});

describe('pictures of citizens', () => {
  const upload = async (
    { receipt }: Pick<ClaimReceipt, 'receipt'>,
    photo: Uint8Array,
    { type = 'image/jpeg', key = idempotencyKey(), of = on } = {},
  ) => of.anonymous.upload<{ id: string } & Problem>(`/v1/claim-reports/${receipt}/pictures`, photo, type, key);
  const reported = async (text: string) => (await reportInPublic({ text })).body;
  const aPicture = (hue: number) => samplePhoto({ width: 64 + hue, noise: true });
  const picturesOf = async (receipt: ClaimReceipt) =>
    (
      await on.author.get<{ items: { attachments: { id: string }[] }[] }>(
        `/v1/claims/${await claimOf(receipt)}/reports`,
      )
    ).body.items.flatMap(({ attachments }) => attachments.map(({ id }) => id));

  it('are stored without place and author, shown to the office alone, and lead later reports to the claim', async () => {
    const photo = await samplePhoto({ width: 300, noise: true });
    const receipt = await reported(
      'Foto jembatan roboh di Cileungsi ini beredar di grup, katanya baru terjadi pagi tadi',
    );
    const { status, body } = await upload(receipt, photo);
    expect(status).toBe(201);
    expect(await picturesOf(receipt)).toEqual([body.id]);
    expect((await on.author.get(`/v1/attachments/${body.id}`)).status).toBe(200);
    for (const other of [on.anonymous, on.member])
      expect((await other.get<Problem>(`/v1/attachments/${body.id}`)).body.code).toBe('attachment-not-found');
    const [stored] = await on.database.query<{ content: Buffer }>(
      sql`SELECT content FROM attachment_content WHERE attachment_id = ${body.id}`,
    );
    for (const secret of Object.values(photoMetadata))
      expect([secret, stored!.content.includes(secret)]).toEqual([secret, false]);
    const own = (await on.member.upload<{ id: string }>('/v1/attachments', photo, 'image/jpeg')).body.id;
    expect(await claimOf(await aReport(on, { text: 'benar?', attachmentIds: [own] }))).toBe(await claimOf(receipt));
  });

  it('are three at most, also when they arrive at once, and one for the same Idempotency-Key', async () => {
    const receipt = await reported('Pengumuman palsu penerimaan pegawai honorer dengan biaya pendaftaran lima juta');
    const [key, first] = [idempotencyKey(), await aPicture(0)];
    const [one, again] = [await upload(receipt, first, { key }), await upload(receipt, first, { key })];
    expect([one.status, again.status, again.body.id]).toEqual([201, 201, one.body.id]);
    const other = await reported('Beredar kabar pemadaman listrik total di seluruh kabupaten selama tujuh hari penuh');
    expect((await upload(other, first, { key })).body.code).toBe('idempotency-key-reused');
    expect((await upload(receipt, await aPicture(1))).status).toBe(201);
    const rest = await Promise.all([2, 3].map(async (hue) => upload(receipt, await aPicture(hue))));
    expect(rest.map(({ status, body }) => `${status} ${body.code ?? ''}`).toSorted()).toEqual([
      '201 ',
      '409 claim-pictures-complete',
    ]);
    expect(await picturesOf(receipt)).toHaveLength(3);
    expect((await upload(receipt, first, { key })).body.id).toBe(one.body.id);
  });

  it('are refused when they are none, without a receipt, and once the claim is decided, and leave nothing behind', async () => {
    const receipt = await reported('Undian berhadiah kendaraan dari pemerintah kabupaten lewat pesan singkat berantai');
    const attachments = async () => (await on.database.query(sql`SELECT id FROM attachment`)).length;
    const [before, photo] = [await attachments(), await samplePhoto()];
    const code = async (...sent: Parameters<typeof upload>) => {
      const { status, body } = await upload(...sent);
      return `${status} ${body.code}`;
    };
    expect(await code(receipt, sampleDocument(), { type: 'application/pdf' })).toBe('415 image-type-refused');
    expect(await code(receipt, sampleDocument())).toBe('422 attachment-mislabelled');
    expect(await code(receipt, photo.subarray(0, 20))).toBe('422 attachment-unreadable');
    expect(await code(receipt, photo, { type: 'text/html' })).toBe('415 image-type-refused');
    expect(await code({ receipt: 'KL-0000-0000-0' }, photo)).toBe('404 claim-report-not-found');
    const claim = await read(await claimOf(receipt));
    await claimStep(on.author, claim, 'reject', { reason: 'Bukan klaim' });
    expect(await code(receipt, photo)).toBe('409 claim-closed');
    expect(await attachments()).toBe(before);
  });

  it('follow their report into the claim into which it was merged', async () => {
    const receipt = await reported('Air sumur bor di perumahan baru disebut mengandung minyak dan mudah terbakar api');
    const target = await claimOf(
      await reported('Warga diminta menimbun beras karena stok gudang habis sampai lebaran'),
    );
    const claim = await read(await claimOf(receipt));
    await claimStep(on.author, claim, 'merge', { into: target, reason: 'Sama' });
    expect((await upload(receipt, await aPicture(4))).status).toBe(201);
    const rows = await on.database.query(sql`SELECT FROM claim_picture WHERE claim_id = ${target}`);
    expect(rows).toHaveLength(1);
  });

  it('are limited by network and day, beside the reports', async () => {
    const limited = await startPublishingEnvironment({ PUBLISHING_DAILY_PER_SOURCE: '1' });
    try {
      const { body } = await limited.anonymous.post<ClaimReceipt>('/v1/public-claim-reports', { text: 'a' });
      expect((await upload(body, await aPicture(5), { of: limited })).status).toBe(201);
      const refused = await upload(body, await aPicture(6), { of: limited });
      expect([refused.status, refused.body.code]).toEqual([429, 'claim-pictures-limited']);
      expect(refused.headers).toMatchObject({ 'retry-after': expect.any(String) });
    } finally {
      await limited.stop();
    }
  });
});

describe('what is personal in a report', () => {
  it('is sealed, shown to the office alone, and masked in what others read', async () => {
    const contact = 'Siti 0812-1111-2222';
    const text = 'Hubungi Pak Dukun di nomor 0813-4444-5555, air sumurnya menyembuhkan segala penyakit dalam sehari';
    const { body } = await reportInPublic({ text, contact });
    const id = await claimOf(body);
    const rows = await on.database.query(
      sql`SELECT * FROM claim_report, claim_contact WHERE report_id = claim_report.id`,
    );
    expect(JSON.stringify(rows)).not.toContain(contact);
    const reports = await on.author.get<{ items: { contact: string }[] }>(`/v1/claims/${id}/reports`);
    expect(reports.body.items).toMatchObject([{ contact, text }]);
    expect((await on.member.get<Problem>(`/v1/claims/${id}/reports`)).body.code).toBe('role-missing');
    expect((await read(id)).title).toMatch(/^\[BELUM DIPERIKSA\] Hubungi Pak Dukun di nomor •+/);
    expect((await on.member.get<Problem>(`/v1/claims/${id}`)).body.code).toBe('claim-not-found');
  });
});

describe('the verdict on a claim', () => {
  const inVerification = (text: string) => aClaim(on, 'IN_VERIFICATION', text);

  it('needs evidence and two people', async () => {
    const claim = await inVerification('Masker kain menyebabkan kanker paru-paru kata peneliti luar negeri terkenal');
    const propose = (version: number) =>
      on.author.post<ClaimResponse & Problem>(`/v1/claims/${claim.id}/propose-rating`, ratingBody, ifMatch(version));
    expect((await propose(claim.version)).body.code).toBe('evidence-missing');
    await on.author.post(`/v1/claims/${claim.id}/evidence`, evidenceBody, idempotencyKey());
    const { body: proposed } = await propose(claim.version);
    const confirm = (who: typeof on.author, version: number) =>
      who.post<ClaimResponse & Problem>(`/v1/claims/${claim.id}/confirm-rating`, undefined, ifMatch(version));
    expect((await confirm(on.author, proposed.version)).body.code).toBe('own-rating');
    const rated = await confirm(on.second, proposed.version);
    expect(rated.body).toMatchObject({
      status: 'RATED',
      verdict: 'HOAX',
      proposal: null,
      title: expect.stringMatching(/^\[HOAKS\] /),
    });
  });

  it('is read by every reporter, and by those who report it later', async () => {
    const text = 'Minum air garam sebelum tidur mencegah semua virus masuk ke dalam tubuh manusia';
    const early = await aReport(on, { text });
    const claim = await aRated(text);
    const followed = await on.anonymous.get<ClaimReceipt>(`/v1/claim-reports/${early.receipt.toLowerCase()}`);
    expect(followed.body).toMatchObject({ verdict: 'HOAX', title: claim.title });
    expect(await aReport(on, { text })).toMatchObject({ verdict: 'HOAX', explanation: ratingBody.explanation });
    expect((await on.anonymous.get<Problem>('/v1/claim-reports/KL-0000')).body.code).toBe('claim-report-not-found');
    const published = await on.database.query<{ kimIds: string[] }>(
      sql`SELECT kim_ids FROM claim WHERE id = ${claim.id}`,
    );
    expect(published).toEqual([{ kimIds: [kims.active] }]);
  });

  /** Rates the claim of a report that exists. */
  async function aRated(text: string): Promise<ClaimResponse> {
    let claim = (await claimsOf(on)).find(({ title }) => title.endsWith(text))!;
    claim = await claimStep(on.author, claim, 'triage', { ...triageBody, statement: text });
    claim = await claimStep(on.author, claim, 'verify');
    await on.author.post(`/v1/claims/${claim.id}/evidence`, evidenceBody, idempotencyKey());
    claim = await claimStep(on.author, claim, 'propose-rating', ratingBody);
    return claimStep(on.second, claim, 'confirm-rating');
  }

  it('stands until two people have agreed on another one', async () => {
    let claim = await aClaim(on, 'RATED', 'Jembatan gantung Cisadane ditutup selama satu tahun penuh mulai hari Senin');
    claim = await claimStep(on.author, claim, 'reconsider', { reason: 'Dinas PUPR membenarkannya.' });
    expect(claim).toMatchObject({ status: 'IN_VERIFICATION', verdict: 'HOAX' });
    const rating = { ...ratingBody, verdict: 'TRUE', subtype: null };
    claim = await claimStep(on.second, claim, 'propose-rating', rating);
    claim = await claimStep(on.author, claim, 'confirm-rating');
    expect(claim).toMatchObject({ status: 'RATED', verdict: 'TRUE', title: expect.stringMatching(/^\[BENAR\] /) });
  });

  it('takes the ClaimReview of another fact checker as evidence, and rejects what is none', async () => {
    const { id } = await inVerification('Telur palsu dari plastik beredar di pasar tradisional seluruh kabupaten ini');
    const review = {
      '@context': 'https://schema.org',
      '@type': 'ClaimReview',
      url: 'https://fakta.example.id/1',
      claimReviewed: 'Telur plastik beredar',
      author: { '@type': 'Organization', name: 'Mafindo' },
      reviewRating: { '@type': 'Rating', ratingValue: 1, alternateName: 'Salah' },
    };
    const path = `/v1/claims/${id}/evidence/claim-review`;
    const added = await on.author.post(path, review, idempotencyKey());
    expect(added).toMatchObject({
      status: 201,
      body: { kind: 'CLAIM_REVIEW', publisher: 'Mafindo', title: '[Salah] Telur plastik beredar' },
    });
    for (const wrong of [{ url: 'javascript:alert(1)' }, { '@type': 'Article' }, { claimReviewed: 'a'.repeat(1_001) }])
      expect((await on.author.post(path, { ...review, ...wrong }, idempotencyKey())).status).toBe(400);
    const { body } = await on.author.get<{ items: unknown[] }>(`/v1/claims/${id}/evidence`);
    expect(body.items).toHaveLength(1);
  });
});

describe('a claim that claims the same as another one', () => {
  it('is merged into it with its reports, to which later ones lead', async () => {
    const [text, same] = [
      'Pasar Ciawi terbakar habis tadi malam karena arus pendek listrik di lantai dua',
      'Kebakaran hebat melanda pusat perbelanjaan tradisional Ciawi, penyebabnya korsleting',
    ];
    const [into, duplicate] = [await aClaim(on, 'TRIAGED', text), await aClaim(on, 'REPORTED', same)];
    const reason = 'Peristiwa yang sama.';
    const merged = await claimStep(on.author, duplicate, 'merge', { into: into.id, reason });
    expect(merged).toMatchObject({ status: 'MERGED', mergedInto: into.id });
    const later = await aReport(on, { text: same });
    expect(await claimOf(later)).toBe(into.id);
    expect((await read(into.id)).reportCount).toBe(3);
    const itself = await on.author.post<Problem>(
      `/v1/claims/${into.id}/merge`,
      { into: into.id, reason },
      ifMatch(into.version),
    );
    expect(itself.body.code).toBe('claim-not-mergeable');
  });
});

describe('the clarification of a claim', () => {
  it('is an edition for the villages where it was seen, whose publication clarifies the claim', async () => {
    const text = 'Pemadaman listrik total selama tiga hari di seluruh Jawa Barat mulai besok';
    let claim = await aClaim(on, 'RATED', text);
    claim = await claimStep(on.author, claim, 'draft-clarification', { disseminateBy: dayFromNow(7) });
    const editions = await on.author.get<{ items: EditionResponse[] }>(
      `/v1/editions?status=DRAFT&document=${claim.clarificationDocumentId}`,
    );
    let [edition] = editions.body.items;
    expect(edition).toMatchObject({
      kind: 'HOAX_CLARIFICATION',
      title: claim.title,
      body: ratingBody.explanation,
      villageCodes: claim.villageCodes,
    });
    const again = { disseminateBy: dayFromNow(7) };
    const path = `/v1/claims/${claim.id}/draft-clarification`;
    expect((await on.author.post<Problem>(path, again, ifMatch(claim.version))).body.code).toBe('clarification-exists');

    const third = await on.as('third', 'DISKOMINFO_EDITOR@*');
    const contentHash = edition!.contentHash;
    for (const [who, action, body] of [
      [on.author, 'submit', undefined],
      [on.second, 'endorse', { contentHash }],
      [third, 'approve', { contentHash }],
      [third, 'publish', undefined],
    ] as const) {
      const answer = await who.post<EditionResponse>(
        `/v1/editions/${edition!.id}/${action}`,
        body,
        ifMatch(edition!.version),
      );
      expect(answer.status).toBeLessThan(300);
      edition = answer.body;
    }
    const clarified = await eventually(async () => {
      const now = await read(claim.id);
      if (now.status !== 'CLARIFIED') throw new Error(now.status);
      return now;
    });
    expect(clarified.clarifiedAt).toBe(edition!.publishedAt);
    const times = await on.author.get<{ items: { clarified: number }[] }>('/v1/claims/clarification-times');
    expect(times.body.items[0]).toMatchObject({ clarified: 1 });

    // Where it is reported later, the clarification follows it.
    for (let time = 0; time < 2; time++)
      await reportInPublic({ text, villageCodes: [areas.villages[0], areas.villages[1], areas.elsewhere] });
    expect(await read(claim.id)).toMatchObject({ reportCount: 3, version: clarified.version + 1 });
    const chased = await eventually(async () => {
      const { body } = await on.second.get<{ items: TaskResponse[] }>(`/v1/tasks?edition=${edition!.id}&priority=HIGH`);
      if (body.items.length < 2) throw new Error('no tasks yet');
      return body.items;
    });
    expect(chased.map(({ kimId, villageCodes }) => [kimId, villageCodes])).toEqual(
      expect.arrayContaining([
        [kims.active, [areas.villages[1]]],
        [null, [areas.elsewhere]],
      ]),
    );
  });

  it('needs areas when no village is known', async () => {
    const text = 'Semua sekolah libur sebulan penuh karena renovasi gedung menurut pesan berantai';
    await reportInPublic({ text });
    let claim = (await claimsOf(on)).find(({ title }) => title.endsWith(text))!;
    claim = await claimStep(on.author, claim, 'triage', triageBody);
    claim = await claimStep(on.author, claim, 'verify');
    claim = await claimStep(on.author, claim, 'propose-rating', { ...ratingBody, verdict: 'UNPROVEN', subtype: null });
    claim = await claimStep(on.second, claim, 'confirm-rating');
    const draft = (body: object) =>
      on.author.post<ClaimResponse & Problem>(
        `/v1/claims/${claim.id}/draft-clarification`,
        body,
        ifMatch(claim.version),
      );
    const disseminateBy = dayFromNow(7);
    expect((await draft({ disseminateBy })).body.code).toBe('clarification-without-villages');
    expect((await draft({ disseminateBy, areaCodes: ['33.01'] })).body.code).toBe('unknown-area');
    expect((await draft({ disseminateBy, areaCodes: [areas.district] })).status).toBe(200);
  });
});

describe('the public fact checks', () => {
  it('are ClaimReviews with the verdict in every field that has the claim, and a MediaReview of a picture', async () => {
    const text = 'Foto banjir di alun-alun <img src=x onerror=alert(1)> diambil kemarin sore oleh warga sekitar';
    let claim = await aClaim(on, 'IN_VERIFICATION', text);
    await on.author.post(`/v1/claims/${claim.id}/evidence`, evidenceBody, idempotencyKey());
    const rating = {
      ...ratingBody,
      verdict: 'MISINFORMATION',
      subtype: 'FALSE_CONTEXT',
      mediaAuthenticity: 'DecontextualizedContent',
    };
    expect((await on.anonymous.get(`/v1/claim-reviews/${claim.id}`)).status).toBe(404);
    claim = await claimStep(on.author, claim, 'propose-rating', rating);
    claim = await claimStep(on.second, claim, 'confirm-rating');
    const { body, headers } = await on.anonymous.get<ClaimReview>(`/v1/claim-reviews/${claim.id}`);
    expect(headers).toMatchObject({ 'content-type': 'application/ld+json; charset=utf-8' });
    expect(body).toMatchObject({
      '@type': 'ClaimReview',
      claimReviewed: `[MISINFORMASI] ${text}`,
      reviewRating: { ratingValue: 2, alternateName: 'MISINFORMASI' },
      associatedMediaReview: { mediaAuthenticityCategory: 'https://schema.org/DecontextualizedContent' },
    });
    for (const field of JSON.stringify(body).matchAll(/"([^"]*Foto banjir[^"]*)"/g))
      expect(field[1]).toMatch(/^\[MISINFORMASI\] /);
    const feed = await on.anonymous.get<ClaimReviewFeed>('/v1/claim-reviews?limit=1');
    expect(feed.body.dataFeedElement.map(({ item }) => item['@id'])).toEqual([body['@id']]);
    const next = await on.anonymous.get<ClaimReviewFeed>(`/v1/claim-reviews?limit=1&cursor=${feed.body.next}`);
    expect(next.body.dataFeedElement[0]!.item['@id']).not.toBe(body['@id']);
  });
});

it('a claim that does not exist is not found', async () => {
  expect((await on.author.get<Problem>(`/v1/claims/${uuidv7()}`)).body.code).toBe('claim-not-found');
  const body = claimReportBody({ kimId: kims.submitted });
  expect((await on.member.post<Problem>('/v1/claim-reports', body, idempotencyKey())).body.code).toBe('out-of-scope');
});
