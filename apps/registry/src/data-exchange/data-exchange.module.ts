import { Module } from '@nestjs/common';
import { AreaModule } from '../areas/area.module.js';
import { MemberModule } from '../members/member.module.js';
import { KimExportController } from './kim-files/kim-export.controller.js';
import { KimExport } from './kim-files/kim-export.service.js';
import { KimImportCheck } from './kim-files/kim-import-check.service.js';
import { KimImportController } from './kim-files/kim-import.controller.js';
import { KimImportWriter } from './kim-files/kim-import-writer.service.js';
import { KimImportJob } from './kim-files/kim-import.job.js';
import { KimImports } from './kim-files/kim-import.service.js';

/** Many KIM at once: files in, and files out. */
@Module({
  imports: [AreaModule, MemberModule],
  controllers: [KimImportController, KimExportController],
  providers: [KimImports, KimImportCheck, KimImportWriter, KimImportJob, KimExport],
})
export class DataExchangeModule {}
