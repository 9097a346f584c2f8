import { addMonths } from '../../apps/aspirations/src/publication/internal-statistics/months.js';
import type { GeneratedAspiration } from './generated-aspirations.js';
import type {
  Figures,
  InternalDimension,
} from '../../apps/aspirations/src/publication/internal-statistics/internal-statistics.dto.js';

interface Duration {
  readonly stage: string;
  readonly agency: string | null;
  readonly hours: number;
  readonly ended: boolean;
}

const hour = 3_600_000;

/** In Jakarta, seven hours ahead of UTC all year. */
const monthOf = (at: Date) => new Date(at.getTime() + 7 * hour).toISOString().slice(0, 7);

const keys: Record<InternalDimension, (one: GeneratedAspiration) => string | null> = {
  AGENCY: ({ stays }) => stays.at(-1)!.agency,
  CATEGORY: ({ category }) => category,
  KIND: ({ kind }) => kind,
  CHANNEL: ({ channel }) => channel,
  DISTRICT: ({ village }) => village.slice(0, 8),
  VILLAGE: ({ village }) => village,
  KIM: ({ kim }) => kim,
  MONTH: ({ receivedAt }) => monthOf(receivedAt),
};

/** Counts aspirations one by one in the test's own way: no statement, no estimate that is shared with the service. */
export function naiveCount(all: readonly GeneratedAspiration[], by: InternalDimension, month: string, now: Date) {
  const counted = all.filter(({ merged }) => !merged);
  const inMonth = (at: string) => counted.filter(({ receivedAt }) => monthOf(receivedAt) === at);
  const figures = (at: string, key: string | null) => figuresOf(inMonth(at), by, key, now);
  if (by === 'MONTH')
    return Array.from({ length: 12 }, (_, back) => addMonths(month, -back)).map((key) => ({
      key,
      ...figures(key, key),
      before: figures(addMonths(key, -1), addMonths(key, -1)),
    }));
  const groups = new Set([...inMonth(month), ...inMonth(addMonths(month, -1))].flatMap((one) => keysOf(one, by, now)));
  return [...groups].map((key) => ({ key, ...figures(month, key), before: figures(addMonths(month, -1), key) }));
}

function keysOf(one: GeneratedAspiration, by: InternalDimension, now: Date): (string | null)[] {
  if (by !== 'AGENCY') return [keys[by](one)];
  return [
    keys.AGENCY(one),
    ...durationsOf(one, now).map(({ agency }) => agency),
    ...one.deadlines.map((d) => d.agency),
  ];
}

function figuresOf(all: GeneratedAspiration[], by: InternalDimension, key: string | null, now: Date): Figures {
  const own = all.filter((one) => keys[by](one) === key);
  const ofAgency = <Row extends { readonly agency: string | null }>(rows: (one: GeneratedAspiration) => Row[]) =>
    by === 'AGENCY' ? all.flatMap(rows).filter(({ agency }) => agency === key) : own.flatMap(rows);
  const statuses = own.map(({ stays }) => stays.at(-1)!.status);
  const reopenings = own.map(({ stays }) => stays.filter(({ status }) => status === 'REOPENED').length);
  const ratings = own.flatMap(({ rating }) => (rating === null ? [] : [rating]));
  const deadlines = ofAgency((one) =>
    one.deadlines.map((deadline) => ({ ...deadline, now: (now.getTime() - one.receivedAt.getTime()) / hour })),
  );
  const durations = ofAgency((one) => durationsOf(one, now));
  return {
    received: own.length,
    open: statuses.filter((status) => status !== 'CLOSED' && status !== 'ARCHIVED').length,
    reopened: reopenings.filter((times) => times > 0).length,
    reopenings: sum(reopenings),
    rated: ratings.length,
    averageRating: ratings.length > 0 ? Math.round((sum(ratings) * 100) / ratings.length) / 100 : null,
    deadlines: (['VERIFICATION', 'RESPONSE', 'RESOLUTION', 'REVIEW', 'INFORMATION_REQUEST', 'OBJECTION'] as const).map(
      (stage) => {
        const of = deadlines.filter((deadline) => deadline.stage === stage);
        const late = of.filter((one) =>
          one.stopped === null ? !one.paused && one.now > one.due : one.stopped > one.due,
        );
        const onTime = of.filter((one) => one.stopped !== null && !late.includes(one));
        return { stage, onTime: onTime.length, late: late.length, running: of.length - late.length - onTime.length };
      },
    ),
    times: (['VERIFICATION', 'ASSIGNMENT', 'FIRST_ANSWER', 'LAST_ANSWER', 'WHOLE'] as const).map((stage) => {
      const of = durations.filter((duration) => duration.stage === stage);
      const median = medianOf(of);
      return {
        stage,
        ended: of.filter(({ ended }) => ended).length,
        unended: of.filter(({ ended }) => !ended).length,
        medianHours: median,
        atLeastHours: median === null && of.length > 0 ? Math.max(...of.map(({ hours }) => hours)) : null,
      };
    }),
  };
}

/** By the definition of Kaplan and Meier: at each time of an end, the share that ended of those still observed. */
function medianOf(durations: readonly Duration[]): number | null {
  let open = 1;
  for (const time of [...new Set(durations.map(({ hours }) => hours))].toSorted((a, b) => a - b)) {
    const observed = durations.filter(({ hours }) => hours >= time).length;
    const ends = durations.filter(({ hours, ended }) => ended && hours === time).length;
    open *= 1 - ends / observed;
    if (ends > 0 && open <= 0.5 + 1e-9) return time;
  }
  return null;
}

function durationsOf({ stays, receivedAt }: GeneratedAspiration, now: Date): Duration[] {
  const age = (now.getTime() - receivedAt.getTime()) / hour;
  const spent = (of: typeof stays, statuses: readonly string[]) =>
    Math.floor(
      sum(
        of
          .filter(({ status }) => statuses.includes(status))
          .map((stay) => (stays[stays.indexOf(stay) + 1]?.from ?? age) - stay.from),
      ) + 1e-9,
    );
  const decided = stays.findIndex(({ status }) => status === 'VERIFIED' || status === 'ARCHIVED');
  const last = stays.at(-1)!.status;
  const assignments = stays.flatMap(({ status }, index) => {
    if (status !== 'ASSIGNED') return [];
    const until = stays.findIndex((stay, at) => at > index && stay.status === 'VERIFIED');
    return [stays.slice(index, until < 0 ? stays.length : until)];
  });
  return [
    {
      stage: 'VERIFICATION',
      agency: null,
      hours: spent(decided < 0 ? stays : stays.slice(0, decided), ['RECEIVED']),
      ended: decided >= 0,
    },
    ...stays
      .filter(({ status }) => status === 'VERIFIED')
      .map((stay) => ({ stage: 'ASSIGNMENT', agency: null, hours: spent([stay], ['VERIFIED']), ended: true })),
    ...assignments.flatMap((ofAgency) => {
      const { agency } = ofAgency[0]!;
      const isLast = ofAgency.at(-1) === stays.at(-1);
      const ended = isLast && !['ASSIGNED', 'REOPENED'].includes(last);
      return [
        { stage: 'FIRST_ANSWER', agency, hours: spent([ofAgency[0]!], ['ASSIGNED']), ended: ofAgency.length > 1 },
        { stage: 'LAST_ANSWER', agency, hours: spent(ofAgency, ['ASSIGNED', 'REOPENED']), ended },
      ];
    }),
    {
      stage: 'WHOLE',
      agency: null,
      hours: spent(stays, ['RECEIVED', 'VERIFIED', 'ASSIGNED', 'RESPONDED', 'REOPENED']),
      ended: last === 'CLOSED' || last === 'ARCHIVED',
    },
  ];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
