import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { jakartaDate } from '#calendar';
import { allOf, Database, sql } from '#database';
import { key, keyset, page, type Page } from '#http-api';
import { firstDayOf } from '../activities/months.js';
import { checkMayRead } from '../activities/read-scope.js';
import { readKim } from '../kims/kim-rows.js';
import { adviceOf } from './maturity-advice.js';
import { activitiesOf } from './maturity-assess.js';
import { assessmentColumns, type AssessmentRow } from './maturity-assessment-rows.js';
import type { Formula } from './maturity-formula.js';
import { outcomesOf } from './maturity-assessor.js';
import { formulaInForce, readFormula } from './maturity-formula-rows.js';
import type { MaturityEntry, MaturityHistoryQuery, MaturityOutlook, MaturityResponse } from './maturity.dto.js';
import { maturityError } from './maturity.errors.js';

const latestFirst = keyset({ firstDay: key.date(sql`maturity_assessment.month`) }, 'desc');

/** The maturity of one KIM, for its own people and the officers of its villages. */
@Injectable()
export class KimMaturity {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /** The maturity in a month, or the last assessed, with its parts and facts. @throws 'kim-not-found', 'maturity-not-assessed' */
  async of(kimId: string, month: string | undefined, actor: Actor): Promise<MaturityResponse> {
    await this.checkMayRead(kimId, actor);
    const condition = allOf(sql`kim_id = ${kimId}`, month !== undefined && sql`month = ${firstDayOf(month)}::date`);
    const [assessment] = await this.database.query<AssessmentRow>(sql`
      SELECT ${assessmentColumns} FROM maturity_assessment
       WHERE ${condition} ORDER BY maturity_assessment.month DESC LIMIT 1`);
    if (!assessment) throw maturityError('maturity-not-assessed');
    return toResponse(assessment, await readFormula(this.database, assessment.formula));
  }

  /** By the formula of the running month and the facts up to today. @throws 'kim-not-found', 'formula-not-found' */
  async outlook(kimId: string, actor: Actor, now = new Date()): Promise<MaturityOutlook> {
    await this.checkMayRead(kimId, actor);
    const month = jakartaDate(now).slice(0, 7);
    const formula = await formulaInForce(this.database, month);
    const { score, withheld, parts, advice } = (await outcomesOf(this.database, [kimId], month, formula)).get(kimId)!;
    const note = withheld ? noteOf(activitiesOf(parts), formula.minimumActivities) : null;
    return { kimId, month, formula: formula.version, score, withheld, note, advice };
  }

  /** Latest month first. @throws 'kim-not-found' */
  async history(kimId: string, query: MaturityHistoryQuery, actor: Actor): Promise<Page<MaturityEntry>> {
    await this.checkMayRead(kimId, actor);
    const rows = await this.database.query<AssessmentRow & { firstDay: string }>(sql`
      SELECT ${assessmentColumns}, maturity_assessment.month::text AS first_day FROM maturity_assessment
       WHERE ${allOf(sql`kim_id = ${kimId}`, latestFirst.after(query))} ${latestFirst.orderAndLimit(query)}`);
    return page(rows, query, latestFirst, ({ month, formula, score, level, ranked, assessedAt }) => ({
      month,
      formula,
      score,
      level,
      withheld: !ranked,
      assessedAt: assessedAt.toISOString(),
    }));
  }

  private async checkMayRead(kimId: string, actor: Actor): Promise<void> {
    const { villageCodes } = await readKim(this.database, kimId);
    checkMayRead(this.access, actor, 'maturity.read', { kimId, villages: villageCodes });
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
