/** The facts about a KIM that show its need of training. */
export interface TrainingNeed {
  readonly status: string;
  readonly members: number;
  /** Present members who have attended a training. */
  readonly trainedMembers: number;
  /** The last day of the last attended training; null when there is none. */
  readonly lastTrainedOn: string | null;
  /** Dissemination tasks due within the last half year. */
  readonly dueTasks: number;
  /** Of them: reported after their due day. */
  readonly lateTasks: number;
  /** Of them: not reported. */
  readonly missedTasks: number;
}

/** A reason of a suggestion, and its points. */
export interface SuggestionReason {
  readonly code: SuggestionCode;
  readonly points: number;
  readonly en: string;
  readonly id: string;
}

const monthsUntilStale = 12;
const pointsPerMonth = 2;
const maxPointsForStale = 40;
const fewMembersShare = 1 / 3;
/** Fewer tasks give no points: one missed task is no pattern. */
const minimumTasks = 3;
const maxPointsForMissed = 30;
const maxPointsForLate = 20;

interface Rule {
  readonly code: string;
  /** 0: the rule does not apply. */
  points(need: TrainingNeed, today: string): number;
  en(need: TrainingNeed): string;
  id(need: TrainingNeed): string;
}

/** All reasons of suggestions. */
const rules = [
  {
    code: 'NEVER_TRAINED',
    points: ({ lastTrainedOn }) => (lastTrainedOn === null ? 50 : 0),
    en: () => 'No member has ever attended a training.',
    id: () => 'Belum ada anggota yang pernah mengikuti bimtek.',
  },
  {
    code: 'TRAINED_LONG_AGO',
    points: ({ lastTrainedOn }, today) =>
      lastTrainedOn === null
        ? 0
        : Math.min(
            maxPointsForStale,
            pointsPerMonth * Math.max(0, wholeMonthsBetween(lastTrainedOn, today) - monthsUntilStale),
          ),
    en: ({ lastTrainedOn }) => `The last training was on ${lastTrainedOn}.`,
    id: ({ lastTrainedOn }) => `Bimtek terakhir diikuti pada ${lastTrainedOn}.`,
  },
  {
    code: 'DORMANT',
    points: ({ status }) => (status === 'DORMANT' ? 30 : 0),
    en: () => 'The KIM is dormant.',
    id: () => 'KIM sedang tidak aktif.',
  },
  {
    code: 'FEW_MEMBERS_TRAINED',
    points: ({ lastTrainedOn, members, trainedMembers }) =>
      lastTrainedOn !== null && members > 0 && trainedMembers / members < fewMembersShare ? 10 : 0,
    en: ({ members, trainedMembers }) => `${trainedMembers} of ${members} members have attended a training.`,
    id: ({ members, trainedMembers }) => `${trainedMembers} dari ${members} anggota pernah mengikuti bimtek.`,
  },
  {
    code: 'TASKS_NOT_PASSED_ON',
    points: ({ dueTasks, missedTasks }) => share(missedTasks, dueTasks, maxPointsForMissed),
    en: ({ dueTasks, missedTasks }) => `${missedTasks} of ${dueTasks} tasks of the last half year were not reported.`,
    id: ({ dueTasks, missedTasks }) =>
      `${missedTasks} dari ${dueTasks} tugas diseminasi setengah tahun terakhir tidak disebarluaskan.`,
  },
  {
    code: 'TASKS_LATE',
    points: ({ dueTasks, lateTasks }) => share(lateTasks, dueTasks, maxPointsForLate),
    en: ({ dueTasks, lateTasks }) => `${lateTasks} of ${dueTasks} tasks of the last half year were reported late.`,
    id: ({ dueTasks, lateTasks }) =>
      `${lateTasks} dari ${dueTasks} tugas diseminasi setengah tahun terakhir dilaporkan terlambat.`,
  },
] as const satisfies readonly Rule[];

export type SuggestionCode = (typeof rules)[number]['code'];
export const suggestionCodes = rules.map(({ code }) => code);

/** The score of a KIM and its reasons: the sum of their points, 0 without any. */
export function scoreOf(need: TrainingNeed, today: string): { score: number; reasons: SuggestionReason[] } {
  const reasons = rules.flatMap((rule: Rule) => {
    const points = rule.points(need, today);
    return points > 0 ? [{ code: rule.code as SuggestionCode, points, en: rule.en(need), id: rule.id(need) }] : [];
  });
  return { score: reasons.reduce((sum, { points }) => sum + points, 0), reasons };
}

/** Whether one of these reasons applies. */
export function hasNeed(need: TrainingNeed, codes: readonly string[], today: string): boolean {
  return scoreOf(need, today).reasons.some(({ code }) => codes.includes(code));
}

function share(part: number, whole: number, maxPoints: number): number {
  return whole < minimumTasks ? 0 : Math.round((maxPoints * part) / whole);
}

/** Whole months from one day to a later one. */
function wholeMonthsBetween(earlier: string, later: string): number {
  const [from, to] = [new Date(earlier), new Date(later)];
  const months = (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth();
  return to.getUTCDate() < from.getUTCDate() ? months - 1 : months;
}
