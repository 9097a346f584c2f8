import { sql } from '#database';
import type { FieldError } from '#http-api';
import type { GuardResult, GuardTable } from '#lifecycle';
import { readScores } from './evaluation-rows.js';
import type { Evaluation } from './evaluation.entity.js';
import type { EvaluationGuard } from './evaluation.workflow.js';
import { missingScores } from './ranking.js';

export const evaluationGuards: GuardTable<EvaluationGuard, Evaluation, object> = {
  'judged-weights-not-100': ({ after: { criteria } }) => {
    const sum = criteria.reduce((total, { weight }) => total + weight, 0);
    return (
      sum === 100 || {
        errors: [
          {
            pointer: '/criteria',
            detail: {
              en: `must have weights that add up to 100; they add up to ${sum}`,
              id: `jumlah bobot harus 100; sekarang ${sum}`,
            },
          },
        ],
      }
    );
  },
  'evaluation-kim-unknown': async ({ tx, after: { kimIds } }) => {
    const known = await tx.query<{ id: string }>(sql`
      SELECT id FROM kim WHERE id = ANY (${kimIds}::uuid[]) AND status IN ('ACTIVE', 'DORMANT')`);
    const ids = new Set(known.map(({ id }) => id));
    return none(kimIds.flatMap((id, index) => (ids.has(id) ? [] : [{ pointer: `/kimIds/${index}`, detail: id }])));
  },
  'juror-serves-kim': async ({ tx, after: { kimIds, jurors } }) => {
    const members = await tx.query<{ accountId: string }>(sql`
      SELECT DISTINCT account_id FROM member
       WHERE kim_id = ANY (${kimIds}::uuid[]) AND account_id = ANY (${jurors}::uuid[]) AND status = 'ACTIVE'`);
    const accounts = new Set(members.map(({ accountId }) => accountId));
    return none(
      jurors.flatMap((juror, index) => (accounts.has(juror) ? [{ pointer: `/jurors/${index}`, detail: juror }] : [])),
    );
  },
  'evaluation-incomplete': ({ after: { jurors, kimIds } }) =>
    none([
      ...(jurors.length === 0
        ? [{ pointer: '/jurors', detail: { en: 'must name a juror', id: 'harus menyebut seorang juri' } }]
        : []),
      ...(kimIds.length === 0
        ? [{ pointer: '/kimIds', detail: { en: 'must name a KIM', id: 'harus menyebut sebuah KIM' } }]
        : []),
    ]),
  'scores-missing': async ({ tx, after: { id, criteria, kimIds, jurors } }) => {
    const missing = missingScores(criteria, kimIds, jurors, await readScores(tx, id));
    return (
      missing === 0 || {
        errors: [
          {
            pointer: '/scores',
            detail: { en: `must be complete: ${missing} are missing`, id: `harus lengkap: masih kurang ${missing}` },
          },
        ],
      }
    );
  },
};

function none(errors: FieldError[]): GuardResult {
  return errors.length === 0 || { errors };
}
