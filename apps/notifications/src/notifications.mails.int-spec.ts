import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import {
  AnswerChecked,
  CheckRequested,
  AnswerSentBack,
  AnswerUndelivered,
  AspirationAccepted,
  AspirationAppealed,
  AspirationArchived,
  AspirationRecalled,
  AspirationReferred,
  AspirationReturned,
  ProgressLogged,
  QuestionAnswered,
  QuestionAsked,
  AspirationClosed,
  AspirationAssigned,
  AspirationHeld,
  AspirationMerged,
  AspirationReceived,
  AspirationReopened,
  AspirationResponded,
  AspirationEscalated,
  DataRequestDeadlineMissed,
  DataRequestDeadlineNear,
  DeadlineExtended,
  DeadlineMissed,
  DeadlineNear,
  disseminationReportExample,
  DisseminationReturned,
  DisseminationTaskAssigned,
  CoverageGapsFound,
  DisseminationTaskDue,
  editionExample,
  EditionRenewalDue,
  disseminationTaskExample,
  DisseminationTaskOverdue,
  type DomainEvent,
  HelpAccepted,
  HelpDone,
  HelpOffered,
  HelpRequested,
  HelpWithdrawn,
  InformationObjectionAnswered,
  InformationObjectionFiled,
  type EventData,
  KimActivated,
  KimBecameDormant,
  KimDecreeExpiring,
  KimDissolved,
  KimReactivated,
  KimReinstated,
  KimRejected,
  KimReturned,
  KimSuspended,
  KimVerified,
  MemberErased,
  PartnershipAccepted,
  PartnershipDeclined,
  PartnershipEnded,
  PartnershipProposed,
  TrainingCancelled,
  TrainingChanged,
  TrainingPlaceGranted,
  TrainingScheduled,
  OfficerTermExpiring,
  ReporterErased,
} from '#contracts';
import { eventually } from '#testing';
import { sql } from '#database';
import type { ClaimedMessage } from './messages/dispatch/claimed-message.js';
import { Outcomes } from './messages/dispatch/outcomes.js';
import { type NotificationsEnvironment, startNotificationsEnvironment } from '../testing/notifications.environment.js';

let service: NotificationsEnvironment;
beforeAll(async () => {
  service = await startNotificationsEnvironment();
});
afterAll(() => service.stop());

const [dueOn, at, agencyId] = ['2026-12-01', '2026-11-24T03:00:00.000Z', 'dpupr'];
const agencyName = 'Dinas PUPR';

interface Subject {
  readonly aboutId: string;
  readonly kimId: string;
}

const kim = ({ kimId }: Subject) => ({
  kimId,
  version: 3,
  name: 'KIM Mekar Caringin',
  villageCodes: ['32.01.27.2001'],
  decree: null,
});

const aspiration = ({ aboutId, kimId }: Subject) => ({
  aspirationId: aboutId,
  version: 2,
  trackingNumber: 'SB-7KQ4-M2XD-8',
  kind: 'COMPLAINT' as const,
  category: 'ROADS_AND_BRIDGES',
  villageCode: '32.01.27.2001',
  kimId,
  anonymous: false,
  confidential: false,
});

const request = (one: Subject) => ({ ...aspiration(one), kind: 'INFORMATION_REQUEST' as const });

const objection = ({ aboutId }: Subject) => ({
  objectionId: uuidv7(),
  version: 1,
  aspirationId: aboutId,
  trackingNumber: 'SB-7KQ4-M2XD-8',
  kimId: null,
  ground: 'EXEMPTION' as const,
});

const training = ({ aboutId, kimId }: Subject) => ({
  trainingId: aboutId,
  version: 2,
  title: 'Menulis berita desa',
  mode: 'VIRTUAL' as const,
  startsAt: '2026-12-02T23:00:00.000Z',
  endsAt: '2026-12-03T05:00:00.000Z',
  invitedKimIds: [kimId, uuidv7()],
});
const termExpiring = OfficerTermExpiring.examples[0] as EventData<typeof OfficerTermExpiring>;

const memberErased = MemberErased.examples[0] as EventData<typeof MemberErased>;

const task = (taskId: string, kimId: string | null) => ({
  ...disseminationTaskExample,
  villageCodes: ['32.01.27.2001'],
  taskId,
  kimId,
});

const toOfficers = { notify: 'OFFICERS', editionSummary: '' } as const;

const officersOf = (template: string) => [`${template} to MEMBER by EMAIL ×3`, `${template} to MEMBER by IN_APP ×3`];

const mails: readonly (readonly [string, (subject: Subject) => DomainEvent, readonly string[]])[] = [
  ['KimReturned', (one) => KimReturned({ ...kim(one), status: 'RETURNED' }), officersOf('kim-returned')],
  ['KimVerified', (one) => KimVerified({ ...kim(one), status: 'VERIFIED' }), officersOf('kim-verified')],
  ['KimActivated', (one) => KimActivated({ ...kim(one), status: 'ACTIVE' }), officersOf('kim-activated')],
  ['KimRejected', (one) => KimRejected({ ...kim(one), status: 'REJECTED' }), officersOf('kim-rejected')],
  ['KimBecameDormant', (one) => KimBecameDormant({ ...kim(one), status: 'DORMANT' }), officersOf('kim-dormant')],
  ['KimReactivated', (one) => KimReactivated({ ...kim(one), status: 'ACTIVE' }), officersOf('kim-reactivated')],
  ['KimSuspended', (one) => KimSuspended({ ...kim(one), status: 'SUSPENDED' }), officersOf('kim-suspended')],
  ['KimReinstated', (one) => KimReinstated({ ...kim(one), status: 'ACTIVE' }), officersOf('kim-reinstated')],
  ['KimDissolved', (one) => KimDissolved({ ...kim(one), status: 'DISSOLVED' }), officersOf('kim-dissolved')],
  [
    'KimDecreeExpiring',
    (one) => KimDecreeExpiring({ ...kim(one), status: 'ACTIVE', expiresOn: dueOn, daysBefore: 30 }),
    officersOf('kim-decree-expiring'),
  ],
  [
    'OfficerTermExpiring',
    ({ kimId }) => OfficerTermExpiring({ ...termExpiring, memberId: uuidv7(), kimId }),
    officersOf('officer-term-expiring'),
  ],
  [
    'DisseminationTaskAssigned',
    ({ aboutId, kimId }) =>
      DisseminationTaskAssigned({ ...task(aboutId, kimId), notify: 'MEMBERS', editionSummary: '' }),
    ['task-assigned to MEMBER by EMAIL ×5', 'task-assigned to MEMBER by IN_APP ×5'],
  ],
  [
    'DisseminationTaskAssigned to the officers, of a correction',
    ({ aboutId, kimId }) =>
      DisseminationTaskAssigned({ ...task(aboutId, kimId), ...toOfficers, purpose: 'CORRECTION' }),
    officersOf('correction-assigned'),
  ],
  [
    'DisseminationTaskAssigned to the office of a village',
    ({ aboutId }) => DisseminationTaskAssigned({ ...task(aboutId, null), ...toOfficers, purpose: 'GAP' }),
    [],
  ],
  ['DisseminationTaskDue', ({ aboutId, kimId }) => DisseminationTaskDue(task(aboutId, kimId)), officersOf('task-due')],
  [
    'DisseminationTaskOverdue',
    ({ aboutId, kimId }) => DisseminationTaskOverdue(task(aboutId, kimId)),
    officersOf('task-overdue'),
  ],
  [
    'DisseminationReturned',
    ({ aboutId, kimId }) =>
      DisseminationReturned({ ...task(aboutId, kimId), status: 'RETURNED', report: disseminationReportExample }),
    officersOf('report-returned'),
  ],
  [
    'AspirationMerged',
    (one) => AspirationMerged({ ...aspiration(one), mergedInto: uuidv7(), mergedAt: at }),
    ['aspiration-merged to REPORTER by EMAIL ×1'],
  ],
  [
    'AspirationReceived',
    (one) => AspirationReceived({ ...aspiration(one), receivedAt: at }),
    ['aspiration-received to REPORTER by EMAIL ×1'],
  ],
  [
    'AspirationAssigned',
    (one) => AspirationAssigned({ ...aspiration(one), agencyId, agencyName, respondBy: dueOn, assignedAt: at }),
    ['aspiration-assigned to AGENCY by EMAIL ×1', 'aspiration-forwarded to REPORTER by EMAIL ×1'],
  ],
  [
    'AspirationHeld',
    (one) => AspirationHeld({ ...aspiration(one), heldAt: at }),
    ['aspiration-held to REPORTER by EMAIL ×1'],
  ],
  [
    'AspirationResponded',
    (one) => AspirationResponded({ ...aspiration(one), agencyId, agencyName, closesOn: dueOn, respondedAt: at }),
    ['aspiration-responded to REPORTER by EMAIL ×1', ...officersOf('relayed-aspiration-responded')],
  ],
  [
    'AspirationResponded of a case that no KIM took in',
    (one) =>
      AspirationResponded({ ...aspiration(one), kimId: null, agencyId, agencyName, closesOn: dueOn, respondedAt: at }),
    ['aspiration-responded to REPORTER by EMAIL ×1'],
  ],
  [
    'AspirationReopened',
    (one) => AspirationReopened({ ...aspiration(one), agencyId, reopenings: 1, respondBy: dueOn, reopenedAt: at }),
    ['aspiration-reopened to AGENCY by EMAIL ×1'],
  ],
  [
    'AspirationClosed',
    (one) => AspirationClosed({ ...aspiration(one), agencyId, outcome: 'SATISFIED', closedAt: at }),
    ['aspiration-closed to REPORTER by EMAIL ×1'],
  ],
  [
    'AspirationReturned',
    (one) => AspirationReturned({ ...aspiration(one), completeBy: dueOn, returnedAt: at }),
    ['aspiration-returned to REPORTER by EMAIL ×1', ...officersOf('relayed-reply-needed')],
  ],
  [
    'QuestionAsked of a case that no KIM took in',
    (one) => QuestionAsked({ ...aspiration(one), kimId: null, agencyId, agencyName, answerBy: dueOn, askedAt: at }),
    ['question-asked to REPORTER by EMAIL ×1'],
  ],
  [
    'AspirationAccepted',
    (one) => AspirationAccepted({ ...aspiration(one), agencyId, agencyName, resolveBy: dueOn, acceptedAt: at }),
    ['aspiration-accepted to REPORTER by EMAIL ×1'],
  ],
  [
    'ProgressLogged',
    (one) => ProgressLogged({ ...aspiration(one), agencyId, agencyName, loggedAt: at }),
    ['aspiration-progressed to REPORTER by EMAIL ×1'],
  ],
  [
    'AspirationArchived',
    (one) => AspirationArchived({ ...aspiration(one), reason: 'TOO_GENERAL', archivedAt: at }),
    ['aspiration-archived to REPORTER by EMAIL ×1'],
  ],
  [
    'AspirationReferred',
    (one) => AspirationReferred({ ...aspiration(one), destination: 'LAPOR', referredAt: at }),
    ['aspiration-referred to REPORTER by EMAIL ×1'],
  ],
  [
    'AnswerSentBack',
    (one) => AnswerSentBack({ ...aspiration(one), agencyId, agencyName, resolveBy: dueOn, sentBackAt: at }),
    ['answer-sent-back to AGENCY by EMAIL ×1', 'aspiration-answer-sent-back to REPORTER by EMAIL ×1'],
  ],
  [
    'QuestionAnswered',
    (one) => QuestionAnswered({ ...aspiration(one), agencyId, answered: true, resolveBy: dueOn, answeredAt: at }),
    ['question-answered to AGENCY by EMAIL ×1'],
  ],
  [
    'AspirationRecalled',
    (one) => AspirationRecalled({ ...aspiration(one), agencyId, assignBy: dueOn, recalledAt: at }),
    ['aspiration-recalled to AGENCY by EMAIL ×1'],
  ],
  [
    'AspirationAppealed',
    (one) => AspirationAppealed({ ...aspiration(one), agencyId, reviewBy: dueOn, appealedAt: at }),
    ['aspiration-appealed to AGENCY by EMAIL ×1'],
  ],
  [
    'CheckRequested',
    (one) => CheckRequested({ ...aspiration(one), agencyId, requestedFrom: one.kimId, requestedAt: at }),
    officersOf('check-requested'),
  ],
  [
    'AnswerChecked',
    (one) => AnswerChecked({ ...aspiration(one), agencyId, checkedBy: one.kimId, result: 'DONE', checkedAt: at }),
    ['answer-checked to AGENCY by EMAIL ×1'],
  ],
  [
    'AnswerUndelivered',
    (one) => AnswerUndelivered({ ...aspiration(one), closesOn: dueOn, undeliveredAt: at }),
    officersOf('answer-undelivered'),
  ],
  [
    'DeadlineNear of an agency',
    (one) => DeadlineNear({ ...aspiration(one), agencyId, stage: 'RESOLUTION', dueOn, nearAt: at }),
    ['deadline-near to AGENCY by EMAIL ×1'],
  ],
  [
    'DeadlineNear of a reporter',
    (one) => DeadlineNear({ ...aspiration(one), agencyId, stage: 'QUESTION', dueOn, nearAt: at }),
    [...officersOf('relayed-reply-needed'), 'reply-near to REPORTER by EMAIL ×1'],
  ],
  [
    'DeadlineExtended',
    (one) => DeadlineExtended({ ...request(one), agencyId: null, stage: 'INFORMATION_REQUEST', dueOn, extendedAt: at }),
    ['deadline-extended to REPORTER by EMAIL ×1'],
  ],
  ...(
    [
      ['AGENCY_LIAISON', 'AGENCY'],
      ['AGENCY_HEAD', 'AGENCY'],
      ['DISKOMINFO', 'OFFICE'],
      ['REGIONAL_SECRETARY', 'OFFICE'],
    ] as const
  ).map(
    ([recipient, to]) =>
      [
        `AspirationEscalated to ${recipient}`,
        (one: Subject) =>
          AspirationEscalated({
            ...aspiration(one),
            agencyId,
            stage: 'RESPONSE',
            dueOn,
            level: 2,
            recipient,
            escalatedAt: at,
          }),
        [`aspiration-escalated to ${to} by EMAIL ×1`],
      ] as const,
  ),
  [
    'EditionRenewalDue',
    ({ aboutId }) =>
      EditionRenewalDue({ ...editionExample, editionId: aboutId, version: 5, title: 'Panen', renewBy: dueOn }),
    ['edition-renewal-due to OFFICE by EMAIL ×1'],
  ],
  [
    'CoverageGapsFound',
    ({ aboutId: editionId }) =>
      CoverageGapsFound({ editionId, number: 1, editionTitle: 'Panen', day: dueOn, newVillages: 12, openVillages: 15 }),
    ['coverage-gaps-found to OFFICE by EMAIL ×1'],
  ],
  [
    'DataRequestDeadlineNear',
    (one) => DataRequestDeadlineNear({ dataRequestId: one.aboutId, version: 2, kind: 'ACCESS', dueAt: at, nearAt: at }),
    ['data-request-near to OFFICE by EMAIL ×1'],
  ],
  [
    'DataRequestDeadlineMissed',
    (one) =>
      DataRequestDeadlineMissed({ dataRequestId: one.aboutId, version: 3, kind: 'ACCESS', dueAt: at, missedAt: at }),
    ['data-request-missed to OFFICE by EMAIL ×1'],
  ],
  [
    'AspirationReceived of a request for information',
    (one) => AspirationReceived({ ...request(one), receivedAt: at }),
    ['information-request-received to REPORTER by EMAIL ×1', 'information-request-registered to OFFICE by EMAIL ×1'],
  ],
  [
    'AspirationResponded of a request for information',
    (one) =>
      AspirationResponded({
        ...request(one),
        kimId: null,
        agencyId: null,
        agencyName: 'PPID',
        closesOn: dueOn,
        respondedAt: at,
      }),
    ['information-request-decided to REPORTER by EMAIL ×1'],
  ],
  ...(['near', 'late'] as const).flatMap((what) =>
    (['INFORMATION_REQUEST', 'OBJECTION'] as const).map(
      (stage) =>
        [
          `a deadline that is ${what}: ${stage}`,
          (one: Subject) =>
            what === 'near'
              ? DeadlineNear({ ...request(one), agencyId: null, stage, dueOn, nearAt: at })
              : DeadlineMissed({ ...request(one), agencyId: null, stage, dueOn, missedAt: at }),
          [
            `${stage === 'OBJECTION' ? 'objection' : 'information-request'}-${what} to ${
              what === 'near' ? 'OFFICE' : 'REPORTER'
            } by EMAIL ×1`,
          ],
        ] as const,
    ),
  ),
  [
    'InformationObjectionFiled',
    (one) => InformationObjectionFiled({ ...objection(one), answerBy: dueOn, filedAt: at }),
    ['objection-filed to OFFICE by EMAIL ×1', 'objection-received to REPORTER by EMAIL ×1'],
  ],
  [
    'InformationObjectionAnswered: upheld',
    (one) =>
      InformationObjectionAnswered({ ...objection(one), outcome: 'UPHELD', disputeUntil: dueOn, answeredAt: at }),
    ['objection-upheld to REPORTER by EMAIL ×1'],
  ],
  [
    'InformationObjectionAnswered: granted',
    (one) =>
      InformationObjectionAnswered({ ...objection(one), outcome: 'GRANTED', disputeUntil: dueOn, answeredAt: at }),
    ['decision-reopened to OFFICE by EMAIL ×1', 'objection-granted to REPORTER by EMAIL ×1'],
  ],
  [
    'DeadlineMissed by an agency',
    (one) => DeadlineMissed({ ...aspiration(one), agencyId, stage: 'RESPONSE', dueOn, missedAt: at }),
    ['deadline-missed to AGENCY by EMAIL ×1'],
  ],
];

const day = dueOn;
const elsewhere = uuidv7();

const partnership = ({ aboutId, kimId }: Subject, kimIsProposer: boolean) => {
  const [proposerKimId, partnerKimId] = kimIsProposer ? [kimId, elsewhere] : [elsewhere, kimId];
  return {
    partnershipId: aboutId,
    version: 1,
    kimIds: [proposerKimId, partnerKimId],
    proposerKimId,
    partnerKimId,
    day,
  };
};

const help = ({ aboutId }: Subject, askingKimId = elsewhere) => ({
  helpRequestId: aboutId,
  version: 1,
  askingKimId,
  day,
});

/** Events between KIM, and the template of the mail that the KIM gets. */
const betweenKims: readonly (readonly [string, (subject: Subject) => DomainEvent, string])[] = [
  ['PartnershipProposed', (one) => PartnershipProposed(partnership(one, false)), 'partnership-proposed'],
  ['PartnershipAccepted', (one) => PartnershipAccepted(partnership(one, true)), 'partnership-accepted'],
  ['PartnershipDeclined', (one) => PartnershipDeclined(partnership(one, true)), 'partnership-declined'],
  [
    'PartnershipEnded by the other KIM',
    (one) => PartnershipEnded({ ...partnership(one, true), endedByKimId: elsewhere }),
    'partnership-ended',
  ],
  [
    'PartnershipEnded by the office',
    (one) => PartnershipEnded({ ...partnership(one, false), endedByKimId: null }),
    'partnership-ended',
  ],
  ['HelpRequested', (one) => HelpRequested({ ...help(one), askedKimIds: [elsewhere, one.kimId] }), 'help-requested'],
  ['HelpOffered', (one) => HelpOffered({ ...help(one, one.kimId), offeringKimId: elsewhere }), 'help-offered'],
  ['HelpAccepted', (one) => HelpAccepted({ ...help(one), helpingKimId: one.kimId, otherKimIds: [] }), 'help-accepted'],
  [
    'HelpAccepted of another KIM',
    (one) => HelpAccepted({ ...help(one), helpingKimId: uuidv7(), otherKimIds: [elsewhere, one.kimId] }),
    'help-accepted-of-another',
  ],
  [
    'HelpDone',
    (one) => HelpDone({ ...help(one), helpingKimId: one.kimId, kimIds: [elsewhere, one.kimId] }),
    'help-done',
  ],
  ['HelpWithdrawn', (one) => HelpWithdrawn({ ...help(one), offeringKimIds: [elsewhere, one.kimId] }), 'help-withdrawn'],
];

const posts = ['CHAIR', 'SECRETARY', 'TREASURER', 'MEMBER', 'MEMBER'] as const;

/** A KIM of three officers and two members, a reporter and an agency, all of them with addresses. */
function reachableSubject(): Subject {
  const kimId = uuidv7();
  for (const [place, post] of posts.entries()) {
    const person = { fullName: `Orang ${place}`, email: `orang-${place}@kim.example`, accountId: uuidv7() };
    service.contactServer.members.set(uuidv7(), { kimId, post, ...person });
  }
  const aboutId = uuidv7();
  service.contactServer.reporters.set(aboutId, { fullName: 'Siti Contoh', email: 'siti@warga.example' });
  service.contactServer.agencies.set(agencyId, { name: 'Dinas PUPR', email: 'dpupr@bogorkab.example' });
  return { aboutId, kimId };
}

interface Counted {
  readonly line: string;
  readonly state: string;
}

const mailsAbout = (aboutId: string) =>
  service.database.query<Counted>(
    sql`SELECT format('%s to %s by %s ×%s', template, recipient, channel, count(*)) AS line, state
       FROM message WHERE about_id = ${aboutId} GROUP BY template, recipient, channel, state ORDER BY line`,
  );

describe('the notifications', () => {
  it.each(mails)('follow %s', async (_name, event, expected) => {
    const subject = reachableSubject();
    const published = event(subject);
    await service.publish(published);
    const aboutId = ['kimId', 'memberId'].includes(published.definition.key) ? subject.kimId : subject.aboutId;
    await eventually(async () =>
      expect(await mailsAbout(aboutId)).toEqual(expected.map((line) => ({ line, state: 'DELIVERED' }))),
    );
  });

  it.each(betweenKims)('follow %s, to the officers of the KIM', async (_name, event, template) => {
    const subject = reachableSubject();
    await service.publish(event(subject));
    await eventually(async () =>
      expect(await mailsAbout(subject.kimId)).toEqual(
        officersOf(template).map((line) => ({ line, state: 'DELIVERED' })),
      ),
    );
  });

  it('omit the KIM that acted', async () => {
    const subject = reachableSubject();
    await service.publish(PartnershipEnded({ ...partnership(subject, true), endedByKimId: subject.kimId }));
    const notified = await service.database.query(
      sql`SELECT audience_id FROM plan WHERE audience_id = ${subject.kimId}`,
    );
    expect(notified).toEqual([]);
  });

  it.each([
    ['training-scheduled', TrainingScheduled],
    ['training-cancelled', TrainingCancelled],
  ] as const)('of a %s go to the officers of every invited KIM', async (template, event) => {
    const [one, other] = [reachableSubject(), reachableSubject()];
    await service.publish(event({ ...training(one), invitedKimIds: [one.kimId, other.kimId] }));
    for (const { kimId } of [one, other])
      await eventually(async () =>
        expect(await mailsAbout(kimId)).toEqual(officersOf(template).map((line) => ({ line, state: 'DELIVERED' }))),
      );
    const [plan] = await service.database.query(sql`SELECT variables FROM plan WHERE audience_id = ${one.kimId}`);
    expect(plan).toEqual({ variables: { trainingTitle: 'Menulis berita desa', startsOn: '2026-12-03' } });
  });

  it('of a changed training go to the KIM that were invited, and the invitation to those that are new', async () => {
    const [invited, late] = [reachableSubject(), reachableSubject()];
    const changed = {
      ...training(invited),
      invitedKimIds: [invited.kimId, late.kimId],
      newlyInvitedKimIds: [late.kimId],
    };
    await service.publish(TrainingChanged({ ...changed, isRescheduled: true }));
    for (const [{ kimId }, template] of [
      [invited, 'training-changed'],
      [late, 'training-scheduled'],
    ] as const)
      await eventually(async () =>
        expect(await mailsAbout(kimId)).toEqual(officersOf(template).map((line) => ({ line, state: 'DELIVERED' }))),
      );
    const [other, again] = [reachableSubject(), reachableSubject()];
    await service.publish(TrainingChanged({ ...training(other), invitedKimIds: [other.kimId], isRescheduled: false }));
    await service.publish(TrainingScheduled({ ...training(again), invitedKimIds: [again.kimId] }));
    await eventually(async () => expect(await mailsAbout(again.kimId)).not.toEqual([]));
    expect(await mailsAbout(other.kimId)).toEqual([]);
  });

  it('request the contacts of their recipients only', async () => {
    const subject = reachableSubject();
    service.contactServer.calls.length = 0;
    await service.publish(KimActivated({ ...kim(subject), status: 'ACTIVE' }));
    await eventually(() =>
      expect(service.contactServer.calls).toMatchObject([{ posts: ['CHAIR', 'SECRETARY', 'TREASURER'] }]),
    );
    await eventually(async () => expect(await mailsAbout(subject.kimId)).toHaveLength(2));
  });

  it('lose their content when the member is erased, and are still counted', async () => {
    const subject = reachableSubject();
    await service.publish(KimActivated({ ...kim(subject), status: 'ACTIVE' }));
    await eventually(async () => expect(await mailsAbout(subject.kimId)).toMatchObject([{ state: 'DELIVERED' }, {}]));
    const [erased] = [...service.contactServer.members].find(([, { kimId }]) => kimId === subject.kimId)!;
    const before = await mailsAbout(subject.kimId);
    await service.publish(MemberErased({ ...memberErased, memberId: erased, kimId: subject.kimId }));
    const retained = await service.database.query<{ recipient: string }>(
      sql`SELECT recipient_id AS recipient FROM message WHERE about_id = ${subject.kimId}
              AND num_nonnulls(account_id, text, subject) > 0`,
    );
    const others = [...service.contactServer.members].filter(
      ([id, { kimId }]) => kimId === subject.kimId && id !== erased,
    );
    expect(new Set(retained.map(({ recipient }) => recipient))).toEqual(
      new Set(others.filter(([, { post }]) => post !== 'MEMBER').map(([id]) => id)),
    );
    expect(await mailsAbout(subject.kimId)).toEqual(before);
  });

  it('do not store the content of a recipient who was erased while it was sent', async () => {
    const subject = reachableSubject();
    await service.publish(KimActivated({ ...kim(subject), status: 'ACTIVE' }));
    await eventually(async () => expect(await mailsAbout(subject.kimId)).toMatchObject([{ state: 'DELIVERED' }, {}]));
    const [sending] = await service.database.query<ClaimedMessage>(sql`
      UPDATE message SET state = 'SENDING', attempts = attempts + 1, finished_at = NULL, account_id = NULL, subject = NULL,
                         text = NULL
       WHERE id = (SELECT id FROM message
                    WHERE about_id = ${subject.kimId} AND channel = 'IN_APP' AND state = 'DELIVERED' LIMIT 1)
      RETURNING id, channel, lane, attempts, failures`);
    const shown = { subject: 'Selamat', text: 'Yth. Ibu Euis' };
    const result = { kind: 'delivered', providerRef: null } as const;
    await service.app
      .get(Outcomes, { strict: false })
      .record([{ message: sending!, provider: 'inbox', result, fingerprint: null, shown }]);
    expect(
      await service.database.query(sql`SELECT state, subject, text FROM message WHERE id = ${sending!.id}`),
    ).toEqual([{ state: 'DELIVERED', subject: null, text: null }]);
  });

  it('of a granted place in a training go to the officers of the KIM', async () => {
    const { kimId } = reachableSubject();
    const [example] = TrainingPlaceGranted.examples;
    await service.publish(TrainingPlaceGranted({ ...(example as EventData<typeof TrainingPlaceGranted>), kimId }));
    const expected = officersOf('training-place-granted').map((line) => ({ line, state: 'DELIVERED' }));
    await eventually(async () => expect(await mailsAbout(kimId)).toEqual(expected));
  });

  it('omit deadlines of the coordinator', async () => {
    const subject = reachableSubject();
    const near = { ...aspiration(subject), agencyId, stage: 'REVIEW' as const, dueOn };
    await service.publish(DeadlineNear({ ...near, nearAt: at }));
    await service.publish(DeadlineMissed({ ...near, missedAt: at }));
    expect(await service.database.query(sql`SELECT id FROM plan WHERE about_id = ${subject.aboutId}`)).toEqual([]);
  });

  it('go to the recorded head of the agency at that escalation level, otherwise to the agency', async () => {
    const subject = reachableSubject();
    const head = { post: 'HEAD', fullName: 'Ibu Kepala Contoh', email: 'kepala@bogorkab.example' };
    const agency = { name: 'Dinas PUPR', email: 'dpupr@bogorkab.example' };
    service.contactServer.agencies.set('withhead', { ...agency, liaisons: [head] });
    service.contactServer.agencies.set('without', agency);
    const escalated = { ...aspiration(subject), stage: 'RESPONSE' as const, dueOn, level: 2, escalatedAt: at };
    for (const id of ['withhead', 'without'])
      await service.publish(AspirationEscalated({ ...escalated, agencyId: id, recipient: 'AGENCY_HEAD' }));
    const addressees = () =>
      service.mailServer.mails
        .filter(({ text }) => text?.includes('masih terbuka'))
        .flatMap(({ to }) => [to ?? []].flat().flatMap(({ value }) => value.map(({ address }) => address)));
    await eventually(() => expect(addressees()).toEqual(expect.arrayContaining([head.email, agency.email])));
  });

  it('lose their content when the reporter is erased, and are still counted', async () => {
    const subject = reachableSubject();
    await service.publish(AspirationReceived({ ...aspiration(subject), receivedAt: at }));
    await eventually(async () => expect(await mailsAbout(subject.aboutId)).toMatchObject([{ state: 'DELIVERED' }]));
    const before = await mailsAbout(subject.aboutId);
    const [example] = ReporterErased.examples as [EventData<typeof ReporterErased>];
    await service.publish(ReporterErased({ ...example, reporterId: subject.aboutId, aspirationId: subject.aboutId }));
    const retained = await service.database.query(
      sql`SELECT FROM message WHERE about_id = ${subject.aboutId}
              AND num_nonnulls(account_id, subject, text, sealed_contact) > 0`,
    );
    expect(retained).toEqual([]);
    expect(await mailsAbout(subject.aboutId)).toEqual(before);
  });

  it('omit a missed deadline of verification', async () => {
    const subject = reachableSubject();
    const missed = { ...aspiration(subject), agencyId: null, stage: 'VERIFICATION' as const, dueOn, missedAt: at };
    await service.publish(DeadlineMissed(missed));
    expect(await service.database.query(sql`SELECT id FROM plan WHERE about_id = ${subject.aboutId}`)).toEqual([]);
  });
});
