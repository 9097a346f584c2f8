import { Module } from '@nestjs/common';
import { AreaSearch } from './area-search.service.js';
import { AreaController } from './area.controller.js';
import { AreaService } from './area.service.js';

@Module({ controllers: [AreaController], providers: [AreaService, AreaSearch], exports: [AreaService] })
export class AreaModule {}
