import { createHistory } from '#lifecycle';

/** criterion, weight, target, per month, minimum sample, effort */
const criteria: readonly (readonly [string, number, number, number | null, number, number])[] = [
  ['ACCESS', 6, 12, 2, 3, 1],
  ['DISCUSSION', 10, 12, 2, 3, 3],
  ['IMPLEMENTATION', 10, 4, 1, 2, 8],
  ['NETWORKING', 6, 4, 1, 2, 5],
  ['DISSEMINATION', 18, 24, 4, 6, 2],
  ['ASPIRATION', 10, 12, 3, 3, 2],
  ['TRAINING', 8, 2, 1, 1, 6],
  ['TIMELY_TASK', 14, 90, null, 5, 2],
  ['TIMELY_REPORT', 8, 90, null, 3, 2],
  ['DECREE', 6, 1, null, 1, 10],
  ['OFFICER', 4, 3, null, 1, 4],
];

const firstCriteria = JSON.stringify(
  criteria.map(([criterion, weight, target, perMonth, minimumSample, effort]) => ({
    criterion,
    weight,
    target,
    perMonth,
    minimumSample,
    effort,
  })),
);

/** The tables of maturity and evaluations, and the first formula. */
export const createMaturity = `
  CREATE TABLE maturity_formula (
    version integer NOT NULL,
    effective_from date NOT NULL,
    window_months integer NOT NULL,
    minimum_activities integer NOT NULL,
    developing_from integer NOT NULL,
    independent_from integer NOT NULL,
    criteria jsonb NOT NULL,
    entered_by text NOT NULL,
    entered_at timestamptz NOT NULL,
    CONSTRAINT maturity_formula_pkey PRIMARY KEY (version)
  );
  CREATE INDEX maturity_formula_in_force ON maturity_formula (effective_from, version);
  INSERT INTO maturity_formula (version, effective_from, window_months, minimum_activities, developing_from,
                                independent_from, criteria, entered_by, entered_at)
  VALUES (1, '2020-01-01', 12, 6, 40, 70, '${firstCriteria}', 'SYSTEM', now());
  CREATE TABLE maturity_assessment (
    id uuid NOT NULL,
    version integer NOT NULL,
    kim_id uuid NOT NULL,
    month date NOT NULL,
    formula integer NOT NULL,
    score numeric(5,2) NOT NULL,
    level text,
    ranked boolean NOT NULL,
    parts jsonb NOT NULL,
    assessed_at timestamptz NOT NULL,
    CONSTRAINT maturity_assessment_pkey PRIMARY KEY (id),
    CONSTRAINT maturity_assessment_kim FOREIGN KEY (kim_id) REFERENCES kim (id),
    CONSTRAINT maturity_assessment_formula FOREIGN KEY (formula) REFERENCES maturity_formula (version),
    CONSTRAINT maturity_assessment_score CHECK (score BETWEEN 0 AND 100),
    CONSTRAINT maturity_assessment_level CHECK (ranked = (level IS NOT NULL)),
    CONSTRAINT maturity_assessment_month CHECK (extract(day FROM month) = 1)
  );
  CREATE UNIQUE INDEX maturity_assessment_of_month ON maturity_assessment (kim_id, month);
  CREATE INDEX maturity_assessment_by_rank ON maturity_assessment (month, ranked, score, kim_id);
  CREATE TABLE kim_task (
    task_id uuid NOT NULL,
    kim_id uuid NOT NULL,
    due_on date,
    reported_on date,
    CONSTRAINT kim_task_pkey PRIMARY KEY (task_id)
  );
  CREATE INDEX kim_task_by_kim ON kim_task (kim_id, due_on);
  CREATE TABLE maturity_recomputation (
    id uuid NOT NULL,
    first_month date NOT NULL,
    last_month date NOT NULL,
    formula integer,
    at_month date NOT NULL,
    after_kim_id uuid,
    done integer NOT NULL,
    changed integer NOT NULL,
    requested_by text NOT NULL,
    requested_at timestamptz NOT NULL,
    finished_at timestamptz,
    outcome text,
    failure text,
    CONSTRAINT maturity_recomputation_pkey PRIMARY KEY (id),
    CONSTRAINT maturity_recomputation_outcome CHECK ((finished_at IS NULL) = (outcome IS NULL) AND outcome IN ('DONE', 'FAILED', 'CANCELLED')),
    CONSTRAINT maturity_recomputation_failure CHECK ((failure IS NOT NULL) = (outcome IS NOT DISTINCT FROM 'FAILED')),
    CONSTRAINT maturity_recomputation_formula FOREIGN KEY (formula) REFERENCES maturity_formula (version),
    CONSTRAINT maturity_recomputation_months CHECK (first_month <= last_month)
  );
  CREATE INDEX maturity_recomputation_open ON maturity_recomputation (requested_at, id)
  WHERE finished_at IS NULL;
  CREATE TABLE evaluation (
    id uuid NOT NULL,
    version integer NOT NULL,
    title text NOT NULL,
    year integer NOT NULL,
    status text NOT NULL,
    criteria jsonb NOT NULL,
    jurors uuid[] NOT NULL,
    kim_ids uuid[] NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    CONSTRAINT evaluation_pkey PRIMARY KEY (id),
    CONSTRAINT evaluation_status CHECK (status IN ('OPEN', 'JUDGING', 'CLOSED', 'PUBLISHED'))
  );
  CREATE TABLE evaluation_score (
    evaluation_id uuid NOT NULL,
    kim_id uuid NOT NULL,
    juror uuid NOT NULL,
    criterion text NOT NULL,
    score integer NOT NULL,
    remark text,
    at timestamptz NOT NULL,
    CONSTRAINT evaluation_score_pkey PRIMARY KEY (evaluation_id, kim_id, juror, criterion),
    CONSTRAINT evaluation_score_evaluation FOREIGN KEY (evaluation_id) REFERENCES evaluation (id),
    CONSTRAINT evaluation_score_kim FOREIGN KEY (kim_id) REFERENCES kim (id),
    CONSTRAINT evaluation_score_range CHECK (score BETWEEN 0 AND 100)
  );
  ${createHistory('evaluation', { table: 'evaluation' })};
`;
