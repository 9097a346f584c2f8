import { Body, Controller, Header, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action } from '#access';
import { CategoryQuestion, CategorySuggestions } from './category-suggestion.dto.js';
import { CategorySuggestion } from './category-suggestion.service.js';

@ApiTags('categories')
@Controller('v1/categories')
export class CategorySuggestionController {
  constructor(private readonly suggestion: CategorySuggestion) {}

  /** POST, because proxies log addresses and the text may be confidential. */
  @Post('suggestions')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @Action('category.suggest')
  @ApiOperation({ operationId: 'suggestCategories', summary: 'Suggest categories for a text, most likely first' })
  @ApiOkResponse({ standardSchema: CategorySuggestions })
  suggest(@Body({ schema: CategoryQuestion }) question: CategoryQuestion): Promise<CategorySuggestions> {
    return this.suggestion.suggest(question);
  }
}
