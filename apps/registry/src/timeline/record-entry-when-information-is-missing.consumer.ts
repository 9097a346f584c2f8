import { ClaimReported, CoverageGapDetected, InformationNeedListed } from '#contracts';
import { Consumes, type Delivery, LocksOwnRows, Reaction } from '#messaging';
import { addEntry } from './timeline-rows.js';

const publishing = { service: 'publishing' } as const;

/** What people want to know, what goes around unverified, and what reaches no one in a village. */
@Reaction('record-entry-when-information-is-missing')
export class RecordEntryWhenInformationIsMissing {
  @Consumes(InformationNeedListed)
  @LocksOwnRows()
  async asked({ event: { data }, tx }: Delivery<typeof InformationNeedListed>): Promise<void> {
    const { needId: subjectId, version, villageCode, kimId, listedAt: at } = data;
    await addEntry(tx, {
      ...publishing,
      kind: 'NEED_ASKED',
      subjectType: 'need',
      subjectId,
      version,
      at,
      villageCodes: villageCode === null ? [] : [villageCode],
      kimIds: [kimId],
      isPublic: true,
    });
  }

  /** Not public: a claim stands there with its verdict only. */
  @Consumes(ClaimReported)
  @LocksOwnRows()
  async seen({ event: { data }, tx }: Delivery<typeof ClaimReported>): Promise<void> {
    const { claimId: subjectId, version, villageCodes, kimId, reportedAt: at } = data;
    const claim = { kind: 'CLAIM_SEEN', subjectType: 'claim', subjectId, version, at } as const;
    await addEntry(tx, { ...publishing, ...claim, villageCodes, kimIds: [kimId] });
  }

  @Consumes(CoverageGapDetected)
  @LocksOwnRows()
  async gap({ event: { data, time }, tx }: Delivery<typeof CoverageGapDetected>): Promise<void> {
    const { gapId: subjectId, version, villageCode } = data;
    const gap = { kind: 'GAP_DETECTED', subjectType: 'coverage-gap', subjectId, version, at: time } as const;
    await addEntry(tx, { ...publishing, ...gap, villageCodes: [villageCode] });
  }
}
