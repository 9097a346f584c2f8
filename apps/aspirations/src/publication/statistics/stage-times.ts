/** A change of status, in the order of versions. */
export interface StatusChange {
  readonly status: string;
  readonly at: Date;
  /** The agency that is assigned from then on. */
  readonly agencyId: string | null;
}

/** A pause of the deadline; open while `until` is null. */
export interface Pause {
  readonly from: Date;
  readonly until: Date | null;
}

/**
 * VERIFICATION: from receipt to the decision of the coordinator. ASSIGNMENT: each wait for the assignment to an agency.
 * FIRST_ANSWER: from assignment to the first answer of that agency. LAST_ANSWER: the same up to its last answer, including
 * its time after every reopening. WHOLE: from receipt to the end.
 */
export const timedStages = ['VERIFICATION', 'ASSIGNMENT', 'FIRST_ANSWER', 'LAST_ANSWER', 'WHOLE'] as const;
export type TimedStage = (typeof timedStages)[number];

/** ENDED: completed. LEFT: the aspiration left the stage without completing it. RUNNING and PAUSED: still open. */
export type StageState = 'ENDED' | 'LEFT' | 'RUNNING' | 'PAUSED';

export interface StageTime {
  readonly stage: TimedStage;
  readonly agencyId: string | null;
  /** Duration without pauses, up to `stateAt`. */
  readonly seconds: number;
  readonly pausedSeconds: number;
  readonly state: StageState;
  readonly stateAt: Date;
}

/** EXCLUDE: neither running time nor a pause, as while the citizen reviews an answer. */
type Effect = 'RUN' | 'PAUSE' | 'EXCLUDE' | 'END' | 'LEAVE';

interface Rule {
  readonly stage: TimedStage;
  readonly startsWith: string;
  /** The effect of a status on a started stage. */
  readonly effectOf: (status: string) => Effect;
  readonly ofAgency: boolean;
}

const finalStatuses = new Set(['CLOSED', 'ARCHIVED', 'REFERRED']);
const citizenStatuses = new Set(['RETURNED', 'ASKED']);
const answeredStatuses = new Set(['RESPONDED', 'UNDER_REVIEW', 'CLOSED']);

const rules: readonly Rule[] = [
  {
    stage: 'VERIFICATION',
    startsWith: 'RECEIVED',
    effectOf: (status) => (status === 'RECEIVED' ? 'RUN' : status === 'RETURNED' ? 'PAUSE' : 'END'),
    ofAgency: false,
  },
  {
    stage: 'ASSIGNMENT',
    startsWith: 'VERIFIED',
    effectOf: (status) => (status === 'VERIFIED' || status === 'HELD' ? 'RUN' : 'END'),
    ofAgency: false,
  },
  {
    stage: 'FIRST_ANSWER',
    startsWith: 'ASSIGNED',
    effectOf: (status) => {
      if (status === 'ASSIGNED' || status === 'ACCEPTED') return 'RUN';
      if (status === 'ASKED') return 'PAUSE';
      return answeredStatuses.has(status) ? 'END' : 'LEAVE';
    },
    ofAgency: true,
  },
  {
    stage: 'LAST_ANSWER',
    startsWith: 'ASSIGNED',
    effectOf: (status) => {
      if (status === 'ASSIGNED' || status === 'ACCEPTED' || status === 'REOPENED') return 'RUN';
      if (status === 'ASKED') return 'PAUSE';
      return answeredStatuses.has(status) ? 'EXCLUDE' : 'LEAVE';
    },
    ofAgency: true,
  },
  {
    stage: 'WHOLE',
    startsWith: 'RECEIVED',
    effectOf: (status) => (finalStatuses.has(status) ? 'END' : citizenStatuses.has(status) ? 'PAUSE' : 'RUN'),
    ofAgency: false,
  },
];

/** The durations of all stages of an aspiration, derived from its history alone and therefore reproducible. */
export function stageTimes(kind: string, changes: readonly StatusChange[], pauses: readonly Pause[]): StageTime[] {
  // The information officer decides a request for information without verification or assignment; it has its own report.
  const timed = kind === 'INFORMATION_REQUEST' ? rules.filter(({ stage }) => stage === 'WHOLE') : rules;
  return timed.flatMap((rule) => timesOf(rule, changes, pauses));
}

interface OpenStage {
  readonly agencyId: string | null;
  effect: Effect;
  since: Date;
  seconds: number;
  pausedSeconds: number;
}

function timesOf(rule: Rule, changes: readonly StatusChange[], pauses: readonly Pause[]): StageTime[] {
  const times: StageTime[] = [];
  let open: OpenStage | null = null;
  for (const { status, at, agencyId } of changes) {
    if (open) {
      accumulate(open, at, pauses);
      open.effect = rule.effectOf(status);
      open.since = later(open.since, at);
      if (open.effect === 'END' || open.effect === 'LEAVE') {
        times.push(toStageTime(rule, open, open.effect === 'END' ? 'ENDED' : 'LEFT'));
        open = null;
      }
    }
    // Stages of the whole aspiration start once, also when the status returns to their first one.
    if (!open && status === rule.startsWith && (rule.ofAgency || rule.stage === 'ASSIGNMENT' || times.length === 0))
      open = {
        agencyId: rule.ofAgency ? agencyId : null,
        effect: rule.effectOf(status),
        since: at,
        seconds: 0,
        pausedSeconds: 0,
      };
  }
  if (!open) return times;
  const state = open.effect === 'EXCLUDE' ? 'ENDED' : open.effect === 'PAUSE' ? 'PAUSED' : 'RUNNING';
  if (state === 'RUNNING') addKnownPauses(open, pauses);
  return [...times, toStageTime(rule, open, isPausedNow(open, state, pauses) ? 'PAUSED' : state)];
}

function toStageTime(
  { stage }: Rule,
  { agencyId, seconds, pausedSeconds, since }: OpenStage,
  state: StageState,
): StageTime {
  return {
    stage,
    agencyId,
    seconds: Math.floor(seconds),
    pausedSeconds: Math.floor(pausedSeconds),
    state,
    stateAt: since,
  };
}

/** Adds the time since the last change of status by the effect of that status. */
function accumulate(open: OpenStage, until: Date, pauses: readonly Pause[]): void {
  if (open.effect === 'EXCLUDE') return;
  const elapsed = Math.max(0, until.getTime() - open.since.getTime()) / 1_000;
  const paused = open.effect === 'PAUSE' ? elapsed : pausedWithin(pauses, open.since, until);
  open.seconds += elapsed - paused;
  open.pausedSeconds += paused;
}

/** Adds the time up to the last known pause or resumption of a running stage. */
function addKnownPauses(open: OpenStage, pauses: readonly Pause[]): void {
  const lastKnown = pauses
    .flatMap(({ from, until }) => [from, ...(until ? [until] : [])])
    .reduce((latest, at) => later(latest, at), open.since);
  accumulate(open, lastKnown, pauses);
  open.since = lastKnown;
}

function isPausedNow({ since }: OpenStage, state: StageState, pauses: readonly Pause[]): boolean {
  return state === 'RUNNING' && pauses.some(({ from, until }) => until === null && from <= since);
}

/** In seconds; overlapping pauses count once. */
function pausedWithin(pauses: readonly Pause[], from: Date, until: Date): number {
  let covered = from.getTime();
  let paused = 0;
  for (const pause of pauses.toSorted((a, b) => a.from.getTime() - b.from.getTime())) {
    const start = Math.max(covered, pause.from.getTime());
    const end = Math.min(until.getTime(), pause.until?.getTime() ?? Infinity);
    if (end <= start) continue;
    paused += end - start;
    covered = end;
  }
  return paused / 1_000;
}

function later(a: Date, b: Date): Date {
  return a > b ? a : b;
}
