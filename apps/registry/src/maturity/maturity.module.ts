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
import { RecordTaskWhenDisseminationTaskIsAssigned } from './record-task-when-dissemination-task-is-assigned.consumer.js';
import { RecomputationController } from './recomputation.controller.js';
import { Recomputations } from './recomputation.service.js';
import { RecomputationJob } from './recomputation.job.js';

@Module({
  imports: [EvaluationModule],
  controllers: [
    MaturityController,
    MaturityFormulaController,
    RecomputationController,
    KimMaturityController,
    RecordTaskWhenDisseminationTaskIsAssigned,
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
