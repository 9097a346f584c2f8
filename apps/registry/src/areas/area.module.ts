import { Module } from '@nestjs/common';
import { AreaBoundaries } from './area-boundaries.service.js';
import { AreaChangeController } from './area-change.controller.js';
import { AreaChangeService } from './area-change.service.js';
import { AreaHistory } from './area-history.service.js';
import { AreaSearch } from './area-search.service.js';
import { AreaController } from './area.controller.js';
import { AreaService } from './area.service.js';

@Module({
  controllers: [AreaController, AreaChangeController],
  providers: [AreaBoundaries, AreaService, AreaSearch, AreaChangeService, AreaHistory],
  exports: [AreaService, AreaBoundaries],
})
export class AreaModule {}
