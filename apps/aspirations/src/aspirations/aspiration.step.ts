import type { Target } from '#access';
import type {
  checkResults,
  escalationRecipients,
  officeStages,
  referralDestinations,
  archiveReasons,
  warnedStages,
} from '#contracts';
import type { ErrorExtra, FieldError } from '#http-api';
import type { Step } from '#lifecycle';
import type { Aspiration } from './aspiration.entity.js';
import type { RedactedText } from '#text';

export type AspirationState = Readonly<Aspiration>;

/** What decides who reaches an aspiration. */
export type Reachable = Pick<AspirationState, 'kind' | 'villageCode' | 'kimId' | 'agencyId' | 'confidential'>;

/**
 * What a permission on an aspiration is checked against: the coordinator's area, the agency, and the KIM that brought it in,
 * unless it is confidential.
 */
export function targetOf({ villageCode, kimId, agencyId, confidential }: Omit<Reachable, 'kind'>): Target {
  return {
    area: villageCode,
    ...(kimId !== null && !confidential && { kim: kimId }),
    ...(agencyId !== null && { agency: agencyId }),
  };
}

/** A part that an aspiration is split into. */
export interface SplitPart {
  readonly id: string;
  readonly part: number;
  readonly category: string;
  readonly agencyId: string;
}

/** What a deadline is reported for: it ends soon, it has ended, or a level of the escalation policy is due. */
export type DeadlineNotice = { readonly dueOn: string } & (
  | { readonly action: 'near-deadline'; readonly stage: (typeof warnedStages)[number] }
  | { readonly action: 'miss-deadline'; readonly stage: (typeof officeStages)[number] }
  | {
      readonly action: 'escalate';
      readonly stage: (typeof officeStages)[number];
      readonly level: number;
      readonly recipient: (typeof escalationRecipients)[number];
    }
);

/** What the intake has looked up of a submission; the guards of `receive` decide by it. */
export interface IntakeChecks {
  readonly channelErrors: FieldError[];
  readonly formErrors: FieldError[];
  readonly villageKnown: boolean;
  readonly categoryKnown: boolean;
  /** Null: no such KIM is known. */
  readonly kimActive: boolean | null;
  readonly kimServes: boolean | null;
  /** Within the limits, or the details of the refusal. */
  readonly withinLimits: ErrorExtra | true;
}

/** What commands bring for guards, changes, entries and events; mostly the body of the request. */
export interface TransitionInput {
  /** What is written into the aspiration with the transition, and its evidence: uploads of the same account. */
  readonly text?: RedactedText | undefined;
  readonly attachmentIds?: readonly string[] | undefined;
  readonly agencyId?: string;
  /** The colleague who works on it from now on; null for none. */
  readonly assignee?: string | null;
  /** The message that notified the reporter. */
  readonly messageId?: string;
  readonly category?: string | undefined;
  readonly anonymous?: boolean | undefined;
  readonly confidential?: boolean | undefined;
  /** Words of the public text to mask. */
  readonly passages?: readonly string[] | undefined;
  readonly oversight?: boolean | undefined;
  readonly reason?: (typeof archiveReasons)[number];
  readonly destination?: (typeof referralDestinations)[number];
  readonly rating?: number | undefined;
  /** The citizen is not the reporter, but that of a merged aspiration, or a supporter: the reporter reads the text masked. */
  readonly shared?: boolean;
  /** The citizen is a supporter, one of so many who object to the present answer. */
  readonly supporter?: { readonly verified: boolean; readonly objectors: number };
  /** The KIM that is asked to check an answer on site, or checks, and what it finds. */
  readonly kimId?: string;
  readonly result?: (typeof checkResults)[number];
  readonly parts?: readonly SplitPart[];
  /** Where agency, category and parts stand in the request, as a JSON pointer. */
  readonly place?: string;
  /** Which parts the citizen names, and which can be reopened. */
  readonly namedParts?: readonly number[] | undefined;
  readonly answeredParts?: readonly number[];
  /** The whole passes its protection and its closure on to its parts. */
  readonly whole?: AspirationState;
  /** The root of a merge. */
  readonly root?: AspirationState;
  readonly intake?: IntakeChecks;
  /** What the submission of a request for information states of it. */
  readonly informationRequest?:
    | { readonly purpose?: string | undefined; readonly form?: 'INSPECTION' | 'COPY' | 'DIGITAL' | undefined }
    | undefined;
  readonly formErrors?: FieldError[];
  readonly notice?: DeadlineNotice;
  /** The day that an extension ends on. */
  readonly dueOn?: string;
}

/** What observers find out before the event is built. */
export interface AspirationFacts {
  /** The day on which the deadline that the transition starts, or resumes, is due. */
  readonly dueOn: string;
}

export type AspirationStep = Step<AspirationState, TransitionInput, AspirationFacts>;
