import { describe, expect, it } from '@jest/globals';
import {
  AnswerUndelivered,
  AspirationEscalated,
  AspirationClosed,
  AspirationReceived,
  InformationObjectionAnswered,
  AspirationRecalled,
  AspirationResponded,
  DeadlineMissed,
  DeadlineNear,
  type EventDefinition,
  events,
  PartnershipEnded,
} from '#contracts';
import { builtInContent } from '../../templates/catalog/built-in.js';
import { CompiledTemplate } from '../../templates/content/render.js';
import { notificationRules } from './notification-rules.js';
import { plansFor } from './rule.js';

const all = Object.entries(notificationRules).flatMap(([reaction, ofEvents]) =>
  ofEvents.flatMap(({ event, rules }) => rules.map((rule) => ({ reaction, type: event.wireType, rule }))),
);

it.each(all)('$reaction gives $rule.template the variables that it needs', ({ type, rule }) => {
  for (const example of events.get(type)!.examples) {
    const variables = rule.variables?.(example as never) ?? {};
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
    .map(({ template, audience, audienceId }) => `${template} to ${audience} ${audienceId}`);
}

describe('a deadline that is near', () => {
  it.each(['RESPONSE', 'RESOLUTION'])('notifies the agency of its stage %s', (stage) => {
    expect(planned(DeadlineNear, { stage, agencyId: 'dpupr' })).toEqual(['deadline-near to AGENCY dpupr']);
  });

  it.each(['VERIFICATION', 'REVIEW'])('notifies no one of the stage %s of the coordinator', (stage) => {
    expect(planned(DeadlineNear, { stage, agencyId: 'dpupr' })).toEqual([]);
    expect(planned(DeadlineMissed, { stage, agencyId: 'dpupr' })).toEqual([]);
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
    ]);
  });

  it('notifies the office when it is near, and the requester of the objection when it is missed', () => {
    const stages = ['INFORMATION_REQUEST', 'OBJECTION'].map((stage) => ({ kind, stage, agencyId: null }));
    expect(stages.flatMap((changes) => planned(DeadlineNear, changes))).toEqual([
      'information-request-near to OFFICE PPID',
      'objection-near to OFFICE PPID_SUPERIOR',
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
    ]);
    expect(planned(AspirationClosed, { kind, outcome: 'UPHELD' })).toEqual([]);
    expect(planned(AspirationClosed, { kind, outcome: 'SATISFIED' })).toEqual([`aspiration-closed ${toReporter}`]);
  });
});

it('notifies no KIM of an aspiration that came without one', () => {
  const changes = { kimId: null };
  expect(planned(AspirationResponded, changes)).toEqual([`aspiration-responded to REPORTER ${aspirationId}`]);
  expect(planned(AnswerUndelivered, changes)).toEqual([]);
});

it('notifies no agency of an aspiration that none handles', () => {
  expect(planned(AspirationRecalled, { agencyId: null })).toEqual([]);
  expect(planned(DeadlineMissed, { stage: 'RESPONSE', agencyId: null })).toEqual([]);
});

it.each([
  ['AGENCY_LIAISON', 'AGENCY dpupr'],
  ['AGENCY_HEAD', 'AGENCY_HEAD dpupr'],
  ['DISKOMINFO', 'OFFICE DISKOMINFO'],
  ['REGIONAL_SECRETARY', 'OFFICE REGIONAL_SECRETARY'],
])('notifies the escalation level %s', (recipient, expected) => {
  expect(planned(AspirationEscalated, { recipient, agencyId: 'dpupr' })).toEqual([
    `aspiration-escalated to ${expected}`,
  ]);
});

it('notifies the KIM that did not end a partnership, or both', () => {
  const kimIds = ['0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c4b', '0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c4c'] as const;
  const to = (id: string) => `partnership-ended to KIM_OFFICERS ${id}`;
  expect(planned(PartnershipEnded, { kimIds, endedByKimId: kimIds[0] })).toEqual([to(kimIds[1])]);
  expect(planned(PartnershipEnded, { kimIds, endedByKimId: null })).toEqual(kimIds.map(to));
});
