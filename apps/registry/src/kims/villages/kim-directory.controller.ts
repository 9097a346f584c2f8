import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action } from '#access';
import type { Page } from '#http-api';
import type { VillagesPermission } from './villages.policy.js';
import { type DirectoryEntry, DirectoryPage, DirectoryQuery } from './kim-directory.dto.js';
import { KimDirectory } from './kim-directory.service.js';

@ApiTags('kims')
@Controller('v1/kim-directory')
export class KimDirectoryController {
  constructor(private readonly directory: KimDirectory) {}

  @Get()
  @Action<VillagesPermission>('directory.read')
  @ApiOperation({ operationId: 'searchKimDirectory', summary: 'Search the public directory of KIM by name and area' })
  @ApiOkResponse({ standardSchema: DirectoryPage })
  find(@Query({ schema: DirectoryQuery }) query: DirectoryQuery): Promise<Page<DirectoryEntry>> {
    return this.directory.find(query);
  }
}
