import {
  ActivityRejected,
  EvaluationPublished,
  MaturityAssessed,
  MonthlyReportDue,
  ReportAccepted,
  ReportReturned,
} from '#contracts';
import { officersOf } from './kim-officers.js';
import { fields, on, type ReactionRules } from './rule.js';

const officers = ({ kimId }: { readonly kimId: string }) => officersOf([kimId]);
/** Indonesian names of the levels, which are terms of the regency in every language. */
const levels = { BEGINNER: 'Pemula', DEVELOPING: 'Berkembang', INDEPENDENT: 'Mandiri' } as const;

/** Notifications of what the office decides on the work of a KIM; reasons are in the history of each subject. */
export const kimWorkRules: ReactionRules = {
  'notify-officers-when-activity-is-rejected': [
    on(ActivityRejected, { template: 'activity-rejected', to: officers, variables: fields('heldOn') }),
  ],
  'notify-officers-when-monthly-report-is-due': [
    on(MonthlyReportDue, { template: 'monthly-report-due', to: officers, variables: fields('month', 'dueOn') }),
  ],
  'notify-officers-when-monthly-report-is-decided': [
    on(ReportReturned, { template: 'monthly-report-returned', to: officers, variables: fields('month') }),
    on(ReportAccepted, { template: 'monthly-report-accepted', to: officers, variables: fields('month') }),
  ],
  'notify-officers-when-maturity-is-assessed': [
    // A recomputation may change many months at once: the result is on the page of the KIM.
    on(MaturityAssessed, {
      when: ({ withheld, level, isRecomputed = false }) => !withheld && level !== null && !isRecomputed,
      template: 'maturity-assessed',
      to: officers,
      variables: ({ month, level }) => ({ month, level: level === null ? '' : levels[level] }),
    }),
  ],
  'notify-officers-when-evaluation-is-published': [
    on(EvaluationPublished, {
      template: 'evaluation-published',
      to: ({ ranking }) =>
        ranking.flatMap(({ kimId, place }) =>
          officersOf([kimId]).map((officer) => ({ ...officer, variables: { rank: String(place) } })),
        ),
      variables: ({ year }) => ({ year: String(year) }),
    }),
  ],
};
