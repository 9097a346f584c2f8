import { sql } from '#database';
import {
  AnswerChecked,
  AnswerSentBack,
  AnswerUndelivered,
  AspirationAccepted,
  AspirationAppealed,
  AspirationArchived,
  AspirationAssigned,
  AspirationClosed,
  AspirationCompleted,
  AspirationDeclined,
  AspirationEscalated,
  AspirationHeld,
  type aspirationKinds,
  AspirationMerged,
  AspirationProtected,
  AspirationRecalled,
  AspirationRecategorised,
  AspirationReceived,
  AspirationReferred,
  AspirationReopened,
  AspirationResponded,
  AspirationReturned,
  AspirationSplit,
  AspirationUnmerged,
  AspirationVerified,
  CheckRequested,
  DeadlineExtended,
  DeadlineMissed,
  DeadlineNear,
  PartClosed,
  PartResponded,
  PartsReopened,
  ProgressLogged,
  QuestionAnswered,
  QuestionAsked,
} from '#contracts';
import type { EventTable } from '#lifecycle';
import { isInformationRequest } from './aspiration.rules.js';
import type { AspirationFacts, AspirationState, AspirationStep, TransitionInput } from './aspiration.step.js';

type EventSource = Pick<
  AspirationState,
  | 'id'
  | 'version'
  | 'trackingNumber'
  | 'kind'
  | 'category'
  | 'villageCode'
  | 'kimId'
  | 'anonymous'
  | 'confidential'
  | 'agencyId'
>;

/** Decides requests for information (Pejabat Pengelola Informasi dan Dokumentasi). */
const informationOfficer = 'PPID';

/** The fields of every event of an aspiration; none holds what people wrote, or who the citizen is. */
export function eventFieldsOf(aspiration: EventSource) {
  return {
    aspirationId: aspiration.id,
    version: aspiration.version,
    trackingNumber: aspiration.trackingNumber,
    kind: aspiration.kind as (typeof aspirationKinds)[number],
    category: aspiration.category,
    villageCode: aspiration.villageCode,
    kimId: aspiration.kimId,
    anonymous: aspiration.anonymous,
    confidential: aspiration.confidential,
  };
}

/** With the agency, of an aspiration that may have none. */
const withAgency = ({ after }: AspirationStep) => ({ ...eventFieldsOf(after), agencyId: after.agencyId });
/** With the agency that handles it, or that has just lost it. */
const ofAgency = ({ after, before }: AspirationStep) => ({
  ...eventFieldsOf(after),
  agencyId: (after.agencyId ?? before?.agencyId)!,
});
/** With its name besides, or the names of the agencies of its parts, which its messages name. */
const ofNamedAgency = async (step: AspirationStep) => ({ ...ofAgency(step), agencyName: await agencyNameOf(step) });
const ofPart = (step: AspirationStep) => ({ ...ofAgency(step), partOf: step.after.parentId! });
const at = ({ now }: AspirationStep) => now.toISOString();

export const aspirationEvents: EventTable<AspirationState, TransitionInput, AspirationFacts> = {
  AspirationReceived: (step) => AspirationReceived({ ...eventFieldsOf(step.after), receivedAt: at(step) }),
  AspirationReturned: (step) =>
    AspirationReturned({ ...eventFieldsOf(step.after), completeBy: step.facts.dueOn!, returnedAt: at(step) }),
  AspirationCompleted: (step) =>
    AspirationCompleted({
      ...eventFieldsOf(step.after),
      completed: step.action === 'complete',
      completedAt: at(step),
    }),
  AspirationVerified: (step) => AspirationVerified({ ...eventFieldsOf(step.after), verifiedAt: at(step) }),
  AspirationHeld: (step) => AspirationHeld({ ...eventFieldsOf(step.after), heldAt: at(step) }),
  AspirationRecategorised: (step) =>
    AspirationRecategorised({
      ...withAgency(step),
      categoryBefore: step.before!.category,
      recategorisedAt: at(step),
    }),
  AspirationArchived: (step) =>
    AspirationArchived({ ...eventFieldsOf(step.after), reason: step.after.archiveReason!, archivedAt: at(step) }),
  AspirationReferred: (step) =>
    AspirationReferred({ ...eventFieldsOf(step.after), destination: step.after.referredTo!, referredAt: at(step) }),
  AspirationSplit: (step) =>
    AspirationSplit({
      ...eventFieldsOf(step.after),
      parts: step.input.parts!.map(({ id, part, agencyId }) => ({ aspirationId: id, part, agencyId })),
      splitAt: at(step),
    }),
  PartsReopened: (step) =>
    PartsReopened({ ...eventFieldsOf(step.after), reopenings: step.after.reopenings, reopenedAt: at(step) }),
  AspirationAssigned: async (step) =>
    AspirationAssigned({ ...(await ofNamedAgency(step)), respondBy: step.facts.dueOn!, assignedAt: at(step) }),
  AspirationAccepted: async (step) =>
    AspirationAccepted({ ...(await ofNamedAgency(step)), resolveBy: step.facts.dueOn!, acceptedAt: at(step) }),
  AspirationDeclined: (step) =>
    AspirationDeclined({
      ...ofAgency(step),
      declines: step.after.declines,
      assignBy: step.facts.dueOn!,
      declinedAt: at(step),
    }),
  AspirationRecalled: (step) =>
    AspirationRecalled({ ...ofAgency(step), assignBy: step.facts.dueOn!, recalledAt: at(step) }),
  QuestionAsked: async (step) =>
    QuestionAsked({ ...(await ofNamedAgency(step)), answerBy: step.facts.dueOn!, askedAt: at(step) }),
  QuestionAnswered: (step) =>
    QuestionAnswered({
      ...ofAgency(step),
      answered: step.action === 'answer',
      resolveBy: step.facts.dueOn!,
      answeredAt: at(step),
    }),
  ProgressLogged: async (step) => ProgressLogged({ ...(await ofNamedAgency(step)), loggedAt: at(step) }),
  AspirationResponded: async (step) =>
    AspirationResponded({
      ...withAgency(step),
      agencyName: await agencyNameOf(step),
      closesOn: step.facts.dueOn!,
      respondedAt: at(step),
    }),
  PartResponded: (step) => PartResponded({ ...ofPart(step), respondedAt: at(step) }),
  CheckRequested: (step) =>
    CheckRequested({ ...withAgency(step), requestedFrom: step.input.kimId!, requestedAt: at(step) }),
  AnswerChecked: (step) =>
    AnswerChecked({
      ...withAgency(step),
      checkedBy: step.input.kimId!,
      result: step.input.result!,
      checkedAt: at(step),
    }),
  AnswerSentBack: async (step) =>
    AnswerSentBack({ ...(await ofNamedAgency(step)), resolveBy: step.facts.dueOn!, sentBackAt: at(step) }),
  AspirationReopened: (step) =>
    AspirationReopened({
      ...ofAgency(step),
      reopenings: step.after.reopenings,
      respondBy: step.facts.dueOn!,
      reopenedAt: at(step),
    }),
  AspirationAppealed: (step) =>
    AspirationAppealed({ ...withAgency(step), reviewBy: step.facts.dueOn!, appealedAt: at(step) }),
  AspirationClosed: (step) =>
    AspirationClosed({ ...withAgency(step), outcome: step.after.outcome!, closedAt: at(step) }),
  PartClosed: (step) => PartClosed({ ...ofPart(step), outcome: step.after.outcome!, closedAt: at(step) }),
  AnswerUndelivered: (step) =>
    AnswerUndelivered({ ...eventFieldsOf(step.after), closesOn: step.facts.dueOn!, undeliveredAt: at(step) }),
  AspirationProtected: (step) => AspirationProtected({ ...withAgency(step), protectedAt: at(step) }),
  AspirationMerged: (step) =>
    AspirationMerged({ ...eventFieldsOf(step.after), mergedInto: step.after.mergedInto!, mergedAt: at(step) }),
  AspirationUnmerged: (step) =>
    AspirationUnmerged({ ...eventFieldsOf(step.after), unmergedFrom: step.before!.mergedInto!, unmergedAt: at(step) }),
  DeadlineExtended: (step) =>
    DeadlineExtended({
      ...withAgency(step),
      stage: 'INFORMATION_REQUEST',
      dueOn: step.input.dueOn!,
      extendedAt: at(step),
    }),
  DeadlineNear: (step) => {
    const { stage, dueOn } = noticeOf(step, 'near-deadline');
    return DeadlineNear({ ...withAgency(step), stage, dueOn, nearAt: at(step) });
  },
  DeadlineMissed: (step) => {
    const { stage, dueOn } = noticeOf(step, 'miss-deadline');
    return DeadlineMissed({ ...withAgency(step), stage, dueOn, missedAt: at(step) });
  },
  AspirationEscalated: (step) => {
    const { stage, dueOn, level, recipient } = noticeOf(step, 'escalate');
    return AspirationEscalated({ ...withAgency(step), stage, dueOn, level, recipient, escalatedAt: at(step) });
  },
};

type Notice = NonNullable<TransitionInput['notice']>;

function noticeOf<Action extends Notice['action']>({ input }: AspirationStep, action: Action) {
  if (input.notice?.action !== action) throw new Error(`'${action}' needs the notice of its deadline`);
  return input.notice as Extract<Notice, { readonly action: Action }>;
}

async function agencyNameOf({ tx, before, after }: AspirationStep): Promise<string> {
  if (isInformationRequest(after)) return informationOfficer;
  const [row] = await tx.query<{ name: string }>(sql`
    SELECT string_agg(DISTINCT agency.name, ', ') AS name FROM agency
     WHERE id = ${after.agencyId ?? before?.agencyId ?? null}
        OR id IN (SELECT agency_id FROM aspiration WHERE parent_id = ${after.id} AND agency_id IS NOT NULL)`);
  return row!.name;
}
