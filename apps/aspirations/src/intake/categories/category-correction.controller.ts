import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action } from '#access';
import { allOf, Database, sql } from '#database';
import { filter } from '#http-api';
import { CategoryCorrections, CorrectionQuery } from './category-correction.dto.js';

const range = { from: filter.fromDay(sql`at`, ''), to: filter.untilDay(sql`at`, '') };

@ApiTags('categories')
@Controller('v1/categories')
export class CategoryCorrectionController {
  constructor(private readonly database: Database) {}

  @Get('corrections')
  @Action('category.read-corrections')
  @ApiOperation({
    operationId: 'listCategoryCorrections',
    summary: 'Which categories coordinators corrected to which, and whether the suggestions had the right one',
  })
  @ApiOkResponse({ standardSchema: CategoryCorrections })
  async list(@Query({ schema: CorrectionQuery }) { from, to }: CorrectionQuery): Promise<CategoryCorrections> {
    const items = await this.database.query<CategoryCorrections['items'][number]>(sql`
      SELECT category_before AS before, category_after AS after, count(*)::int AS corrections,
             count(*) FILTER (WHERE suggested[1] = category_after)::int AS suggested_first,
             count(*) FILTER (WHERE category_after = ANY (suggested))::int AS suggested
        FROM category_correction
       WHERE ${allOf(from !== undefined && range.from.condition(from), to !== undefined && range.to.condition(to))}
       GROUP BY category_before, category_after
       ORDER BY corrections DESC, before, after`);
    return { items };
  }
}
