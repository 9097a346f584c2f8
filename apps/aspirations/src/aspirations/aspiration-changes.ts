import type { AspirationAction } from './aspiration.actors.js';
import { publicTextOf, withoutPassages } from './redaction/public-text.js';
import type { AspirationState, AspirationStep } from './aspiration.step.js';

type Change = (step: AspirationStep) => Partial<AspirationState>;

const notNotified = { reporterNotifiedAt: null, reporterNotifiedBy: null };
const withoutAgency = { agencyId: null, assignedAt: null };

/** What each action changes of the aspiration besides status and version. */
const changes: Partial<Record<AspirationAction, Change>> = {
  verify: ({ before, input, now }) => ({
    category: input.category ?? before!.category,
    oversight: input.oversight ?? before!.oversight,
    ...protectionOf(before!, input),
    ...withoutPassages(before!, input.passages),
    verifiedAt: now,
  }),
  recategorise: ({ input }) => ({ category: input.category! }),
  archive: ({ input, now }) => ({ archiveReason: input.reason!, closedAt: now }),
  refer: ({ input, now }) => ({ referredTo: input.destination!, closedAt: now }),
  assign: ({ input, now }) => ({ agencyId: input.agencyId!, assignedAt: now }),
  'set-assignee': ({ input }) => ({ assignee: input.assignee ?? null }),
  'release-assignee': () => ({ assignee: null }),
  decline: ({ before }) => ({ ...withoutAgency, declines: before!.declines + 1 }),
  recall: () => withoutAgency,
  respond: answerOf,
  decide: answerOf,
  'collect-answers': answerOf,
  'request-check': ({ input }) => ({ checkKimId: input.kimId! }),
  'confirm-notified': ({ input, now }) => ({ reporterNotifiedAt: now, reporterNotifiedBy: input.messageId ?? null }),
  'retract-notified': () => notNotified,
  reopen: ({ before }) => ({ reopenings: before!.reopenings + 1 }),
  // By the citizen; when a part is sent back, the whole only follows.
  'reopen-parts': ({ before, input }) => (input.text === undefined ? {} : { reopenings: before!.reopenings + 1 }),
  uphold: ({ now }) => ({ outcome: 'UPHELD', closedAt: now }),
  close: ({ input, now }) => ({
    outcome: input.whole?.outcome ?? 'SATISFIED',
    closedAt: now,
    rating: input.rating ?? null,
  }),
  'auto-close': ({ now }) => ({ outcome: 'SILENCE', closedAt: now }),
  rate: ({ input }) => ({ rating: input.rating! }),
  protect: ({ before, input }) => protectionOf(before!, input),
  redact: ({ before, input }) => (input.whole ? publicTextOf(input.whole) : withoutPassages(before!, input.passages)),
  merge: ({ input }) => ({ mergedInto: input.root!.id }),
  unmerge: () => ({ mergedInto: null }),
};

function answerOf({ input: { text }, now }: AspirationStep): Partial<AspirationState> {
  return { answer: text!.text, answerMasked: text!.masked, respondedAt: now, ...notNotified };
}

export function changesOf(step: AspirationStep): Partial<AspirationState> {
  return changes[step.action as AspirationAction]?.(step) ?? {};
}

type Protection = Pick<AspirationState, 'anonymous' | 'confidential'>;

/** The protection of an aspiration once these levels are set. */
export function protectionOf(now: Protection, found: { readonly [level in keyof Protection]?: boolean | undefined }) {
  return { anonymous: found.anonymous ?? now.anonymous, confidential: found.confidential ?? now.confidential };
}
