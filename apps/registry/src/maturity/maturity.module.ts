import { Module } from '@nestjs/common';
import { CompleteTaskWhenDisseminationIsReported } from './complete-task-when-dissemination-is-reported.consumer.js';
import { Comparisons } from './comparison.service.js';
import { EvaluationModule } from './evaluations/evaluation.module.js';
import { KimMaturityController } from './kim-maturity.controller.js';
import { KimMaturity } from './kim-maturity.service.js';
import { MaturityAssessor } from './maturity-assessor.js';
import { MaturityFormulaController } from './maturity-formula.controller.js';
import { MaturityFormulas } from './maturity-formula.service.js';
import { MaturityList } from './maturity-list.service.js';
import { MaturityController } from './maturity.controller.js';
import { MaturityJob } from './maturity.job.js';
import { RecordTaskWhenDisseminationTaskChanges } from './record-task-when-dissemination-task-changes.consumer.js';
import { RecomputationFileController } from './recomputation-file.controller.js';
import { RecomputationController } from './recomputation.controller.js';
import { Recomputations } from './recomputation.service.js';
import { RecomputationJob } from './recomputation.job.js';

@Module({
  imports: [EvaluationModule],
  controllers: [
    MaturityController,
    MaturityFormulaController,
    RecomputationFileController,
    RecomputationController,
    KimMaturityController,
    RecordTaskWhenDisseminationTaskChanges,
    CompleteTaskWhenDisseminationIsReported,
  ],
  providers: [
    Comparisons,
    KimMaturity,
    MaturityAssessor,
    MaturityFormulas,
    MaturityList,
    MaturityJob,
    Recomputations,
    RecomputationJob,
  ],
})
export class MaturityModule {}
