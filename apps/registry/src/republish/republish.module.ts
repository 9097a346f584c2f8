import { Module } from '@nestjs/common';
import { AreaModule } from '../areas/area.module.js';
import { KimModule } from '../kims/kim.module.js';
import { MemberModule } from '../members/member.module.js';
import { RepublishController } from './republish.controller.js';
import { RepublishService } from './republish.service.js';

@Module({
  imports: [AreaModule, KimModule, MemberModule],
  controllers: [RepublishController],
  providers: [RepublishService],
})
export class RepublishModule {}
