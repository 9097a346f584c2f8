import { Module } from '@nestjs/common';
import { AreaChangeController } from './area-change.controller.js';
import { AreaChangeService } from './area-change.service.js';
import { AreaExport } from '../data-exchange/area-files/area-export.service.js';
import { AreaFileController } from '../data-exchange/area-files/area-file.controller.js';
import { AreaHistory } from './area-history.service.js';
import { AreaImport } from '../data-exchange/area-files/area-import.service.js';
import { AreaSearch } from './area-search.service.js';
import { AreaController } from './area.controller.js';
import { AreaService } from './area.service.js';

@Module({
  controllers: [AreaFileController, AreaController, AreaChangeController],
  providers: [AreaService, AreaSearch, AreaChangeService, AreaHistory, AreaImport, AreaExport],
  exports: [AreaService],
})
export class AreaModule {}
