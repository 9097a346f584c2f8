import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action } from '#access';
import { villageCode } from '#contracts';
import type { VillagesPermission } from './villages.policy.js';
import { VillagePage } from './village-page.dto.js';
import { VillagePages } from './village-page.service.js';

@ApiTags('villages')
@Controller('v1/villages')
export class VillagePageController {
  constructor(private readonly pages: VillagePages) {}

  @Get(':code')
  @Action<VillagesPermission>('village.read')
  @ApiOperation({ operationId: 'getVillage', summary: 'Get a village, its KIM and its figures' })
  @ApiOkResponse({ standardSchema: VillagePage })
  get(@Param('code', { schema: villageCode }) code: string): Promise<VillagePage> {
    return this.pages.find(code);
  }
}
