import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { MessageDelivered, MessageFailed, MessageRead } from '#contracts';
import { type Api, eventually, samplePhoto } from '#testing';
import { sql } from '#database';
import {
  activeKim,
  assigned,
  ifMatch,
  received,
  responded,
  aspirationsFixture,
  type AspirationsFixture,
  verifiedKim,
} from '../../../../../test/aspirations/sample-aspiration.js';
import type { AspirationResponse } from '../../aspirations/aspiration.dto.js';
import type { EntriesResponse } from '../../aspirations/entries/entry.dto.js';
import type { TrackingResponse } from '../../citizens/tracking/tracking.dto.js';

type Problem = { code: string; errors?: { pointer: string }[] };

/** Words that must be read by those only whom they are for. */
const texts = {
  missing: 'Mohon sebutkan nomor RT tempat jembatannya.',
  completion: 'Di RT 03 dekat musala.',
  decline: 'Jembatan gantung bukan kewenangan dinas kami.',
  question: 'Apakah jembatan masih dilalui sepeda motor?',
  answer: 'Masih, setiap pagi.',
  progress: 'Bahan sudah dipesan.',
  sentBack: 'Foto sesudah perbaikan belum ada.',
};

describe('the handling of an aspiration', () => {
  let on: AspirationsFixture;
  beforeAll(async () => {
    on = await aspirationsFixture();
  });
  afterAll(() => on.stop());

  const step = async (who: Api, id: string, name: string, body: object, status = 200) => {
    const { body: now } = await on.coordinator.get<AspirationResponse>(`/v1/aspirations/${id}`);
    const answer = await who.post<AspirationResponse & Problem>(
      `/v1/aspirations/${id}/${name}`,
      body,
      ifMatch(now.version),
    );
    expect([name, answer.status, answer.body.code]).toEqual([
      name,
      status,
      status === 200 ? undefined : answer.body.code,
    ]);
    return answer.body;
  };
  const follow = async ({ trackingNumber, pin }: { trackingNumber: string; pin: string }) =>
    (await on.anyone.post<TrackingResponse>('/v1/tracking', { trackingNumber, pin })).body;
  const runningDeadline = ({ deadlines }: AspirationResponse, stageOf: string) =>
    deadlines.find(({ stage: one, stoppedAt }) => one === stageOf && stoppedAt === null);
  const keyOf = ({ trackingNumber, pin }: { trackingNumber: string; pin: string }) => ({ trackingNumber, pin });

  it('returns it to its reporter for completion, and pauses the deadline until then', async () => {
    const receipt = await received(on);
    const returned = await step(on.coordinator, receipt.id, 'return', { text: texts.missing });
    expect(runningDeadline(returned, 'VERIFICATION')?.pausedAt).not.toBeNull();
    const seen = await follow(receipt);
    expect(seen).toMatchObject({ status: 'RETURNED', replyBy: runningDeadline(returned, 'COMPLETION')?.dueOn });
    expect(seen.entries.map(({ kind, text }) => [kind, text])).toEqual([['RETURN', texts.missing]]);
    await step(on.coordinator, receipt.id, 'verify', {}, 409);

    const reply = { ...keyOf(receipt), text: texts.completion };
    const completed = await on.anyone.post<TrackingResponse>('/v1/tracking/answer', reply);
    expect(completed).toMatchObject({ status: 200, body: { status: 'RECEIVED', replyBy: null } });
    const now = await on.coordinator.get<AspirationResponse>(`/v1/aspirations/${receipt.id}`);
    expect(runningDeadline(now.body, 'VERIFICATION')).toMatchObject({ pausedAt: null, dueOn: receipt.verifyBy });
    const entries = await on.coordinator.get<EntriesResponse>(`/v1/aspirations/${receipt.id}/entries`);
    expect(entries.body.items.map(({ text, actor }) => [text, actor])).toEqual([
      [texts.missing, 'koordinator'],
      [texts.completion, 'CITIZEN'],
    ]);
    expect(await on.anyone.post<Problem>('/v1/tracking/answer', reply)).toMatchObject({
      status: 409,
      body: { code: 'transition-refused' },
    });
  });

  it('assigns it to another agency after a decline, three times at most', async () => {
    const receipt = await assigned(on);
    for (let declines = 1; declines <= 3; declines++) {
      const back = await step(on.liaison, receipt.id, 'decline', { text: texts.decline });
      expect(back).toMatchObject({ status: 'VERIFIED', agencyId: null, declines });
      expect(runningDeadline(back, 'VERIFICATION')).toBeDefined();
      await step(on.coordinator, receipt.id, 'assign', { agencyId: 'dpupr' });
    }
    const refused = await step(on.liaison, receipt.id, 'decline', { text: texts.decline }, 409);
    expect(refused.code).toBe('declined-too-often');
    const recalled = await step(on.coordinator, receipt.id, 'recall', { text: 'Memang urusan Dinkes.' });
    expect(recalled).toMatchObject({ status: 'VERIFIED', agencyId: null });
    await step(on.coordinator, receipt.id, 'assign', { agencyId: 'dinkes' });
    expect((await on.liaison.get(`/v1/aspirations/${receipt.id}`)).status).toBe(403);
    await eventually(() => {
      const published = on.published.filter(
        ({ topic, key }) => topic === 'agency.dpupr.aspirations.v1' && key === receipt.id,
      );
      expect(published.map(({ type }) => type).slice(-3)).toEqual([
        'AspirationDeclined',
        'AspirationAssigned',
        'AspirationRecalled',
      ]);
    });
    expect(JSON.stringify(await follow(receipt))).not.toContain(texts.decline);
  });

  it('pauses the deadline while the agency waits for the reporter, whose reply the KIM may pass on', async () => {
    const receipt = await assigned(on);
    const accepted = await step(on.liaison, receipt.id, 'accept', {});
    expect(runningDeadline(accepted, 'RESOLUTION')).toBeDefined();
    const asked = await step(on.liaison, receipt.id, 'ask', { text: texts.question });
    expect(runningDeadline(asked, 'RESOLUTION')?.pausedAt).not.toBeNull();
    const replied = await step(on.member, receipt.id, 'answer', { text: texts.answer });
    expect(replied).toMatchObject({ status: 'ACCEPTED' });
    expect(runningDeadline(replied, 'RESOLUTION')).toEqual(runningDeadline(accepted, 'RESOLUTION'));
    await step(on.liaison, receipt.id, 'progress', { text: texts.progress });
    expect((await follow(receipt)).entries.map(({ kind, text }) => [kind, text])).toEqual([
      ['QUESTION', texts.question],
      ['ANSWER', texts.answer],
      ['PROGRESS', texts.progress],
    ]);
  });

  it('gives no more time to an agency that accepts late', async () => {
    const receipt = await assigned(on);
    await on.database.query(
      sql`UPDATE aspiration SET assigned_at = assigned_at - interval '7 days' WHERE id = ${receipt.id}`,
    );
    const late = await step(on.liaison, receipt.id, 'accept', {});
    const prompt = await step(on.liaison, (await assigned(on)).id, 'accept', {});
    expect(runningDeadline(late, 'RESOLUTION')!.dueOn < runningDeadline(prompt, 'RESOLUTION')!.dueOn).toBe(true);
  });

  it('sends an answer back after a check on site by the village’s KIM', async () => {
    const receipt = await responded(on);
    const report = { kimId: activeKim, result: 'NOT_DONE', text: 'Papan masih lepas.' };
    expect((await step(on.member, receipt.id, 'check', report, 403)).code).toBe('out-of-scope');
    await step(on.coordinator, receipt.id, 'request-check', { kimId: activeKim });
    await step(on.member, receipt.id, 'check', report);
    await step(on.member, receipt.id, 'check', { ...report, kimId: uuidv7(), result: 'MAYBE' }, 400);
    const far = await on.asMember({ kimId: verifiedKim });
    expect((await step(far, receipt.id, 'check', report, 403)).code).toBe('out-of-scope');
    const back = await step(on.coordinator, receipt.id, 'send-back', { text: texts.sentBack });
    expect(back).toMatchObject({ status: 'REOPENED', reopenings: 0 });
    const seen = await follow(receipt);
    expect(seen.entries.at(-1)).toMatchObject({ kind: 'CHECK', result: 'NOT_DONE' });
    expect(JSON.stringify(seen)).not.toContain(texts.sentBack);
  });

  it('lets the coordinator judge once the citizen has reopened it twice', async () => {
    const receipt = await responded(on);
    const object = () =>
      on.anyone.post<TrackingResponse>('/v1/tracking/reopen', { ...keyOf(receipt), reason: 'Belum selesai.' });
    for (const _ of [1, 2]) {
      expect((await object()).body.status).toBe('REOPENED');
      await step(on.liaison, receipt.id, 'respond', { text: 'Sudah.' });
    }
    expect((await object()).body.status).toBe('UNDER_REVIEW');
    const over = await step(on.coordinator, receipt.id, 'uphold', { text: 'Perbaikan sudah diperiksa.' });
    expect(over).toMatchObject({ status: 'CLOSED', outcome: 'UPHELD', reopenings: 2 });
    const rate = (rating: number) => on.anyone.post<Problem>('/v1/tracking/rate', { ...keyOf(receipt), rating });
    expect((await rate(6)).status).toBe(400);
    expect((await rate(2)).status).toBe(200);
    expect((await rate(5)).body.code).toBe('rated-before');
  });

  it('closes it without a reply only when the reporter was notified: by mail, on the page, or by the KIM', async () => {
    const published = {
      unnotified: await responded(on),
      notifiedByMail: await responded(on),
      notifiedEarlier: await responded(on),
      notifiedOnPage: await responded(on),
      notifiedByKim: await responded(on),
      inInboxOnly: await responded(on),
      readInInbox: await responded(on),
      cameBack: await responded(on),
      cameBackAfterReading: await responded(on),
    };
    const message = (aspirationId: string, reportedVersion: number) => ({
      messageId: uuidv7(),
      version: 2,
      channel: 'EMAIL' as const,
      template: 'aspiration-responded',
      about: { kind: 'ASPIRATION' as const, id: aspirationId },
      recipient: 'REPORTER' as const,
      reportedVersion,
      class: 'OPERATIONAL' as const,
    });
    const delivered = (aspirationId: string, reportedVersion: number, at: Date) =>
      MessageDelivered({ ...message(aspirationId, reportedVersion), deliveredAt: at.toISOString() });
    const statusOf = async ({ id }: { id: string }) =>
      (await on.coordinator.get<AspirationResponse>(`/v1/aspirations/${id}`)).body;
    const versionOf = async (receipt: { id: string }) => (await statusOf(receipt)).version;
    await on.publish(
      // The clock of the sender is behind, and the late mail is about an earlier answer.
      delivered(
        published.notifiedByMail.id,
        await versionOf(published.notifiedByMail),
        new Date(Date.now() - 86_400_000),
      ),
      delivered(published.notifiedEarlier.id, (await versionOf(published.notifiedEarlier)) - 1, new Date()),
    );
    const now = new Date().toISOString();
    const inInbox = async (one: { id: string }) => ({
      ...message(one.id, await versionOf(one)),
      channel: 'IN_APP' as const,
    });
    const read = await inInbox(published.readInInbox);
    await on.publish(
      MessageDelivered({ ...(await inInbox(published.inInboxOnly)), deliveredAt: now }),
      MessageDelivered({ ...read, deliveredAt: now }),
      MessageRead({ ...read, version: 3, readAt: now }),
    );
    for (const one of [published.cameBack, published.cameBackAfterReading]) {
      const mail = message(one.id, await versionOf(one));
      await on.publish(MessageDelivered({ ...mail, deliveredAt: now }));
      await eventually(async () => expect((await statusOf(one)).reporterNotifiedAt).not.toBeNull());
      if (one === published.cameBackAfterReading)
        await on.publish(
          MessageRead({ ...message(one.id, mail.reportedVersion), channel: 'IN_APP', version: 3, readAt: now }),
        );
      await on.publish(MessageFailed({ ...mail, version: 3, reason: 'BOUNCED', failedAt: now }));
    }
    await eventually(async () => expect((await statusOf(published.cameBack)).reporterNotifiedAt).toBeNull());
    await eventually(async () => expect((await statusOf(published.readInInbox)).reporterNotifiedAt).not.toBeNull());
    // An integrator polls by PIN; a reporter opens the answer, and opened an earlier one.
    const { answeredAt } = await follow(published.notifiedOnPage);
    await follow(published.unnotified);
    const { id: polled } = published.unnotified;
    const machine = await on.as('aplikasi', 'INTEGRATOR@*');
    for (const who of [machine, on.anyone, on.notifier])
      for (const path of [`/v1/aspirations/${polled}`, `/open311/v2/requests/${polled}.json`]) await who.get(path);
    await machine.post('/v1/tracking', keyOf(published.unnotified));
    const confirmRead = (receipt: { trackingNumber: string; pin: string }, at: unknown) =>
      on.anyone.post('/v1/tracking/confirm-read', { ...keyOf(receipt), answeredAt: at });
    expect((await confirmRead(published.notifiedOnPage, answeredAt)).status).toBe(200);
    expect((await confirmRead(published.unnotified, '2026-11-01T00:00:00.000Z')).status).toBe(200);
    await step(on.member, published.notifiedByKim.id, 'confirm-notified', {});
    await eventually(async () => expect((await statusOf(published.notifiedByMail)).reporterNotifiedAt).not.toBeNull());

    const closesOn = runningDeadline(await statusOf(published.unnotified), 'CLOSURE')!.dueOn;
    const jobResult = await on.deadlineJob.run(new Date(`${closesOn}T17:00:00Z`));
    expect(jobResult.extended).toBeGreaterThanOrEqual(2);
    const notified = [published.notifiedByMail, published.notifiedOnPage, published.notifiedByKim];
    for (const one of [...notified, published.readInInbox, published.cameBackAfterReading])
      expect(await statusOf(one)).toMatchObject({ status: 'CLOSED', outcome: 'SILENCE' });
    const unnotified = [published.unnotified, published.notifiedEarlier];
    for (const one of [...unnotified, published.inInboxOnly, published.cameBack]) {
      const still = await statusOf(one);
      expect(still.status).toBe('RESPONDED');
      expect(runningDeadline(still, 'CLOSURE')!.dueOn > closesOn).toBe(true);
    }
    await eventually(() => {
      const publishedTypes = on.published.filter(
        ({ type, key }) => type === 'AnswerUndelivered' && key === published.unnotified.id,
      );
      expect(publishedTypes.map(({ topic }) => topic)).toEqual([
        'aspirations.aspiration.v1',
        'agency.dpupr.aspirations.v1',
      ]);
    });
  });

  it('raises its protection at any time, and never lowers it', async () => {
    const receipt = await assigned(on);
    const raised = await step(on.coordinator, receipt.id, 'protect', { anonymous: true });
    expect(raised).toMatchObject({ anonymous: true, confidential: false, status: 'ASSIGNED' });
    expect((await on.liaison.get(`/v1/aspirations/${receipt.id}/reporter?purpose=klarifikasi`)).status).toBe(403);
    const lowered = await step(on.coordinator, receipt.id, 'protect', { anonymous: false }, 422);
    expect(lowered).toMatchObject({ code: 'protection-lowered', errors: [{ pointer: '/anonymous' }] });
    const same = await step(on.coordinator, receipt.id, 'protect', { anonymous: true });
    expect(same.version).toBe(raised.version);
    await eventually(() => {
      const publishedTypes = on.published.filter(
        ({ type, key }) => type === 'AspirationProtected' && key === receipt.id,
      );
      expect(publishedTypes.map(({ topic }) => topic)).toEqual([
        'aspirations.aspiration.v1',
        'agency.dpupr.aspirations.v1',
      ]);
      expect(publishedTypes[0]!.data).toMatchObject({ anonymous: true, confidential: false });
    });
  });

  it('archives or refers it with a reason that its reporter reads, and deletes nothing', async () => {
    const archived = await received(on);
    await step(on.coordinator, archived.id, 'archive', { reason: 'BECAUSE', text: 'x' }, 400);
    await step(on.coordinator, archived.id, 'archive', { reason: 'TOO_GENERAL', text: 'Tanpa lokasi.' });
    expect(await follow(archived)).toMatchObject({
      status: 'ARCHIVED',
      entries: [{ kind: 'ENDING', text: 'Tanpa lokasi.' }],
    });
    const referred = await received(on);
    const gone = await step(on.coordinator, referred.id, 'refer', { destination: 'PROVINCE', text: 'Jalan provinsi.' });
    expect(gone).toMatchObject({ status: 'REFERRED', referredTo: 'PROVINCE', title: expect.any(String) });
  });

  it('has photos as evidence, visible to its readers', async () => {
    const receipt = await assigned(on);
    const uploaded = await on.liaison.upload<{ id: string }>('/v1/attachments', await samplePhoto(), 'image/jpeg');
    const text = 'Papan sudah diganti.';
    const tooMany = { text, attachmentIds: Array.from({ length: 40 }, () => uuidv7()) };
    expect((await step(on.liaison, receipt.id, 'respond', tooMany, 422)).code).toBe('too-many-attachments');
    const foreign = { text, attachmentIds: [uuidv7()] };
    expect((await step(on.liaison, receipt.id, 'respond', foreign, 404)).code).toBe('attachment-not-found');
    await step(on.liaison, receipt.id, 'respond', { text, attachmentIds: [uploaded.body.id] });
    const { body } = await on.member.get<EntriesResponse>(`/v1/aspirations/${receipt.id}/entries`);
    expect(body.items.map(({ kind, attachments }) => [kind, attachments.map(({ id }) => id)])).toEqual([
      ['RESPONSE', [uploaded.body.id]],
    ]);
    const photo = `/v1/attachments/${uploaded.body.id}`;
    expect([(await on.member.get(photo)).status, (await on.coordinator.get(photo)).status]).toEqual([200, 200]);
    expect([(await on.otherLiaison.get(photo)).status, (await on.anyone.get(photo)).status]).toEqual([404, 404]);
  });

  it('publishes none of its texts', async () => {
    await eventually(() => expect(on.published.map(({ type }) => type)).toContain('AnswerSentBack'));
    const publishedTypes = JSON.stringify(on.published);
    for (const word of Object.values(texts)) expect(publishedTypes).not.toContain(word);
  });

  it('applies one of two concurrent transitions, and refuses the other with the possible actions', async () => {
    const { id, version } = await received(on);
    const answers = await Promise.all([
      on.coordinator.post<Problem>(`/v1/aspirations/${id}/return`, { text: texts.missing }, ifMatch(version)),
      on.coordinator.post<Problem>(`/v1/aspirations/${id}/verify`, {}, ifMatch(version)),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412]);
  });
});
