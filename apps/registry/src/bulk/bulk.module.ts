import { Module } from '@nestjs/common';
import { AreaModule } from '../areas/area.module.js';
import { MemberModule } from '../members/member.module.js';
import { KimExportController } from './kim-export.controller.js';
import { KimExport } from './kim-export.service.js';
import { KimImportCheck } from './kim-import-check.service.js';
import { KimImportController } from './kim-import.controller.js';
import { KimImportWriter } from './kim-import-entry.service.js';
import { KimImportJob } from './kim-import.sweep.js';
import { KimImports } from './kim-import.service.js';

/** Many KIM at once: files in, and files out. */
@Module({
  imports: [AreaModule, MemberModule],
  controllers: [KimImportController, KimExportController],
  providers: [KimImports, KimImportCheck, KimImportWriter, KimImportJob, KimExport],
})
export class DataExchangeModule {}
