import { Module } from '@nestjs/common';
import { KimDirectoryController } from './kim-directory.controller.js';
import { KimDirectory } from './kim-directory.service.js';
import { KimStatisticsController } from './kim-statistics.controller.js';
import { KimStatisticsService } from './kim-statistics.service.js';
import { UnservedVillageController } from './unserved-village.controller.js';
import { UnservedVillages } from './unserved-village.service.js';
import { VillagePageController } from './village-page.controller.js';
import { VillagePages } from './village-page.service.js';

/** Public data about villages and KIM. */
@Module({
  controllers: [UnservedVillageController, VillagePageController, KimDirectoryController, KimStatisticsController],
  providers: [UnservedVillages, VillagePages, KimDirectory, KimStatisticsService],
})
export class VillagesModule {}
