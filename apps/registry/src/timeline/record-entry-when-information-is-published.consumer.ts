import {
  CampaignCancelled,
  CampaignClosed,
  CampaignStarted,
  ClaimClarified,
  ClaimRated,
  EditionPublished,
  EditionWithdrawn,
  InformationNeedAnswered,
} from '#contracts';
import { Consumes, type Delivery, LocksOwnRows, Reaction } from '#messaging';
import { addEntry } from './timeline-rows.js';

const publishing = { service: 'publishing', isPublic: true } as const;

/** What the office and the KIM published for a village. */
@Reaction('record-entry-when-information-is-published')
export class RecordEntryWhenInformationIsPublished {
  @Consumes(EditionPublished)
  @LocksOwnRows()
  async published({ event: { data }, tx }: Delivery<typeof EditionPublished>): Promise<void> {
    await addEntry(tx, {
      ...publishing,
      kind: data.kimId === null ? 'EDITION_PUBLISHED' : 'CONTRIBUTION_PUBLISHED',
      subjectType: 'edition',
      subjectId: data.editionId,
      version: data.version,
      at: data.publishedAt,
      name: data.title,
      villageCodes: data.villageCodes,
      kimIds: [data.kimId],
    });
  }

  @Consumes(EditionWithdrawn)
  @LocksOwnRows()
  async withdrawn({ event: { data }, tx }: Delivery<typeof EditionWithdrawn>): Promise<void> {
    const { editionId, version, withdrawnAt, title, villageCodes } = data;
    await addEntry(tx, {
      ...publishing,
      kind: 'EDITION_WITHDRAWN',
      subjectType: 'edition',
      subjectId: editionId,
      version,
      at: withdrawnAt,
      ...(title !== undefined && { name: title }),
      ...(villageCodes && { villageCodes }),
    });
  }

  @Consumes(CampaignStarted, CampaignClosed, CampaignCancelled)
  @LocksOwnRows()
  async campaign({ event: { data, time }, tx }: Delivery<typeof CampaignStarted>): Promise<void> {
    await addEntry(tx, {
      ...publishing,
      kind: data.status === 'ACTIVE' ? 'CAMPAIGN_STARTED' : 'CAMPAIGN_ENDED',
      subjectType: 'campaign',
      subjectId: data.campaignId,
      version: data.version,
      at: time,
      name: data.title,
      villageCodes: data.villageCodes,
    });
  }

  @Consumes(ClaimRated)
  @LocksOwnRows()
  async rated({ event: { data }, tx }: Delivery<typeof ClaimRated>): Promise<void> {
    const { claimId, version, title, kimIds, villageCodes = [], ratedAt } = data;
    const claim = { subjectType: 'claim', subjectId: claimId, version, name: title, kimIds, villageCodes };
    await addEntry(tx, { ...publishing, ...claim, kind: 'CLAIM_RATED', at: ratedAt });
  }

  @Consumes(ClaimClarified)
  @LocksOwnRows()
  async clarified({ event: { data }, tx }: Delivery<typeof ClaimClarified>): Promise<void> {
    const { claimId, version, title, kimIds, villageCodes = [], clarifiedAt } = data;
    const claim = { subjectType: 'claim', subjectId: claimId, version, name: title, kimIds, villageCodes };
    await addEntry(tx, { ...publishing, ...claim, kind: 'CLAIM_CLARIFIED', at: clarifiedAt });
  }

  @Consumes(InformationNeedAnswered)
  @LocksOwnRows()
  async answered({ event: { data }, tx }: Delivery<typeof InformationNeedAnswered>): Promise<void> {
    const { needId, version, documentTitle, kimIds, villageCode, answeredAt } = data;
    const villageCodes = villageCode ? [villageCode] : [];
    const need = { subjectType: 'need', subjectId: needId, version, name: documentTitle, kimIds, villageCodes };
    await addEntry(tx, { ...publishing, ...need, kind: 'NEED_ANSWERED', at: answeredAt });
  }
}
