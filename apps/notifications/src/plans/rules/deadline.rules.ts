import {
  agencyStages,
  AspirationEscalated,
  DataRequestDeadlineMissed,
  DataRequestDeadlineNear,
  DeadlineExtended,
  DeadlineMissed,
  DeadlineNear,
  reporterStages,
} from '#contracts';
import { wholeRegency } from '../../role-inbox/inbox-roles.js';
import { agency, coordinator, escalationRecipient, office, relayingKim, reporter } from './aspiration-addressees.js';
import { toRole } from './role-addressees.js';
import { type Addressee, fields, on, type ReactionRules } from './rule.js';

interface Deadline {
  readonly trackingNumber: string;
  readonly stage: string;
  readonly dueOn: string;
}

const ofAgency = ({ stage }: Deadline) => agencyStages.some((own) => own === stage);
const ofStage = (wanted: string) => (deadline: Deadline) => deadline.stage === wanted;
const due = fields('trackingNumber', 'dueOn');
const ofReporter = ({ stage }: Deadline) => reporterStages.some((own) => own === stage);
const reply = ({ trackingNumber, dueOn }: Deadline) => ({ trackingNumber, replyBy: dueOn });

const ofCoordinator = ({ stage }: Deadline) => stage === 'VERIFICATION' || stage === 'REVIEW';

const dataProtectionOfficer = ({ dataRequestId: id }: { readonly dataRequestId: string }): Addressee[] => [
  { audience: 'OFFICE', audienceId: 'DPO', about: { kind: 'DATA_REQUEST', id } },
  toRole('DPO', wholeRegency, { kind: 'DATA_REQUEST', id }),
];

/** Notifications of deadlines that are near, missed, extended or escalated. */
export const deadlineRules: ReactionRules = {
  // The party whose deadline it is; the coordinator in the inbox alone, besides the work list.
  'notify-agency-or-reporter-when-deadline-is-near': [
    on(
      DeadlineNear,
      { when: ofReporter, template: 'reply-near', to: reporter, variables: reply },
      { when: ofReporter, template: 'relayed-reply-needed', to: relayingKim, variables: reply },
      { when: ofAgency, template: 'deadline-near', to: agency, variables: due },
      { when: ofCoordinator, template: 'office-deadline-near', to: coordinator, variables: due },
      {
        when: ofStage('INFORMATION_REQUEST'),
        template: 'information-request-near',
        to: office('PPID'),
        variables: due,
      },
      { when: ofStage('OBJECTION'), template: 'objection-near', to: office('PPID_SUPERIOR'), variables: due },
    ),
  ],
  'notify-agency-or-requester-when-deadline-is-missed': [
    on(
      DeadlineMissed,
      { when: ofAgency, template: 'deadline-missed', to: agency, variables: due },
      { when: ofCoordinator, template: 'office-deadline-missed', to: coordinator, variables: due },
      // What the requester can do about it; the office is notified by the escalation policy.
      { when: ofStage('INFORMATION_REQUEST'), template: 'information-request-late', to: reporter, variables: due },
      { when: ofStage('OBJECTION'), template: 'objection-late', to: reporter, variables: due },
    ),
  ],
  'notify-escalation-recipient-when-aspiration-is-escalated': [
    on(AspirationEscalated, {
      template: 'aspiration-escalated',
      to: escalationRecipient,
      variables: fields('trackingNumber', 'dueOn'),
    }),
  ],
  // The law on public information (UU 14/2008 art. 22) requires a written notice of the extension.
  'notify-reporter-when-deadline-is-extended': [
    on(DeadlineExtended, { template: 'deadline-extended', to: reporter, variables: fields('trackingNumber', 'dueOn') }),
  ],
  'notify-data-protection-officer-when-data-request-is-due': [
    on(DataRequestDeadlineNear, { template: 'data-request-near', to: dataProtectionOfficer }),
    on(DataRequestDeadlineMissed, { template: 'data-request-missed', to: dataProtectionOfficer }),
  ],
};
