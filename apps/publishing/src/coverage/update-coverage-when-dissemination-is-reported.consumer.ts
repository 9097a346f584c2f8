import { DisseminationReported } from '#contracts';
import { Consumes, type Delivery, LocksOwnRows, Reaction } from '#messaging';
import { CoverageService } from './coverage.service.js';

@Reaction('update-coverage-when-dissemination-is-reported')
export class UpdateCoverageWhenDisseminationIsReported {
  constructor(private readonly coverage: CoverageService) {}

  @Consumes(DisseminationReported)
  @LocksOwnRows()
  async handle({ event, tx }: Delivery<typeof DisseminationReported>): Promise<void> {
    await this.coverage.recordReport(tx, event.data);
  }
}
