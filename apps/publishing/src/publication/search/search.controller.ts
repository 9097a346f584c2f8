import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action } from '#access';
import { ConditionalGet } from '#http-api';
import type { PublicationPermission } from '../publication.policy.js';
import { SearchPage, SearchQuery } from './search.dto.js';
import { SearchService } from './search.service.js';

@ApiTags('search')
@Controller('v1/search')
export class SearchController {
  constructor(private readonly search: SearchService) {}

  @Get()
  @Action<PublicationPermission>('search.read')
  @ConditionalGet()
  @ApiOperation({ operationId: 'search', summary: 'Search what is published, best matches first' })
  @ApiOkResponse({ standardSchema: SearchPage })
  find(@Query({ schema: SearchQuery }) query: SearchQuery): Promise<SearchPage> {
    return this.search.search(query);
  }
}
