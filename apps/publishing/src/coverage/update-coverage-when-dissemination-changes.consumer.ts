import { disseminationTaskEvents, EditionPublished, type DisseminationTaskDue } from '#contracts';
import { Consumes, type Delivery, Locks, Reaction } from '#messaging';
import { CoverageProjection, districtCoverage, districtsOf } from './coverage-projection.js';

/** Events may arrive in any order and any number of times: the coverage is the same afterwards. */
@Reaction('update-coverage-when-dissemination-changes')
export class UpdateCoverageWhenDisseminationChanges {
  constructor(private readonly coverage: CoverageProjection) {}

  @Consumes(EditionPublished)
  @Locks<typeof EditionPublished>(districtCoverage, ({ editionId, villageCodes }) =>
    districtsOf(editionId, villageCodes),
  )
  async published({ event, tx }: Delivery<typeof EditionPublished>): Promise<void> {
    await this.coverage.recordTargets(tx, event.data);
  }

  @Consumes(...disseminationTaskEvents)
  @Locks<typeof DisseminationTaskDue>(districtCoverage, ({ editionId, villageCodes }) =>
    districtsOf(editionId, villageCodes),
  )
  async changed({ event, tx }: Delivery<typeof DisseminationTaskDue>): Promise<void> {
    await this.coverage.recordTask(tx, event.data);
  }
}
