import { Module } from '@nestjs/common';
import { Comparisons } from './comparison.service.js';
import { KimMaturityController } from './kim-maturity.controller.js';
import { KimMaturity } from './kim-maturity.service.js';
import { MaturityAssessor } from './maturity-assessor.js';
import { MaturityFormulaController } from './maturity-formula.controller.js';
import { MaturityFormulas } from './maturity-formula.service.js';
import { MaturityList } from './maturity-list.service.js';
import { MaturityController } from './maturity.controller.js';
import { MaturityJob } from './maturity.job.js';
import { RecomputationController } from './recomputation.controller.js';
import { Recomputations } from './recomputation.service.js';
import { RecomputationJob } from './recomputation.job.js';

@Module({
  controllers: [MaturityController, MaturityFormulaController, RecomputationController, KimMaturityController],
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
