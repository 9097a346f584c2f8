import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Access, type Actor } from '#access';
import { Database } from '#database';
import { cursorValues, pageOf, type Page } from '#http-api';
import { checkReadScope } from '../activities/read-scope.js';
import { readKim } from '../kims/kim-rows.js';
import { registryError } from '../registry.errors.js';
import { adviceOf } from './maturity-advice.js';
import { assessmentColumns, type AssessmentRow } from './maturity-assessment-rows.js';
import { activitiesOf } from './maturity-assess.js';
import type { Formula } from './maturity-formula.js';
import { readFormula } from './maturity-formula-rows.js';
import type { MaturityEntry, MaturityHistoryQuery, MaturityResponse } from './maturity.dto.js';

const cursorShape = z.tuple([z.string().regex(/^\d{4}-\d{2}$/)]);

/** The maturity of one KIM, for those who have a part in it. */
@Injectable()
export class KimMaturity {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /** With the parts, and what each comes from. @throws 'kim-not-found', 'maturity-not-assessed' */
  async of(kimId: string, month: string | undefined, actor: Actor): Promise<MaturityResponse> {
    await this.checkReads(kimId, actor);
    const [assessment] = await this.database.query<AssessmentRow>(
      `SELECT ${assessmentColumns} FROM maturity_assessment
        WHERE kim_id = $1 AND ($2::date IS NULL OR month = $2) ORDER BY maturity_assessment.month DESC LIMIT 1`,
      [kimId, month === undefined ? null : `${month}-01`],
    );
    if (!assessment) throw registryError('maturity-not-assessed');
    return toResponse(assessment, await readFormula(this.database, assessment.formula));
  }

  /** Month by month, the last first. @throws 'kim-not-found' */
  async history(kimId: string, { cursor, limit }: MaturityHistoryQuery, actor: Actor): Promise<Page<MaturityEntry>> {
    await this.checkReads(kimId, actor);
    const [before] = cursor === undefined ? [null] : cursorValues(cursor, cursorShape);
    const rows = await this.database.query<AssessmentRow>(
      `SELECT ${assessmentColumns} FROM maturity_assessment
        WHERE kim_id = $1 AND ($2::date IS NULL OR month < $2)
        ORDER BY maturity_assessment.month DESC LIMIT $3`,
      [kimId, before === null ? null : `${before}-01`, limit + 1],
    );
    const page = pageOf(rows, limit, ({ month }) => [month]);
    return {
      ...page,
      items: page.items.map(({ month, formula, score, level, ranked, assessedAt }) => ({
        month,
        formula,
        score,
        level,
        withheld: !ranked,
        assessedAt: assessedAt.toISOString(),
      })),
    };
  }

  private async checkReads(kimId: string, actor: Actor): Promise<void> {
    const { villageCodes } = await readKim(this.database, kimId);
    checkReadScope(this.access, actor, 'maturity.read', { kimId, places: villageCodes });
  }
}

function toResponse(assessment: AssessmentRow, formula: Formula): MaturityResponse {
  const { id, version, kimId, month, score, level, ranked, parts, assessedAt } = assessment;
  return {
    assessmentId: id,
    version,
    kimId,
    month,
    formula: assessment.formula,
    score,
    level,
    withheld: !ranked,
    note: ranked ? null : noteOf(activitiesOf(parts), formula.minimumActivities),
    parts: parts.map((part) => ({ ...part, factIds: [...part.factIds] })),
    advice: adviceOf(formula, new Map(parts.map((part) => [part.criterion, part]))),
    assessedAt: assessedAt.toISOString(),
  };
}

function noteOf(activities: number, minimum: number): { id: string; en: string } {
  return {
    id: `Tingkat belum ditetapkan: baru ada ${activities} dari paling sedikit ${minimum} kegiatan terverifikasi.`,
    en: `The level is withheld: there are ${activities} verified activities of at least ${minimum}.`,
  };
}
