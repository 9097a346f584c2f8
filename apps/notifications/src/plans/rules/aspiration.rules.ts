import {
  AnswerChecked,
  CheckRequested,
  AnswerSentBack,
  AnswerUndelivered,
  AspirationAccepted,
  AspirationAppealed,
  AspirationArchived,
  AspirationAssigned,
  AspirationClosed,
  AspirationCompleted,
  AspirationDeclined,
  AspirationHeld,
  AspirationMerged,
  AspirationProtected,
  AspirationRecalled,
  AspirationRecategorised,
  AspirationReceived,
  AspirationReferred,
  AspirationReopened,
  AspirationResponded,
  AspirationReturned,
  AspirationUnmerged,
  type EventData,
  PartClosed,
  ProgressLogged,
  QuestionAnswered,
  QuestionAsked,
  TrackingPinRenewed,
} from '#contracts';
import { singleReporter } from '../single-reporter.js';
import { agency, checkingKim, coordinator, liaisons, office, relayingKim, reporter } from './aspiration-addressees.js';
import { fields, on, type ReactionRules } from './rule.js';

const number = fields('trackingNumber');
const completion = ({ trackingNumber, completeBy }: EventData<typeof AspirationReturned>) => ({
  trackingNumber,
  replyBy: completeBy,
});
const answer = ({ trackingNumber, answerBy }: EventData<typeof QuestionAsked>) => ({
  trackingNumber,
  replyBy: answerBy,
});

const isRequest = ({ kind }: { readonly kind: string }) => kind === 'INFORMATION_REQUEST';
const isOther = (one: { readonly kind: string }) => !isRequest(one);
const objection = ({ trackingNumber, closesOn }: EventData<typeof AspirationResponded>) => ({
  trackingNumber,
  objectUntil: closesOn,
});

const undelivered = fields('trackingNumber', 'closesOn');

/** Notifications of the transitions of an aspiration. */
export const aspirationRules: ReactionRules = {
  'notify-reporter-when-pin-is-renewed': [
    on(TrackingPinRenewed, {
      template: 'pin-renewed',
      to: ({ aspirationId, reporterId }) => [
        {
          audience: 'SINGLE_REPORTER',
          audienceId: singleReporter(aspirationId, reporterId),
          about: { kind: 'ASPIRATION', id: aspirationId },
        },
      ],
      /** The PIN is requested by the renewal when the message is sent (`SecretVariables`). */
      variables: fields('trackingNumber', 'renewalId'),
    }),
  ],
  'notify-reporter-when-aspiration-is-received': [
    on(
      AspirationReceived,
      { when: isOther, template: 'aspiration-received', to: reporter, variables: number },
      { when: isOther, template: 'aspiration-waiting', to: coordinator, variables: number },
      { when: isRequest, template: 'information-request-received', to: reporter, variables: number },
      { when: isRequest, template: 'information-request-registered', to: office('PPID'), variables: number },
    ),
  ],
  'notify-reporter-and-agency-when-aspiration-is-assigned': [
    on(
      AspirationAssigned,
      {
        template: 'aspiration-forwarded',
        to: reporter,
        variables: fields('trackingNumber', 'agencyName', 'respondBy'),
      },
      { template: 'aspiration-assigned', to: agency, variables: fields('trackingNumber', 'respondBy') },
    ),
  ],
  'notify-reporter-when-aspiration-is-held': [
    on(AspirationHeld, { template: 'aspiration-held', to: reporter, variables: number }),
  ],
  'notify-reporter-and-kim-when-reply-is-needed': [
    on(
      AspirationReturned,
      { template: 'aspiration-returned', to: reporter, variables: completion },
      { template: 'relayed-reply-needed', to: relayingKim, variables: completion },
    ),
    on(
      QuestionAsked,
      {
        template: 'question-asked',
        to: reporter,
        variables: (asked) => ({ ...answer(asked), agencyName: asked.agencyName }),
      },
      { template: 'relayed-reply-needed', to: relayingKim, variables: answer },
    ),
  ],
  'notify-reporter-when-aspiration-progresses': [
    on(AspirationAccepted, {
      template: 'aspiration-accepted',
      to: reporter,
      variables: fields('trackingNumber', 'agencyName', 'resolveBy'),
    }),
    on(ProgressLogged, {
      template: 'aspiration-progressed',
      to: reporter,
      variables: fields('trackingNumber', 'agencyName'),
    }),
    on(AnswerSentBack, {
      template: 'aspiration-answer-sent-back',
      to: reporter,
      variables: fields('trackingNumber', 'agencyName', 'resolveBy'),
    }),
    on(AspirationArchived, { template: 'aspiration-archived', to: reporter, variables: number }),
    on(AspirationReferred, { template: 'aspiration-referred', to: reporter, variables: number }),
  ],
  'notify-agency-when-handling-changes': [
    on(AspirationProtected, { template: 'aspiration-protected', to: agency, variables: number }),
    on(AspirationRecategorised, { template: 'aspiration-recategorised', to: liaisons, variables: number }),
    on(PartClosed, { template: 'assigned-aspiration-closed', to: liaisons, variables: number }),
    on(QuestionAnswered, { template: 'question-answered', to: agency, variables: number }),
    on(
      AnswerChecked,
      { template: 'answer-checked', to: agency, variables: number },
      { template: 'check-finished', to: coordinator, variables: number },
    ),
    on(AnswerSentBack, { template: 'answer-sent-back', to: agency, variables: number }),
    on(
      AspirationAppealed,
      { template: 'aspiration-appealed', to: agency, variables: number },
      { template: 'appeal-waiting', to: coordinator, variables: fields('trackingNumber', 'reviewBy') },
    ),
    on(AspirationRecalled, { template: 'aspiration-recalled', to: agency, variables: number }),
  ],
  'notify-reporter-and-kim-when-aspiration-is-answered': [
    on(
      AspirationResponded,
      {
        when: isOther,
        template: 'aspiration-responded',
        to: reporter,
        variables: fields('trackingNumber', 'agencyName', 'closesOn'),
      },
      { when: isRequest, template: 'information-request-decided', to: reporter, variables: objection },
      { template: 'relayed-aspiration-responded', to: relayingKim, variables: number },
    ),
  ],
  // Without a KIM, the aspiration remains open until the reporter reads the answer.
  'notify-kim-when-answer-is-undelivered': [
    on(
      AnswerUndelivered,
      { template: 'answer-undelivered', to: relayingKim, variables: undelivered },
      {
        when: ({ kimId }) => kimId === null,
        template: 'answer-undelivered-to-reporter',
        to: coordinator,
        variables: undelivered,
      },
    ),
  ],
  'notify-coordinator-when-aspiration-comes-back': [
    on(AspirationCompleted, { template: 'aspiration-completed', to: coordinator, variables: number }),
    on(AspirationDeclined, {
      template: 'aspiration-declined',
      to: coordinator,
      variables: fields('trackingNumber', 'assignBy'),
    }),
  ],
  'notify-kim-when-check-is-requested': [
    on(CheckRequested, { template: 'check-requested', to: checkingKim, variables: number }),
  ],
  'notify-agency-when-aspiration-is-reopened': [
    on(AspirationReopened, {
      template: 'aspiration-reopened',
      to: agency,
      variables: fields('trackingNumber', 'respondBy'),
    }),
  ],
  'notify-reporter-when-aspiration-is-closed': [
    // After an objection, the message about its answer takes the place of this one.
    on(
      AspirationClosed,
      {
        when: (closed) => isOther(closed) || closed.outcome !== 'UPHELD',
        template: 'aspiration-closed',
        to: reporter,
        variables: number,
      },
      { template: 'assigned-aspiration-closed', to: liaisons, variables: number },
    ),
  ],
  // The mail discloses only that another aspiration exists.
  'notify-reporter-when-aspiration-is-merged': [
    on(AspirationMerged, { template: 'aspiration-merged', to: reporter, variables: number }),
    on(AspirationUnmerged, { template: 'aspiration-unmerged', to: reporter, variables: number }),
  ],
};
