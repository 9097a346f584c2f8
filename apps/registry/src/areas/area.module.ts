import { Module } from '@nestjs/common';
import { AreaRepublish } from './area-republish.service.js';
import { AreaSearch } from './area-search.service.js';
import { AreaController } from './area.controller.js';
import { AreaService } from './area.service.js';

@Module({
  controllers: [AreaController],
  providers: [AreaService, AreaSearch, AreaRepublish],
  exports: [AreaService, AreaRepublish],
})
export class AreaModule {}
