import * as fc from 'fast-check';

/** A stay in a status, in hours since the receipt. */
interface Stay {
  readonly status: string;
  readonly from: number;
  readonly agency: string | null;
}

interface GeneratedDeadline {
  readonly stage: string;
  readonly due: number;
  readonly stopped: number | null;
  readonly paused: boolean;
  /** The agency that had to act; null: the office. */
  readonly agency: string | null;
}

/** An aspiration as a test invents it; all times in hours since its receipt. */
export interface GeneratedAspiration {
  readonly receivedAt: Date;
  readonly village: string;
  readonly category: string;
  readonly kind: string;
  readonly channel: string;
  readonly kim: string | null;
  readonly merged: boolean;
  readonly rating: number | null;
  readonly stays: readonly Stay[];
  readonly deadlines: readonly GeneratedDeadline[];
}

export const kimHere = '0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c4b';
const kimThere = '0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c4c';
const gap = fc.integer({ min: 1, max: 400 });
const agencies = fc.constantFrom('dpupr', 'dinkes');

const decision = fc.oneof(
  { weight: 1, arbitrary: fc.constant('wait' as const) },
  { weight: 1, arbitrary: fc.constant('end' as const) },
  { weight: 6, arbitrary: fc.constant('go' as const) },
);

const attributes = fc.record({
  // The first minutes of months and years fall into them by the time of Jakarta alone.
  receivedAt: fc
    .oneof(
      fc.integer({ min: Date.UTC(2026, 7, 20), max: Date.UTC(2026, 10, 28) }),
      fc.constantFrom(...['2026-09-30T16:59:59Z', '2026-09-30T17:00:00Z', '2026-10-31T17:00:00Z'].map(Date.parse)),
    )
    .map((at) => new Date(at - (at % 1_000))),
  village: fc.constantFrom('32.01.22.2004', '32.01.22.2005', '32.01.05.2003', '32.02.01.2001'),
  category: fc.constantFrom('ROADS_AND_BRIDGES', 'OTHER'),
  kind: fc.constantFrom('COMPLAINT', 'SUGGESTION'),
  channel: fc.constantFrom('KIM', 'CITIZEN', 'STAFF'),
  kim: fc.constantFrom(kimHere, kimThere, null),
  merged: fc.integer({ min: 0, max: 9 }).map((number) => number === 0),
  rating: fc.option(fc.integer({ min: 1, max: 5 })),
});

const path = fc.record({
  returned: fc.option(gap),
  verified: fc.tuple(decision, gap, gap),
  declined: fc.boolean(),
  agencies: fc.tuple(agencies, agencies),
  assigned: fc.tuple(decision, gap, gap),
  reopened: fc.option(fc.tuple(decision, gap, gap)),
  closes: fc.boolean(),
  due: fc.array(fc.integer({ min: 1, max: 9_000 }), { minLength: 4, maxLength: 4 }),
  paused: fc.boolean(),
});

export const generatedAspirations = fc.array(
  fc.tuple(attributes, path).map(([one, steps]) => ({ ...one, ...lifecycle(steps, one.rating) })),
  { minLength: 40, maxLength: 120 },
);

/** Walks from receipt as far as the path goes. */
function lifecycle(steps: typeof path extends fc.Arbitrary<infer Path> ? Path : never, rating: number | null) {
  const stays: Stay[] = [{ status: 'RECEIVED', from: 0, agency: null }];
  const deadlines: GeneratedDeadline[] = [];
  let at = 0;
  const step = (status: string, after: number, agency: string | null = null) => {
    at += after;
    stays.push({ status, from: at, agency });
  };
  const stop = (stage: string, started: number, due: number, agency: string | null, isStopped: boolean) =>
    deadlines.push({
      stage,
      due: started + due,
      stopped: isStopped ? at : null,
      paused: !isStopped && steps.paused,
      agency,
    });
  const end = (rated = false) => ({ stays, deadlines, rating: rated ? rating : null });
  const [verificationDue, responseDue, againDue, resolutionDue] = steps.due as [number, number, number, number];
  if (steps.returned !== null) {
    step('RETURNED', steps.returned);
    step('RECEIVED', steps.returned);
  }
  const [verified, waited, first] = steps.verified;
  if (verified === 'end') step('ARCHIVED', waited);
  if (verified !== 'go') {
    stop('VERIFICATION', 0, verificationDue, null, verified === 'end');
    return end();
  }
  step('VERIFIED', waited);
  step('ASSIGNED', first, steps.agencies[0]);
  stop('VERIFICATION', 0, verificationDue, null, true);
  let assignedAt = at;
  let [agency] = steps.agencies;
  if (steps.declined) {
    step('VERIFIED', first);
    stop('RESPONSE', assignedAt, againDue, agency, true);
    [, agency] = steps.agencies;
    step('ASSIGNED', waited, agency);
    assignedAt = at;
  }
  const [answered, , answer] = steps.assigned;
  if (answered !== 'go') {
    stop('RESPONSE', assignedAt, responseDue, agency, false);
    return end();
  }
  step('RESPONDED', answer, agency);
  stop('RESPONSE', assignedAt, responseDue, agency, true);
  if (steps.reopened) {
    const [again, before, until] = steps.reopened;
    step('REOPENED', before, agency);
    const reopenedAt = at;
    if (again === 'go') step('RESPONDED', until, agency);
    stop('RESOLUTION', reopenedAt, resolutionDue, agency, again === 'go');
    if (again !== 'go') return end();
  }
  if (steps.closes) step('CLOSED', waited, agency);
  return end(steps.closes);
}
