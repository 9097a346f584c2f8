import { Module } from '@nestjs/common';
import { AreaModule } from '../areas/area.module.js';
import { KimModule } from '../kims/kim.module.js';
import { MemberModule } from '../members/member.module.js';
import { AreaExport } from './area-files/area-export.service.js';
import { AreaFileController } from './area-files/area-file.controller.js';
import { AreaImport } from './area-files/area-import.service.js';
import { KimExportController } from './kim-files/kim-export.controller.js';
import { KimExport } from './kim-files/kim-export.service.js';
import { KimImportCheck } from './kim-files/kim-import-check.service.js';
import { KimImportWriter } from './kim-files/kim-import-writer.service.js';
import { KimImportListController } from './kim-files/kim-import-list.controller.js';
import { KimImportController } from './kim-files/kim-import.controller.js';
import { KimImportJob } from './kim-files/kim-import.job.js';
import { KimImports } from './kim-files/kim-import.service.js';
import { RepublishController } from './republish/republish.controller.js';
import { RepublishService } from './republish/republish.service.js';

/** Imports, exports, and the state of the registry published again. */
@Module({
  imports: [AreaModule, KimModule, MemberModule],
  controllers: [
    AreaFileController,
    KimImportListController,
    KimImportController,
    KimExportController,
    RepublishController,
  ],
  providers: [
    AreaImport,
    AreaExport,
    KimImports,
    KimImportCheck,
    KimImportWriter,
    KimImportJob,
    KimExport,
    RepublishService,
  ],
})
export class DataExchangeModule {}
