import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action } from '#access';
import type { AspirationsAction } from '../aspirations.policy.js';
import { categories, type Categories, categoriesResponse } from './routing.dto.js';
import { Routing } from './routing.service.js';

@ApiTags('routing')
@Controller('v1')
export class RoutingController {
  constructor(private readonly routing: Routing) {}

  @Get('categories')
  @Action<AspirationsAction>('category.list')
  @ApiOperation({ operationId: 'listCategories', summary: 'What an aspiration can be about' })
  @ApiOkResponse({ standardSchema: categoriesResponse })
  categories(): Promise<Categories> {
    return this.routing.categories();
  }

  @Put('categories')
  @Action<AspirationsAction>('category.record')
  @ApiOperation({ operationId: 'recordCategories', summary: 'Replace the categories' })
  @ApiOkResponse({ standardSchema: categoriesResponse })
  recordCategories(@Body({ schema: categories }) body: Categories): Promise<Categories> {
    return this.routing.recordCategories(body);
  }
}
