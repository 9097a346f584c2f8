import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action, type Actor, CurrentActor } from '#access';
import { IfMatch, Versioned } from '#http-api';
import type { AspirationsAction } from '../../aspirations.policy.js';
import { categoryCode } from '../../text-fields.js';
import {
  categories,
  type Categories,
  categoriesResponse,
  type CategoriesResponse,
  newFormVersion,
  formVersionQuery,
  type FormVersionQuery,
  formVersionResponse,
  type FormVersionResponse,
  type NewFormVersion,
} from './category.dto.js';
import { CategoryTree } from './category.service.js';

@ApiTags('categories')
@Controller('v1/categories')
export class CategoryController {
  constructor(private readonly tree: CategoryTree) {}

  @Get()
  @Action<AspirationsAction>('category.list')
  @ApiOperation({ operationId: 'listCategories', summary: 'What an aspiration can be about' })
  @ApiOkResponse({ standardSchema: categoriesResponse })
  list(): Promise<CategoriesResponse> {
    return this.tree.list();
  }

  @Put()
  @Action<AspirationsAction>('category.record')
  @ApiOperation({ operationId: 'recordCategories', summary: 'Replace the categories' })
  @ApiOkResponse({ standardSchema: categoriesResponse })
  record(@Body({ schema: categories }) body: Categories): Promise<CategoriesResponse> {
    return this.tree.record(body);
  }

  @Get(':code/form')
  @Action<AspirationsAction>('category.list')
  @Versioned()
  @ApiOperation({ operationId: 'getForm', summary: 'What is asked of whoever tells something of a category' })
  @ApiOkResponse({ standardSchema: formVersionResponse })
  form(
    @Param('code', { schema: categoryCode }) code: string,
    @Query({ schema: formVersionQuery }) { version }: FormVersionQuery,
  ): Promise<FormVersionResponse> {
    return this.tree.form(code, version);
  }

  @Put(':code/form')
  @Action<AspirationsAction>('category.record')
  @Versioned()
  @ApiOperation({
    operationId: 'recordForm',
    summary: 'Say what is asked from now on; cases that are there keep theirs',
  })
  @ApiOkResponse({ standardSchema: formVersionResponse })
  recordForm(
    @Param('code', { schema: categoryCode }) code: string,
    @IfMatch() basedOn: number,
    @Body({ schema: newFormVersion }) body: NewFormVersion,
    @CurrentActor() actor: Actor,
  ): Promise<FormVersionResponse> {
    return this.tree.recordForm(code, body, { actor: actor.subject, now: new Date(), basedOn });
  }
}
