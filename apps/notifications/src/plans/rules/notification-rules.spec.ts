import { describe, expect, it } from '@jest/globals';
import {
  ActivityRejected,
  AnswerChecked,
  AnswerUndelivered,
  AspirationAppealed,
  AspirationAssigned,
  AspirationClosed,
  AspirationCompleted,
  AspirationDeclined,
  AspirationEscalated,
  AspirationProtected,
  AspirationRecalled,
  AspirationRecategorised,
  AspirationReceived,
  AspirationResponded,
  AspirationUnmerged,
  ClaimReported,
  ClaimSpread,
  CoverageGapsFound,
  DataRequestDeadlineMissed,
  DataRequestDeadlineNear,
  DeadlineMissed,
  DeadlineNear,
  DisseminationTaskAssigned,
  DisseminationTaskCancelled,
  DisseminationTaskDue,
  DisseminationTaskExpired,
  DisseminationTaskOverdue,
  DisseminationVerified,
  EditionRenewalDue,
  EvaluationPublished,
  type EventDefinition,
  events,
  InformationObjectionAnswered,
  KimReturned,
  KimSubmitted,
  MaturityAssessed,
  MonthlyReportDue,
  PartClosed,
  PartnershipEnded,
  ReportAccepted,
  ReportReturned,
  TrainingCompleted,
  TrainingNear,
} from '#contracts';
import { builtInContent } from '../../templates/catalog/built-in.js';
import { sampleOf } from '../../templates/content/placeholders.js';
import { CompiledTemplate } from '../../templates/content/render.js';
import { notificationRules } from './notification-rules.js';
import { plansFor } from './rule.js';

const all = Object.entries(notificationRules).flatMap(([reaction, ofEvents]) =>
  ofEvents.flatMap(({ event, rules }) => rules.map((rule) => ({ reaction, type: event.wireType, rule }))),
);

/** A link or a PIN is in no event: it is added when the message is sent. */
const secrets = { invitationLink: sampleOf('invitationLink'), pin: sampleOf('pin') };

it.each(all)('$reaction gives $rule.template the variables that it needs', ({ type, rule }) => {
  for (const example of events.get(type)!.examples) {
    const [addressee] = rule.to(example as never);
    const variables = { ...rule.variables?.(example as never), ...addressee?.variables, ...secrets };
    const template = new CompiledTemplate(builtInContent(rule.template));
    expect(template.render('id', { recipient: 'Siti Contoh', ...variables }).text).not.toContain('undefined');
  }
});

const [aspirationId, kimId] = ['0197a5f2-2c3d-7e4f-8a5b-6c7d8e9f0a1b', '0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c4b'];

/** The plans after an event, with these changes to its example. */
function planned(definition: Pick<EventDefinition, 'wireType' | 'examples'>, changes: object): string[] {
  const data = { ...(definition.examples[0] as object), aspirationId, kimId, ...changes };
  return Object.values(notificationRules)
    .flatMap((reaction) => plansFor(reaction, definition.wireType, data))
    .map(
      (one) =>
        `${one.template} to ${one.audience === 'ROLE' ? `${one.role} of ${one.place}` : `${one.audience} ${one.audienceId}`}`,
    );
}

describe('a deadline that is near', () => {
  it.each(['RESPONSE', 'RESOLUTION'])('notifies the agency of its stage %s', (stage) => {
    expect(planned(DeadlineNear, { stage, agencyId: 'dpupr' })).toEqual([
      'deadline-near to AGENCY dpupr',
      'deadline-near to AGENCY_LIAISON of dpupr',
    ]);
  });

  it.each(['VERIFICATION', 'REVIEW'])('notifies the coordinator of the village of the stage %s', (stage) => {
    const changes = { stage, agencyId: 'dpupr', villageCode: '32.01.22.2004' };
    const toCoordinator = 'to COMPLAINT_COORDINATOR of 32.01.22.2004';
    expect(planned(DeadlineNear, changes)).toEqual([`office-deadline-near ${toCoordinator}`]);
    expect(planned(DeadlineMissed, changes)).toEqual([`office-deadline-missed ${toCoordinator}`]);
  });

  it.each(['COMPLETION', 'QUESTION'])('notifies the reporter and the KIM of the stage %s', (stage) => {
    const toReporter = `reply-near to REPORTER ${aspirationId}`;
    expect(planned(DeadlineNear, { stage })).toEqual([toReporter, `relayed-reply-needed to KIM_OFFICERS ${kimId}`]);
    expect(planned(DeadlineNear, { stage, kimId: null })).toEqual([toReporter]);
  });
});

describe('a request for information', () => {
  const kind = 'INFORMATION_REQUEST';
  const toReporter = `to REPORTER ${aspirationId}`;

  it('is registered with the information officer, and its time named to the requester', () => {
    expect(planned(AspirationReceived, { kind })).toEqual([
      `information-request-received ${toReporter}`,
      'information-request-registered to OFFICE PPID',
      'information-request-registered to PPID_OFFICER of *',
    ]);
  });

  it('notifies the office when it is near, and the requester of the objection when it is missed', () => {
    const stages = ['INFORMATION_REQUEST', 'OBJECTION'].map((stage) => ({ kind, stage, agencyId: null }));
    expect(stages.flatMap((changes) => planned(DeadlineNear, changes))).toEqual([
      'information-request-near to OFFICE PPID',
      'information-request-near to PPID_OFFICER of *',
      'objection-near to OFFICE PPID_SUPERIOR',
      'objection-near to PPID_SUPERIOR of *',
    ]);
    expect(stages.flatMap((changes) => planned(DeadlineMissed, changes))).toEqual([
      `information-request-late ${toReporter}`,
      `objection-late ${toReporter}`,
    ]);
  });

  it('names the objection with the decision, and the commission with the answer to the objection', () => {
    expect(planned(AspirationResponded, { kind, kimId: null })).toEqual([`information-request-decided ${toReporter}`]);
    expect(planned(InformationObjectionAnswered, { outcome: 'UPHELD' })).toEqual([`objection-upheld ${toReporter}`]);
    expect(planned(InformationObjectionAnswered, { outcome: 'GRANTED' })).toEqual([
      `objection-granted ${toReporter}`,
      'decision-reopened to OFFICE PPID',
      'decision-reopened to PPID_OFFICER of *',
    ]);
    const closed = { kind, agencyId: null };
    expect(planned(AspirationClosed, { ...closed, outcome: 'UPHELD' })).toEqual([]);
    expect(planned(AspirationClosed, { ...closed, outcome: 'SATISFIED' })).toEqual([`aspiration-closed ${toReporter}`]);
  });
});

it('notifies no KIM of an aspiration that came without one', () => {
  const changes = { kimId: null };
  expect(planned(AspirationResponded, changes)).toEqual([`aspiration-responded to REPORTER ${aspirationId}`]);
  expect(planned(AnswerUndelivered, changes)).toEqual([
    'answer-undelivered-to-reporter to COMPLAINT_COORDINATOR of 32.01.22.2004',
  ]);
});

it('notifies no agency of an aspiration that none handles', () => {
  expect(planned(AspirationRecalled, { agencyId: null })).toEqual([]);
  expect(planned(DeadlineMissed, { stage: 'RESPONSE', agencyId: null })).toEqual([]);
});

it.each([
  ['AGENCY_LIAISON', ['AGENCY dpupr', 'AGENCY_LIAISON of dpupr']],
  ['AGENCY_HEAD', ['AGENCY_HEAD dpupr']],
  ['DISKOMINFO', ['OFFICE DISKOMINFO', 'COMPLAINT_COORDINATOR of 32.01.22.2004']],
  ['REGIONAL_SECRETARY', ['OFFICE REGIONAL_SECRETARY']],
  ['PPID', ['OFFICE PPID', 'PPID_OFFICER of *']],
])('notifies the escalation level %s', (recipient, expected) => {
  expect(planned(AspirationEscalated, { recipient, agencyId: 'dpupr' })).toEqual(
    expected.map((to) => `aspiration-escalated to ${to}`),
  );
});

const [officers, village] = [`to KIM_OFFICERS ${kimId}`, '32.01.22.2004'];
const [villageOffice, liaison, coordinator] = [
  'to VILLAGE_OFFICER of 32.01.22.2004',
  'to AGENCY_LIAISON of dpupr',
  'to COMPLAINT_COORDINATOR of 32.01.22.2004',
];

describe('the work of a KIM', () => {
  it.each([
    ['activity-rejected', ActivityRejected],
    ['monthly-report-returned', ReportReturned],
    ['monthly-report-accepted', ReportAccepted],
    ['monthly-report-due', MonthlyReportDue],
    ['dissemination-verified', DisseminationVerified],
    ['task-expired', DisseminationTaskExpired],
  ] as const)('brings %s to its officers', (template, event) => {
    expect(planned(event, {})).toEqual([`${template} ${officers}`]);
  });

  it('brings its level in time, and none that is withheld or recomputed', () => {
    expect(planned(MaturityAssessed, {})).toEqual([`maturity-assessed ${officers}`]);
    expect(planned(MaturityAssessed, { isRecomputed: true })).toEqual([]);
    expect(planned(MaturityAssessed, { withheld: true, level: null })).toEqual([]);
  });

  it('brings the own rank of an evaluation to each KIM', () => {
    const plans = Object.values(notificationRules).flatMap((reaction) =>
      plansFor(reaction, EvaluationPublished.wireType, EvaluationPublished.examples[0]),
    );
    expect(plans.map(({ variables }) => variables)).toEqual([
      { year: '2026', rank: '1' },
      { year: '2026', rank: '2' },
    ]);
  });

  it.each([
    ['EDITION_EXPIRED', [`task-cancelled ${officers}`]],
    ['EDITION_SUPERSEDED', [`task-cancelled ${officers}`]],
    ['KIM_INACTIVE', []],
    ['EDITION_WITHDRAWN', []],
  ])('ends a task because of %s', (reason, expected) => {
    expect(planned(DisseminationTaskCancelled, { reason })).toEqual(expected);
  });
});

describe('a training', () => {
  const member = TrainingCompleted.examples[0] as { attendance: { memberIds: string[] }[] };
  const toMember = `to MEMBER ${member.attendance[0]!.memberIds[0]!}`;

  it('reminds each member with a place', () => {
    expect(planned(TrainingNear, {})).toEqual([`training-near ${toMember}`]);
  });

  it('brings a certificate to those who earned it, and thanks to the others', () => {
    expect(planned(TrainingCompleted, {})).toEqual([`training-certificate-issued ${toMember}`]);
    expect(planned(TrainingCompleted, { certifiedMemberIds: [] })).toEqual([`training-completed ${toMember}`]);
  });
});

describe('what waits for an office', () => {
  it('is in the inbox of the verifiers of the area of a KIM', () => {
    const waiting = (villageCodes: string[]) => planned(KimSubmitted, { villageCodes });
    expect(waiting([village])).toEqual([`kim-waiting to DISKOMINFO_VERIFIER of ${village}`]);
    expect(waiting([village, '32.01.22.2005'])).toEqual(['kim-waiting to DISKOMINFO_VERIFIER of 32.01.22']);
    expect(waiting([village, '32.01.05.2003'])).toEqual(['kim-waiting to DISKOMINFO_VERIFIER of 32.01']);
  });

  it('is in the inbox of the village that registered a KIM', () => {
    expect(planned(KimReturned, { villageCodes: [village] })).toEqual([
      `kim-returned ${officers}`,
      `kim-returned to VILLAGE_OFFICER of ${village}`,
    ]);
  });

  it('is in the inbox of a village whose office has a task', () => {
    const task = { kimId: null, villageCodes: [village] };
    expect(planned(DisseminationTaskAssigned, task)).toEqual([`village-task-assigned ${villageOffice}`]);
    expect(planned(DisseminationTaskDue, task)).toEqual([`village-task-due ${villageOffice}`]);
    expect(planned(DisseminationTaskOverdue, task)).toEqual([`village-task-due ${villageOffice}`]);
  });

  it.each([
    ['aspiration-completed', AspirationCompleted],
    ['aspiration-declined', AspirationDeclined],
  ] as const)('is in the inbox of the coordinator: %s', (template, event) => {
    expect(planned(event, {})).toEqual([`${template} ${coordinator}`]);
  });

  it('is in the inbox of the coordinator and of others: received, appealed, checked', () => {
    expect(planned(AspirationReceived, {})).toContain(`aspiration-waiting ${coordinator}`);
    expect(planned(AspirationAppealed, {})).toContain(`appeal-waiting ${coordinator}`);
    expect(planned(AnswerChecked, {})).toContain(`check-finished ${coordinator}`);
  });

  it.each([
    ['aspiration-assigned', AspirationAssigned],
    ['aspiration-protected', AspirationProtected],
    ['aspiration-recategorised', AspirationRecategorised],
    ['assigned-aspiration-closed', AspirationClosed],
    ['assigned-aspiration-closed', PartClosed],
  ] as const)('is in the inbox of the liaison: %s', (template, event) => {
    expect(planned(event, { agencyId: 'dpupr' })).toContain(`${template} ${liaison}`);
  });

  it.each([
    ['claim-reported', ClaimReported],
    ['claim-spread', ClaimSpread],
    ['edition-renewal-due', EditionRenewalDue],
    ['coverage-gaps-found', CoverageGapsFound],
  ] as const)('is in the inbox of the editors: %s', (template, event) => {
    expect(planned(event, {})).toContain(`${template} to DISKOMINFO_EDITOR of *`);
  });

  it('is in the inbox of the data protection officer', () => {
    expect(planned(DataRequestDeadlineNear, {})).toContain('data-request-near to DPO of *');
    expect(planned(DataRequestDeadlineMissed, {})).toContain('data-request-missed to DPO of *');
  });
});

it('notifies the reporter of an aspiration that is handled on its own again', () => {
  expect(planned(AspirationUnmerged, {})).toEqual([`aspiration-unmerged to REPORTER ${aspirationId}`]);
});

it('notifies the KIM that did not end a partnership, or both', () => {
  const kimIds = ['0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c4b', '0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c4c'] as const;
  const to = (id: string) => `partnership-ended to KIM_OFFICERS ${id}`;
  expect(planned(PartnershipEnded, { kimIds, endedByKimId: kimIds[0] })).toEqual([to(kimIds[1])]);
  expect(planned(PartnershipEnded, { kimIds, endedByKimId: null })).toEqual(kimIds.map(to));
});
