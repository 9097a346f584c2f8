import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action, type Actor, CurrentActor } from '#access';
import { IfMatch, Versioned } from '#http-api';
import { categoryCode } from '../../text-fields.js';
import { Categories, CategoryForm, CategoryFormQuery, CategoryList, NewCategoryForm } from './category.dto.js';
import { CategoryService } from './category.service.js';

@ApiTags('categories')
@Controller('v1/categories')
export class CategoryController {
  constructor(private readonly categories: CategoryService) {}

  @Get()
  @Action('category.list')
  @Versioned()
  @ApiOperation({ operationId: 'listCategories', summary: 'The categories of aspirations' })
  @ApiOkResponse({ standardSchema: CategoryList })
  list(): Promise<CategoryList> {
    return this.categories.list();
  }

  @Put()
  @Action('category.record')
  @Versioned()
  @ApiOperation({ operationId: 'recordCategories', summary: 'Replace the categories' })
  @ApiOkResponse({ standardSchema: CategoryList })
  record(@IfMatch() version: number, @Body({ schema: Categories }) body: Categories): Promise<CategoryList> {
    return this.categories.record(body, version);
  }

  @Get(':code/form')
  @Action('category.list')
  @Versioned()
  @ApiOperation({ operationId: 'getForm', summary: 'The questions that a category asks' })
  @ApiOkResponse({ standardSchema: CategoryForm })
  form(
    @Param('code', { schema: categoryCode }) code: string,
    @Query({ schema: CategoryFormQuery }) { version }: CategoryFormQuery,
  ): Promise<CategoryForm> {
    return this.categories.form(code, version);
  }

  @Put(':code/form')
  @Action('category.record')
  @Versioned()
  @ApiOperation({
    operationId: 'recordForm',
    summary: 'Record the questions that a category asks from now on; existing aspirations retain theirs',
  })
  @ApiOkResponse({ standardSchema: CategoryForm })
  recordForm(
    @Param('code', { schema: categoryCode }) code: string,
    @IfMatch() basedOn: number,
    @Body({ schema: NewCategoryForm }) body: NewCategoryForm,
    @CurrentActor() actor: Actor,
  ): Promise<CategoryForm> {
    return this.categories.recordForm(code, body, { actor: actor.subject, now: new Date(), basedOn });
  }
}
