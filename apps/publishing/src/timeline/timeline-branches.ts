import { type Sql, sql } from '#database';

/** A kind of things that happened: rows of `at`, `kind`, `subject_id`, `step`, `name`, `kim_id` and `verdict`. */
export interface TimelineBranch {
  readonly subject: string;
  readonly rows: Sql;
}

/** What the reader may see beyond what is public, as conditions of the rows `task`, `gap` and `claim`. */
export interface TimelineRights {
  readonly tasks: Sql;
  readonly gaps: Sql;
  readonly claims: Sql;
}

const none = sql`NULL::uuid AS kim_id, NULL::text AS verdict`;
const publicDocument = sql`
  edition.published_at IS NOT NULL
  AND NOT EXISTS (SELECT FROM document WHERE document.id = edition.document_id AND document.status = 'REMOVED')`;

const taskSteps = sql`CASE history.action
  WHEN 'assign' THEN 'TASK_ASSIGNED' WHEN 'reassign' THEN 'TASK_ASSIGNED' WHEN 'acknowledge' THEN 'TASK_ACKNOWLEDGED'
  WHEN 'report' THEN 'TASK_REPORTED' WHEN 'verify' THEN 'TASK_VERIFIED' WHEN 'return' THEN 'TASK_RETURNED'
  WHEN 'decline' THEN 'TASK_DECLINED' WHEN 'expire' THEN 'TASK_EXPIRED' WHEN 'cancel' THEN 'TASK_CANCELLED' END`;

function tasksOf(which: Sql, mayRead: Sql): TimelineBranch {
  return {
    subject: 'task',
    rows: sql`
      SELECT history.at, ${taskSteps} AS kind, task.id AS subject_id, history.version AS step,
             task.edition_title AS name, task.kim_id, NULL::text AS verdict
        FROM task JOIN task_history AS history ON history.subject_id = task.id
       WHERE ${which} AND ${mayRead} AND history.action NOT IN ('remind', 'escalate')`,
  };
}

/** Where and when it was seen, rated and clarified. */
function claimsOf(which: Sql, mayRead: Sql): TimelineBranch {
  return {
    subject: 'claim',
    rows: sql`
      SELECT happened.at, happened.kind, claim.id AS subject_id, 0 AS step, claim.statement AS name, NULL::uuid AS kim_id,
             claim.verdict
        FROM claim
       CROSS JOIN LATERAL (VALUES (claim.first_reported_at, 'CLAIM_SEEN'), (claim.rated_at, 'CLAIM_RATED'),
                                  (claim.clarified_at, 'CLAIM_CLARIFIED')) AS happened(at, kind)
       WHERE ${which} AND ${mayRead} AND claim.statement IS NOT NULL AND claim.status NOT IN ('REJECTED', 'MERGED')
         AND happened.at IS NOT NULL`,
  };
}

/** Those that are listed, and their answers. */
function needsOf(which: Sql): TimelineBranch {
  return {
    subject: 'need',
    rows: sql`
      SELECT history.at, CASE history.action WHEN 'list' THEN 'NEED_ASKED' ELSE 'NEED_ANSWERED' END AS kind,
             need.id AS subject_id, history.version AS step, need.text AS name, need.kim_id, NULL::text AS verdict
        FROM information_need AS need JOIN information_need_history AS history ON history.subject_id = need.id
       WHERE ${which} AND need.status IN ('OPEN', 'ANSWERED') AND history.action IN ('list', 'answer')`,
  };
}

export function branchesOfVillage(code: string, { tasks, gaps, claims }: TimelineRights): TimelineBranch[] {
  const here = sql`ARRAY[${code}::text]`;
  return [
    {
      subject: 'edition',
      rows: sql`
        SELECT happened.at, happened.kind, edition.id AS subject_id, 0 AS step, edition.title AS name, document.kim_id,
               NULL::text AS verdict
          FROM edition JOIN document ON document.id = edition.document_id
         CROSS JOIN LATERAL (VALUES
           (edition.published_at,
            CASE WHEN document.kim_id IS NULL THEN 'EDITION_PUBLISHED' ELSE 'CONTRIBUTION_PUBLISHED' END),
           (edition.withdrawn_at, 'EDITION_WITHDRAWN')) AS happened(at, kind)
         WHERE edition.village_codes @> ${here} AND ${publicDocument} AND happened.at IS NOT NULL`,
    },
    tasksOf(sql`task.village_codes @> ${here}`, tasks),
    {
      subject: 'coverage-gap',
      rows: sql`
        SELECT gap.detected_at AS at, 'GAP_DETECTED' AS kind, gap.id AS subject_id, gap.version AS step,
               edition.title AS name, ${none}
          FROM coverage_gap AS gap JOIN edition ON edition.id = gap.edition_id
         WHERE gap.village_code = ${code} AND ${gaps}`,
    },
    claimsOf(sql`claim.village_codes @> ${here}`, claims),
    needsOf(sql`need.village_code = ${code}`),
    {
      subject: 'campaign',
      rows: sql`
        SELECT happened.at, happened.kind, campaign.id AS subject_id, 0 AS step, campaign.title AS name, ${none}
          FROM campaign
         CROSS JOIN LATERAL (VALUES (campaign.started_at, 'CAMPAIGN_STARTED'), (campaign.ended_at, 'CAMPAIGN_ENDED'))
                            AS happened(at, kind)
         WHERE campaign.village_codes @> ${here} AND campaign.started_at IS NOT NULL AND happened.at IS NOT NULL`,
    },
  ];
}

export function branchesOfKim(kimId: string, { tasks, claims }: TimelineRights): TimelineBranch[] {
  return [
    {
      subject: 'edition',
      rows: sql`
        SELECT edition.published_at AS at, 'CONTRIBUTION_PUBLISHED' AS kind, edition.id AS subject_id, 0 AS step,
               edition.title AS name, contribution.kim_id, NULL::text AS verdict
          FROM contribution JOIN edition ON edition.document_id = contribution.id
         WHERE contribution.kim_id = ${kimId} AND ${publicDocument}`,
    },
    tasksOf(sql`task.kim_id = ${kimId}`, tasks),
    claimsOf(sql`claim.kim_ids @> ARRAY[${kimId}::uuid]`, claims),
    needsOf(sql`need.kim_id = ${kimId}`),
  ];
}
