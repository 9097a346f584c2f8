// Generated from the contracts by `npm run contracts -- generate`.

/** The type of an event on the wire. */
export type EventType = keyof EventData;

/** An event of one of these types, of all by default; `type` decides which `data` it has. */
export type SambungEvent<Type extends EventType = EventType> = { [Each in Type]: EventOfType<Each> }[Type];

/** A CloudEvent of the platform, as feeds and webhooks deliver it, and as SDKs read it from Kafka. */
export interface EventOfType<Type extends EventType> {
  specversion: '1.0';
  /** The same on every delivery (UUIDv7). */
  id: string;
  type: Type;
  /** The service that publishes it, such as `/sambung/registry`. */
  source: string;
  /** What the event is about. */
  subject: string;
  /** RFC 3339. */
  time: string;
  /** The address of the JSON Schema of the data. */
  dataschema: string;
  datacontenttype: 'application/json';
  /** The version of the subject in ten digits; it grows with every event of a subject, and a gap is no loss. */
  sequence: string;
  correlationid: string;
  causationid?: string;
  /** State that is published once more: nothing has happened. */
  republished?: 'true';
  traceparent: string;
  tracestate?: string;
  data: EventData[Type];
}

/** The data of each event, by the type on the wire. */
export interface EventData {
  'sambung.registry.AreaRecorded.v1': AreaRecorded;
  'sambung.registry.AreaRetired.v1': AreaRetired;
  'sambung.registry.AreaBoundaryRecorded.v1': AreaBoundaryRecorded;
  'sambung.registry.KimSubmitted.v1': KimSubmitted;
  'sambung.registry.KimReturned.v1': KimReturned;
  'sambung.registry.KimRejected.v1': KimRejected;
  'sambung.registry.KimVerified.v1': KimVerified;
  'sambung.registry.KimActivated.v1': KimActivated;
  'sambung.registry.KimBecameDormant.v1': KimBecameDormant;
  'sambung.registry.KimReactivated.v1': KimReactivated;
  'sambung.registry.KimSuspended.v1': KimSuspended;
  'sambung.registry.KimReinstated.v1': KimReinstated;
  'sambung.registry.KimDissolved.v1': KimDissolved;
  'sambung.registry.KimProfileChanged.v1': KimProfileChanged;
  'sambung.registry.KimDecreeRenewed.v1': KimDecreeRenewed;
  'sambung.registry.KimDecreeExpiring.v1': KimDecreeExpiring;
  'sambung.registry.MemberJoined.v1': MemberJoined;
  'sambung.registry.PartnershipProposed.v1': PartnershipProposed;
  'sambung.registry.PartnershipAccepted.v1': PartnershipAccepted;
  'sambung.registry.PartnershipDeclined.v1': PartnershipDeclined;
  'sambung.registry.PartnershipEnded.v1': PartnershipEnded;
  'sambung.registry.HelpRequested.v1': HelpRequested;
  'sambung.registry.HelpOffered.v1': HelpOffered;
  'sambung.registry.HelpAccepted.v1': HelpAccepted;
  'sambung.registry.HelpDone.v1': HelpDone;
  'sambung.registry.HelpWithdrawn.v1': HelpWithdrawn;
  'sambung.registry.ActivityLogged.v1': ActivityLogged;
  'sambung.registry.ActivityVerified.v1': ActivityVerified;
  'sambung.registry.ActivityRejected.v1': ActivityRejected;
  'sambung.registry.ReportSubmitted.v1': ReportSubmitted;
  'sambung.registry.ReportReturned.v1': ReportReturned;
  'sambung.registry.ReportAccepted.v1': ReportAccepted;
  'sambung.registry.MaturityAssessed.v1': MaturityAssessed;
  'sambung.registry.EvaluationPublished.v1': EvaluationPublished;
  'sambung.registry.TrainingScheduled.v1': TrainingScheduled;
  'sambung.registry.TrainingChanged.v1': TrainingChanged;
  'sambung.registry.TrainingNear.v1': TrainingNear;
  'sambung.registry.MonthlyReportDue.v1': MonthlyReportDue;
  'sambung.registry.TrainingCancelled.v1': TrainingCancelled;
  'sambung.registry.TrainingCompleted.v1': TrainingCompleted;
  'sambung.registry.TrainingPlaceGranted.v1': TrainingPlaceGranted;
  'sambung.registry.MemberAccountChanged.v1': MemberAccountChanged;
  'sambung.registry.MemberChanged.v1': MemberChanged;
  'sambung.registry.MemberLeft.v1': MemberLeft;
  'sambung.registry.MemberErased.v1': MemberErased;
  'sambung.registry.OfficerTermExpiring.v1': OfficerTermExpiring;
  'sambung.registry.AccountInvitationSent.v1': AccountInvitationSent;
  'sambung.publishing.EditionPublished.v1': EditionPublished;
  'sambung.publishing.InformationNeedListed.v1': InformationNeedListed;
  'sambung.publishing.InformationNeedAnswered.v1': InformationNeedAnswered;
  'sambung.publishing.EditionCorrected.v1': EditionCorrected;
  'sambung.publishing.EditionSuperseded.v1': EditionSuperseded;
  'sambung.publishing.EditionWithdrawn.v1': EditionWithdrawn;
  'sambung.publishing.EditionExpired.v1': EditionExpired;
  'sambung.publishing.EditionRenewalDue.v1': EditionRenewalDue;
  'sambung.publishing.DisseminationTaskAssigned.v1': DisseminationTaskAssigned;
  'sambung.publishing.DisseminationTaskAcknowledged.v1': DisseminationTaskAcknowledged;
  'sambung.publishing.DisseminationReported.v1': DisseminationReported;
  'sambung.publishing.DisseminationVerified.v1': DisseminationVerified;
  'sambung.publishing.DisseminationReturned.v1': DisseminationReturned;
  'sambung.publishing.DisseminationTaskDeclined.v1': DisseminationTaskDeclined;
  'sambung.publishing.DisseminationTaskDue.v1': DisseminationTaskDue;
  'sambung.publishing.DisseminationTaskOverdue.v1': DisseminationTaskOverdue;
  'sambung.publishing.DisseminationTaskExpired.v1': DisseminationTaskExpired;
  'sambung.publishing.DisseminationTaskCancelled.v1': DisseminationTaskCancelled;
  'sambung.publishing.ClaimReported.v1': ClaimReported;
  'sambung.publishing.ClaimRated.v1': ClaimRated;
  'sambung.publishing.ClaimClarified.v1': ClaimClarified;
  'sambung.publishing.ClaimSpread.v1': ClaimSpread;
  'sambung.publishing.CoverageGapDetected.v1': CoverageGapDetected;
  'sambung.publishing.CoverageGapsFound.v1': CoverageGapsFound;
  'sambung.publishing.CampaignStarted.v1': CampaignStarted;
  'sambung.publishing.CampaignChanged.v1': CampaignChanged;
  'sambung.publishing.CampaignPaused.v1': CampaignPaused;
  'sambung.publishing.CampaignResumed.v1': CampaignResumed;
  'sambung.publishing.CampaignClosed.v1': CampaignClosed;
  'sambung.publishing.CampaignCancelled.v1': CampaignCancelled;
  'sambung.publishing.ContributionReturned.v1': ContributionReturned;
  'sambung.publishing.ContributionDeclined.v1': ContributionDeclined;
  'sambung.aspirations.AspirationReceived.v1': AspirationReceived;
  'sambung.aspirations.AspirationVerified.v1': AspirationVerified;
  'sambung.aspirations.AspirationAssigned.v1': AspirationAssigned;
  'sambung.aspirations.AspirationResponded.v1': AspirationResponded;
  'sambung.aspirations.AspirationReopened.v1': AspirationReopened;
  'sambung.aspirations.AspirationClosed.v1': AspirationClosed;
  'sambung.aspirations.AspirationReturned.v1': AspirationReturned;
  'sambung.aspirations.AspirationCompleted.v1': AspirationCompleted;
  'sambung.aspirations.AspirationArchived.v1': AspirationArchived;
  'sambung.aspirations.AspirationReferred.v1': AspirationReferred;
  'sambung.aspirations.AspirationAccepted.v1': AspirationAccepted;
  'sambung.aspirations.AspirationDeclined.v1': AspirationDeclined;
  'sambung.aspirations.AspirationRecalled.v1': AspirationRecalled;
  'sambung.aspirations.AspirationHeld.v1': AspirationHeld;
  'sambung.aspirations.AspirationRecategorised.v1': AspirationRecategorised;
  'sambung.aspirations.QuestionAsked.v1': QuestionAsked;
  'sambung.aspirations.QuestionAnswered.v1': QuestionAnswered;
  'sambung.aspirations.ProgressLogged.v1': ProgressLogged;
  'sambung.aspirations.CheckRequested.v1': CheckRequested;
  'sambung.aspirations.AnswerChecked.v1': AnswerChecked;
  'sambung.aspirations.AnswerSentBack.v1': AnswerSentBack;
  'sambung.aspirations.AnswerUndelivered.v1': AnswerUndelivered;
  'sambung.aspirations.AspirationAppealed.v1': AspirationAppealed;
  'sambung.aspirations.AspirationProtected.v1': AspirationProtected;
  'sambung.aspirations.AspirationSplit.v1': AspirationSplit;
  'sambung.aspirations.PartResponded.v1': PartResponded;
  'sambung.aspirations.PartsReopened.v1': PartsReopened;
  'sambung.aspirations.PartClosed.v1': PartClosed;
  'sambung.aspirations.AspirationMerged.v1': AspirationMerged;
  'sambung.aspirations.AspirationUnmerged.v1': AspirationUnmerged;
  'sambung.aspirations.AspirationEscalated.v1': AspirationEscalated;
  'sambung.aspirations.DeadlineMissed.v1': DeadlineMissed;
  'sambung.aspirations.DeadlineNear.v1': DeadlineNear;
  'sambung.aspirations.DeadlineExtended.v1': DeadlineExtended;
  'sambung.aspirations.DataRequestDeadlineNear.v1': DataRequestDeadlineNear;
  'sambung.aspirations.DataRequestDeadlineMissed.v1': DataRequestDeadlineMissed;
  'sambung.aspirations.ReporterErased.v1': ReporterErased;
  'sambung.aspirations.TrackingPinRenewed.v1': TrackingPinRenewed;
  'sambung.aspirations.InformationObjectionFiled.v1': InformationObjectionFiled;
  'sambung.aspirations.InformationObjectionAnswered.v1': InformationObjectionAnswered;
  'sambung.notifications.MessageDelivered.v1': MessageDelivered;
  'sambung.notifications.MessageFailed.v1': MessageFailed;
  'sambung.notifications.MessageRead.v1': MessageRead;
  'sambung.notifications.MessageSuppressed.v1': MessageSuppressed;
  'sambung.notifications.RecipientReachable.v1': RecipientReachable;
  'sambung.notifications.RecipientUnreachable.v1': RecipientUnreachable;
}

/** An area has been added to the registry, or its names, its validity or its place in the hierarchy has changed. */
export interface AreaRecorded {
  /** The area by its Kemendagri code: regency 32.01, district 32.01.05, village 32.01.05.2003. */
  code: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The kind of the area: regency, district, rural village (desa) or urban village (kelurahan). */
  kind: 'REGENCY' | 'DISTRICT' | 'DESA' | 'KELURAHAN';
  /** The official name without the word for its kind. */
  name: string;
  /** The code of the area that contains it; null for the regency. */
  parentCode: string | null;
  /** The first day of validity; null or absent when unknown. */
  validFrom?: string | null;
  /** The last day of validity; null or absent while open. */
  validUntil?: string | null;
  /** Other names and spellings, for searching. */
  aliases?: Array<string>;
  /** How many people live there; null or absent when unknown. */
  population?: number | null;
}

/** An area has been split, merged, given another code or dissolved: it does not exist after the day `validUntil`. */
export interface AreaRetired {
  /** The area by its Kemendagri code: regency 32.01, district 32.01.05, village 32.01.05.2003. */
  code: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The kind of the area: regency, district, rural village (desa) or urban village (kelurahan). */
  kind: 'REGENCY' | 'DISTRICT' | 'DESA' | 'KELURAHAN';
  /** The official name without the word for its kind. */
  name: string;
  /** The code of the area that contains it; null for the regency. */
  parentCode: string | null;
  /** The first day of validity; null or absent when unknown. */
  validFrom?: string | null;
  /** The last day on which the area exists. */
  validUntil: string;
  /** Other names and spellings, for searching. */
  aliases?: Array<string>;
  /** How many people live there; null or absent when unknown. */
  population?: number | null;
  /** The codes of the areas that succeed it; empty when it was dissolved. */
  successorCodes: Array<string>;
}

/** The boundary of an area has been recorded or corrected. It is not official. */
export interface AreaBoundaryRecorded {
  /** The area of the boundary by its Kemendagri code. */
  code: string;
  /** The version of the boundary, not of the area, counted from 1. */
  version: number;
  /** The boundary as GeoJSON (RFC 7946), in degrees of WGS 84; it is not official. */
  geometry: {
    /** The type of the GeoJSON geometry. */
    type: 'Polygon';
    /** Rings of positions: longitude first, then latitude. */
    coordinates: Array<Array<Array<number>>>;
  } | {
    /** The type of the GeoJSON geometry. */
    type: 'MultiPolygon';
    /** Rings of positions: longitude first, then latitude. */
    coordinates: Array<Array<Array<Array<number>>>>;
  };
}

/** A KIM has submitted its registration with a complete decree and its required officers. */
export interface KimSubmitted {
  /** The KIM, as the registry identifies it (UUID). */
  kimId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The name of the KIM, as its decree has it. */
  name: string;
  /** The status of the KIM after the change. */
  status: 'DRAFT' | 'SUBMITTED' | 'RETURNED' | 'VERIFIED' | 'ACTIVE' | 'DORMANT' | 'SUSPENDED' | 'DISSOLVED' | 'REJECTED';
  /** The villages that the KIM serves, by their Kemendagri codes. */
  villageCodes: Array<string>;
  /** The decree that founds the KIM; null while there is none. */
  decree: {
    /** The number of the decree. */
    number: string;
    /** The day on which the decree was signed. */
    date: string;
    /** The office that issued the decree. */
    issuer: string;
    /** The first day of the term that the decree sets; absent when it was not recorded. */
    termFrom?: string;
    /** The last day of that term; null when the decree sets none, absent when it was not recorded. */
    termUntil?: string | null;
  } | null;
  /** The fields in which the KIM works; absent in events of before the field was published. */
  fieldsOfActivity?: Array<'AGRICULTURE' | 'DEVELOPMENT' | 'LIVESTOCK' | 'RELIGION' | 'ARTS_AND_CULTURE' | 'SOCIAL' | 'MASS_INFORMATION' | 'PRINTING' | 'SMALL_BUSINESS' | 'EDUCATION' | 'ENVIRONMENT' | 'OTHER'>;
  /** The KIM that succeeds a dissolved one; null or absent when there is none. */
  successorKimId?: string | null;
}

/** The verifier has returned a registration to the KIM for completion. */
export interface KimReturned {
  /** The KIM, as the registry identifies it (UUID). */
  kimId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The name of the KIM, as its decree has it. */
  name: string;
  /** The status of the KIM after the change. */
  status: 'DRAFT' | 'SUBMITTED' | 'RETURNED' | 'VERIFIED' | 'ACTIVE' | 'DORMANT' | 'SUSPENDED' | 'DISSOLVED' | 'REJECTED';
  /** The villages that the KIM serves, by their Kemendagri codes. */
  villageCodes: Array<string>;
  /** The decree that founds the KIM; null while there is none. */
  decree: {
    /** The number of the decree. */
    number: string;
    /** The day on which the decree was signed. */
    date: string;
    /** The office that issued the decree. */
    issuer: string;
    /** The first day of the term that the decree sets; absent when it was not recorded. */
    termFrom?: string;
    /** The last day of that term; null when the decree sets none, absent when it was not recorded. */
    termUntil?: string | null;
  } | null;
  /** The fields in which the KIM works; absent in events of before the field was published. */
  fieldsOfActivity?: Array<'AGRICULTURE' | 'DEVELOPMENT' | 'LIVESTOCK' | 'RELIGION' | 'ARTS_AND_CULTURE' | 'SOCIAL' | 'MASS_INFORMATION' | 'PRINTING' | 'SMALL_BUSINESS' | 'EDUCATION' | 'ENVIRONMENT' | 'OTHER'>;
  /** The KIM that succeeds a dissolved one; null or absent when there is none. */
  successorKimId?: string | null;
}

/** The verifier has rejected a registration for good. */
export interface KimRejected {
  /** The KIM, as the registry identifies it (UUID). */
  kimId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The name of the KIM, as its decree has it. */
  name: string;
  /** The status of the KIM after the change. */
  status: 'DRAFT' | 'SUBMITTED' | 'RETURNED' | 'VERIFIED' | 'ACTIVE' | 'DORMANT' | 'SUSPENDED' | 'DISSOLVED' | 'REJECTED';
  /** The villages that the KIM serves, by their Kemendagri codes. */
  villageCodes: Array<string>;
  /** The decree that founds the KIM; null while there is none. */
  decree: {
    /** The number of the decree. */
    number: string;
    /** The day on which the decree was signed. */
    date: string;
    /** The office that issued the decree. */
    issuer: string;
    /** The first day of the term that the decree sets; absent when it was not recorded. */
    termFrom?: string;
    /** The last day of that term; null when the decree sets none, absent when it was not recorded. */
    termUntil?: string | null;
  } | null;
  /** The fields in which the KIM works; absent in events of before the field was published. */
  fieldsOfActivity?: Array<'AGRICULTURE' | 'DEVELOPMENT' | 'LIVESTOCK' | 'RELIGION' | 'ARTS_AND_CULTURE' | 'SOCIAL' | 'MASS_INFORMATION' | 'PRINTING' | 'SMALL_BUSINESS' | 'EDUCATION' | 'ENVIRONMENT' | 'OTHER'>;
  /** The KIM that succeeds a dissolved one; null or absent when there is none. */
  successorKimId?: string | null;
}

/** The verifier has verified a registration; the KIM may now be activated. */
export interface KimVerified {
  /** The KIM, as the registry identifies it (UUID). */
  kimId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The name of the KIM, as its decree has it. */
  name: string;
  /** The status of the KIM after the change. */
  status: 'DRAFT' | 'SUBMITTED' | 'RETURNED' | 'VERIFIED' | 'ACTIVE' | 'DORMANT' | 'SUSPENDED' | 'DISSOLVED' | 'REJECTED';
  /** The villages that the KIM serves, by their Kemendagri codes. */
  villageCodes: Array<string>;
  /** The decree that founds the KIM; null while there is none. */
  decree: {
    /** The number of the decree. */
    number: string;
    /** The day on which the decree was signed. */
    date: string;
    /** The office that issued the decree. */
    issuer: string;
    /** The first day of the term that the decree sets; absent when it was not recorded. */
    termFrom?: string;
    /** The last day of that term; null when the decree sets none, absent when it was not recorded. */
    termUntil?: string | null;
  } | null;
  /** The fields in which the KIM works; absent in events of before the field was published. */
  fieldsOfActivity?: Array<'AGRICULTURE' | 'DEVELOPMENT' | 'LIVESTOCK' | 'RELIGION' | 'ARTS_AND_CULTURE' | 'SOCIAL' | 'MASS_INFORMATION' | 'PRINTING' | 'SMALL_BUSINESS' | 'EDUCATION' | 'ENVIRONMENT' | 'OTHER'>;
  /** The KIM that succeeds a dissolved one; null or absent when there is none. */
  successorKimId?: string | null;
}

/** A verified KIM has become active: it now gets tasks and may relay aspirations. */
export interface KimActivated {
  /** The KIM, as the registry identifies it (UUID). */
  kimId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The name of the KIM, as its decree has it. */
  name: string;
  /** The status of the KIM after the change. */
  status: 'DRAFT' | 'SUBMITTED' | 'RETURNED' | 'VERIFIED' | 'ACTIVE' | 'DORMANT' | 'SUSPENDED' | 'DISSOLVED' | 'REJECTED';
  /** The villages that the KIM serves, by their Kemendagri codes. */
  villageCodes: Array<string>;
  /** The decree that founds the KIM; null while there is none. */
  decree: {
    /** The number of the decree. */
    number: string;
    /** The day on which the decree was signed. */
    date: string;
    /** The office that issued the decree. */
    issuer: string;
    /** The first day of the term that the decree sets; absent when it was not recorded. */
    termFrom?: string;
    /** The last day of that term; null when the decree sets none, absent when it was not recorded. */
    termUntil?: string | null;
  } | null;
  /** The fields in which the KIM works; absent in events of before the field was published. */
  fieldsOfActivity?: Array<'AGRICULTURE' | 'DEVELOPMENT' | 'LIVESTOCK' | 'RELIGION' | 'ARTS_AND_CULTURE' | 'SOCIAL' | 'MASS_INFORMATION' | 'PRINTING' | 'SMALL_BUSINESS' | 'EDUCATION' | 'ENVIRONMENT' | 'OTHER'>;
  /** The KIM that succeeds a dissolved one; null or absent when there is none. */
  successorKimId?: string | null;
}

/** An active KIM has had no activity for the configured number of months: it gets no new tasks and relays no aspirations until its next activity. */
export interface KimBecameDormant {
  /** The KIM, as the registry identifies it (UUID). */
  kimId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The name of the KIM, as its decree has it. */
  name: string;
  /** The status of the KIM after the change. */
  status: 'DRAFT' | 'SUBMITTED' | 'RETURNED' | 'VERIFIED' | 'ACTIVE' | 'DORMANT' | 'SUSPENDED' | 'DISSOLVED' | 'REJECTED';
  /** The villages that the KIM serves, by their Kemendagri codes. */
  villageCodes: Array<string>;
  /** The decree that founds the KIM; null while there is none. */
  decree: {
    /** The number of the decree. */
    number: string;
    /** The day on which the decree was signed. */
    date: string;
    /** The office that issued the decree. */
    issuer: string;
    /** The first day of the term that the decree sets; absent when it was not recorded. */
    termFrom?: string;
    /** The last day of that term; null when the decree sets none, absent when it was not recorded. */
    termUntil?: string | null;
  } | null;
  /** The fields in which the KIM works; absent in events of before the field was published. */
  fieldsOfActivity?: Array<'AGRICULTURE' | 'DEVELOPMENT' | 'LIVESTOCK' | 'RELIGION' | 'ARTS_AND_CULTURE' | 'SOCIAL' | 'MASS_INFORMATION' | 'PRINTING' | 'SMALL_BUSINESS' | 'EDUCATION' | 'ENVIRONMENT' | 'OTHER'>;
  /** The KIM that succeeds a dissolved one; null or absent when there is none. */
  successorKimId?: string | null;
}

/** A dormant KIM has had an activity and is active again. */
export interface KimReactivated {
  /** The KIM, as the registry identifies it (UUID). */
  kimId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The name of the KIM, as its decree has it. */
  name: string;
  /** The status of the KIM after the change. */
  status: 'DRAFT' | 'SUBMITTED' | 'RETURNED' | 'VERIFIED' | 'ACTIVE' | 'DORMANT' | 'SUSPENDED' | 'DISSOLVED' | 'REJECTED';
  /** The villages that the KIM serves, by their Kemendagri codes. */
  villageCodes: Array<string>;
  /** The decree that founds the KIM; null while there is none. */
  decree: {
    /** The number of the decree. */
    number: string;
    /** The day on which the decree was signed. */
    date: string;
    /** The office that issued the decree. */
    issuer: string;
    /** The first day of the term that the decree sets; absent when it was not recorded. */
    termFrom?: string;
    /** The last day of that term; null when the decree sets none, absent when it was not recorded. */
    termUntil?: string | null;
  } | null;
  /** The fields in which the KIM works; absent in events of before the field was published. */
  fieldsOfActivity?: Array<'AGRICULTURE' | 'DEVELOPMENT' | 'LIVESTOCK' | 'RELIGION' | 'ARTS_AND_CULTURE' | 'SOCIAL' | 'MASS_INFORMATION' | 'PRINTING' | 'SMALL_BUSINESS' | 'EDUCATION' | 'ENVIRONMENT' | 'OTHER'>;
  /** The KIM that succeeds a dissolved one; null or absent when there is none. */
  successorKimId?: string | null;
}

/** The verifier has suspended a KIM: it gets no new tasks and relays no aspirations until it is reinstated. */
export interface KimSuspended {
  /** The KIM, as the registry identifies it (UUID). */
  kimId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The name of the KIM, as its decree has it. */
  name: string;
  /** The status of the KIM after the change. */
  status: 'DRAFT' | 'SUBMITTED' | 'RETURNED' | 'VERIFIED' | 'ACTIVE' | 'DORMANT' | 'SUSPENDED' | 'DISSOLVED' | 'REJECTED';
  /** The villages that the KIM serves, by their Kemendagri codes. */
  villageCodes: Array<string>;
  /** The decree that founds the KIM; null while there is none. */
  decree: {
    /** The number of the decree. */
    number: string;
    /** The day on which the decree was signed. */
    date: string;
    /** The office that issued the decree. */
    issuer: string;
    /** The first day of the term that the decree sets; absent when it was not recorded. */
    termFrom?: string;
    /** The last day of that term; null when the decree sets none, absent when it was not recorded. */
    termUntil?: string | null;
  } | null;
  /** The fields in which the KIM works; absent in events of before the field was published. */
  fieldsOfActivity?: Array<'AGRICULTURE' | 'DEVELOPMENT' | 'LIVESTOCK' | 'RELIGION' | 'ARTS_AND_CULTURE' | 'SOCIAL' | 'MASS_INFORMATION' | 'PRINTING' | 'SMALL_BUSINESS' | 'EDUCATION' | 'ENVIRONMENT' | 'OTHER'>;
  /** The KIM that succeeds a dissolved one; null or absent when there is none. */
  successorKimId?: string | null;
}

/** The verifier has lifted the suspension of a KIM; it is active again. */
export interface KimReinstated {
  /** The KIM, as the registry identifies it (UUID). */
  kimId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The name of the KIM, as its decree has it. */
  name: string;
  /** The status of the KIM after the change. */
  status: 'DRAFT' | 'SUBMITTED' | 'RETURNED' | 'VERIFIED' | 'ACTIVE' | 'DORMANT' | 'SUSPENDED' | 'DISSOLVED' | 'REJECTED';
  /** The villages that the KIM serves, by their Kemendagri codes. */
  villageCodes: Array<string>;
  /** The decree that founds the KIM; null while there is none. */
  decree: {
    /** The number of the decree. */
    number: string;
    /** The day on which the decree was signed. */
    date: string;
    /** The office that issued the decree. */
    issuer: string;
    /** The first day of the term that the decree sets; absent when it was not recorded. */
    termFrom?: string;
    /** The last day of that term; null when the decree sets none, absent when it was not recorded. */
    termUntil?: string | null;
  } | null;
  /** The fields in which the KIM works; absent in events of before the field was published. */
  fieldsOfActivity?: Array<'AGRICULTURE' | 'DEVELOPMENT' | 'LIVESTOCK' | 'RELIGION' | 'ARTS_AND_CULTURE' | 'SOCIAL' | 'MASS_INFORMATION' | 'PRINTING' | 'SMALL_BUSINESS' | 'EDUCATION' | 'ENVIRONMENT' | 'OTHER'>;
  /** The KIM that succeeds a dissolved one; null or absent when there is none. */
  successorKimId?: string | null;
}

/** A KIM has been dissolved for good, with or without a successor KIM. */
export interface KimDissolved {
  /** The KIM, as the registry identifies it (UUID). */
  kimId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The name of the KIM, as its decree has it. */
  name: string;
  /** The status of the KIM after the change. */
  status: 'DRAFT' | 'SUBMITTED' | 'RETURNED' | 'VERIFIED' | 'ACTIVE' | 'DORMANT' | 'SUSPENDED' | 'DISSOLVED' | 'REJECTED';
  /** The villages that the KIM serves, by their Kemendagri codes. */
  villageCodes: Array<string>;
  /** The decree that founds the KIM; null while there is none. */
  decree: {
    /** The number of the decree. */
    number: string;
    /** The day on which the decree was signed. */
    date: string;
    /** The office that issued the decree. */
    issuer: string;
    /** The first day of the term that the decree sets; absent when it was not recorded. */
    termFrom?: string;
    /** The last day of that term; null when the decree sets none, absent when it was not recorded. */
    termUntil?: string | null;
  } | null;
  /** The fields in which the KIM works; absent in events of before the field was published. */
  fieldsOfActivity?: Array<'AGRICULTURE' | 'DEVELOPMENT' | 'LIVESTOCK' | 'RELIGION' | 'ARTS_AND_CULTURE' | 'SOCIAL' | 'MASS_INFORMATION' | 'PRINTING' | 'SMALL_BUSINESS' | 'EDUCATION' | 'ENVIRONMENT' | 'OTHER'>;
  /** The KIM that succeeds a dissolved one; null or absent when there is none. */
  successorKimId?: string | null;
}

/** A registered KIM has changed its public profile; its status is unchanged. */
export interface KimProfileChanged {
  /** The KIM, as the registry identifies it (UUID). */
  kimId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The name of the KIM, as its decree has it. */
  name: string;
  /** The status of the KIM after the change. */
  status: 'DRAFT' | 'SUBMITTED' | 'RETURNED' | 'VERIFIED' | 'ACTIVE' | 'DORMANT' | 'SUSPENDED' | 'DISSOLVED' | 'REJECTED';
  /** The villages that the KIM serves, by their Kemendagri codes. */
  villageCodes: Array<string>;
  /** The decree that founds the KIM; null while there is none. */
  decree: {
    /** The number of the decree. */
    number: string;
    /** The day on which the decree was signed. */
    date: string;
    /** The office that issued the decree. */
    issuer: string;
    /** The first day of the term that the decree sets; absent when it was not recorded. */
    termFrom?: string;
    /** The last day of that term; null when the decree sets none, absent when it was not recorded. */
    termUntil?: string | null;
  } | null;
  /** The fields in which the KIM works; absent in events of before the field was published. */
  fieldsOfActivity?: Array<'AGRICULTURE' | 'DEVELOPMENT' | 'LIVESTOCK' | 'RELIGION' | 'ARTS_AND_CULTURE' | 'SOCIAL' | 'MASS_INFORMATION' | 'PRINTING' | 'SMALL_BUSINESS' | 'EDUCATION' | 'ENVIRONMENT' | 'OTHER'>;
  /** The KIM that succeeds a dissolved one; null or absent when there is none. */
  successorKimId?: string | null;
}

/** A registered KIM has a new decree, possibly with another name or other villages; its status is unchanged. */
export interface KimDecreeRenewed {
  /** The KIM, as the registry identifies it (UUID). */
  kimId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The name of the KIM, as its decree has it. */
  name: string;
  /** The status of the KIM after the change. */
  status: 'DRAFT' | 'SUBMITTED' | 'RETURNED' | 'VERIFIED' | 'ACTIVE' | 'DORMANT' | 'SUSPENDED' | 'DISSOLVED' | 'REJECTED';
  /** The villages that the KIM serves, by their Kemendagri codes. */
  villageCodes: Array<string>;
  /** The decree that founds the KIM; null while there is none. */
  decree: {
    /** The number of the decree. */
    number: string;
    /** The day on which the decree was signed. */
    date: string;
    /** The office that issued the decree. */
    issuer: string;
    /** The first day of the term that the decree sets; absent when it was not recorded. */
    termFrom?: string;
    /** The last day of that term; null when the decree sets none, absent when it was not recorded. */
    termUntil?: string | null;
  } | null;
  /** The fields in which the KIM works; absent in events of before the field was published. */
  fieldsOfActivity?: Array<'AGRICULTURE' | 'DEVELOPMENT' | 'LIVESTOCK' | 'RELIGION' | 'ARTS_AND_CULTURE' | 'SOCIAL' | 'MASS_INFORMATION' | 'PRINTING' | 'SMALL_BUSINESS' | 'EDUCATION' | 'ENVIRONMENT' | 'OTHER'>;
  /** The KIM that succeeds a dissolved one; null or absent when there is none. */
  successorKimId?: string | null;
}

/** The decree of a KIM expires in `daysBefore` days or less. Published once for each of the distances that the operator has set. */
export interface KimDecreeExpiring {
  /** The KIM, as the registry identifies it (UUID). */
  kimId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The name of the KIM, as its decree has it. */
  name: string;
  /** The status of the KIM after the change. */
  status: 'DRAFT' | 'SUBMITTED' | 'RETURNED' | 'VERIFIED' | 'ACTIVE' | 'DORMANT' | 'SUSPENDED' | 'DISSOLVED' | 'REJECTED';
  /** The villages that the KIM serves, by their Kemendagri codes. */
  villageCodes: Array<string>;
  /** The decree that founds the KIM; null while there is none. */
  decree: {
    /** The number of the decree. */
    number: string;
    /** The day on which the decree was signed. */
    date: string;
    /** The office that issued the decree. */
    issuer: string;
    /** The first day of the term that the decree sets; absent when it was not recorded. */
    termFrom?: string;
    /** The last day of that term; null when the decree sets none, absent when it was not recorded. */
    termUntil?: string | null;
  } | null;
  /** The fields in which the KIM works; absent in events of before the field was published. */
  fieldsOfActivity?: Array<'AGRICULTURE' | 'DEVELOPMENT' | 'LIVESTOCK' | 'RELIGION' | 'ARTS_AND_CULTURE' | 'SOCIAL' | 'MASS_INFORMATION' | 'PRINTING' | 'SMALL_BUSINESS' | 'EDUCATION' | 'ENVIRONMENT' | 'OTHER'>;
  /** The KIM that succeeds a dissolved one; null or absent when there is none. */
  successorKimId?: string | null;
  /** The last day of the term of the decree. */
  expiresOn: string;
  /** The distance of the warning in days, such as 30; fewer are left when the decree was recorded late. */
  daysBefore: number;
}

/** A person has been added as a member or officer of a KIM, or has rejoined. The identity stays in the registry. */
export interface MemberJoined {
  /** The member of the KIM (UUID); name and contacts stay in the registry. */
  memberId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The KIM, as the registry identifies it (UUID). */
  kimId: string;
  /** The post of the member in the KIM; of a former member the last one. */
  post: 'CHAIR' | 'SECRETARY' | 'TREASURER' | 'MEMBER';
  /** The subject (`sub`) of the account of the member; null without an account. */
  accountId: string | null;
  /** The day of the last entry: a member may leave and enter again. */
  joinedOn: string;
  /** Whether the member is active, has left, or has been erased. */
  status?: 'ACTIVE' | 'LEFT' | 'ERASED';
  /** False for a member who lives outside the villages of the KIM. */
  resident?: boolean;
  /** The latest recorded term of the post, possibly in the future; null without one. */
  term?: {
    /** The first day of the term. */
    from: string;
    /** The last day of the term; null while it is open. */
    until: string | null;
  } | null;
  /** The day on which the member left; null for an active member. */
  leftOn?: string | null;
}

/** A KIM has proposed a partnership to another one, which has not answered yet. */
export interface PartnershipProposed {
  /** The partnership (UUID). */
  partnershipId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** Both KIM: the proposing and the other one. */
  kimIds: Array<string>;
  /** The KIM that proposed the partnership. */
  proposerKimId: string;
  /** The KIM to which the partnership was proposed. */
  partnerKimId: string;
  /** The day of the change in Jakarta (Asia/Jakarta). */
  day: string;
}

/** The other KIM has accepted a partnership: the two are partners now. */
export interface PartnershipAccepted {
  /** The partnership (UUID). */
  partnershipId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** Both KIM: the proposing and the other one. */
  kimIds: Array<string>;
  /** The KIM that proposed the partnership. */
  proposerKimId: string;
  /** The KIM to which the partnership was proposed. */
  partnerKimId: string;
  /** The day of the change in Jakarta (Asia/Jakarta). */
  day: string;
}

/** The other KIM has declined a proposed partnership. */
export interface PartnershipDeclined {
  /** The partnership (UUID). */
  partnershipId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** Both KIM: the proposing and the other one. */
  kimIds: Array<string>;
  /** The KIM that proposed the partnership. */
  proposerKimId: string;
  /** The KIM to which the partnership was proposed. */
  partnerKimId: string;
  /** The day of the change in Jakarta (Asia/Jakarta). */
  day: string;
}

/** A partnership has been ended by one of the two KIM or by the office. */
export interface PartnershipEnded {
  /** The partnership (UUID). */
  partnershipId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** Both KIM: the proposing and the other one. */
  kimIds: Array<string>;
  /** The KIM that proposed the partnership. */
  proposerKimId: string;
  /** The KIM to which the partnership was proposed. */
  partnerKimId: string;
  /** The day of the change in Jakarta (Asia/Jakarta). */
  day: string;
  /** The KIM that ended the partnership; null when the office did. */
  endedByKimId: string | null;
}

/** A KIM has requested help from other KIM. */
export interface HelpRequested {
  /** The request for help (UUID). */
  helpRequestId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The KIM that requests help. */
  askingKimId: string;
  /** The day of the change in Jakarta (Asia/Jakarta). */
  day: string;
  /** The active KIM that receive the request: its partners, and those of its districts. */
  askedKimIds: Array<string>;
}

/** A KIM has offered help for a help request; there may be more offers. */
export interface HelpOffered {
  /** The request for help (UUID). */
  helpRequestId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The KIM that requests help. */
  askingKimId: string;
  /** The day of the change in Jakarta (Asia/Jakarta). */
  day: string;
  /** The KIM that offers help. */
  offeringKimId: string;
}

/** The KIM that requested help has accepted one of the offers. */
export interface HelpAccepted {
  /** The request for help (UUID). */
  helpRequestId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The KIM that requests help. */
  askingKimId: string;
  /** The day of the change in Jakarta (Asia/Jakarta). */
  day: string;
  /** The KIM whose offer was accepted. */
  helpingKimId: string;
  /** The KIM whose offers were not accepted. */
  otherKimIds: Array<string>;
}

/** The KIM that requested help has confirmed that it was given. */
export interface HelpDone {
  /** The request for help (UUID). */
  helpRequestId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The KIM that requests help. */
  askingKimId: string;
  /** The day of the change in Jakarta (Asia/Jakarta). */
  day: string;
  /** The KIM whose offer was accepted. */
  helpingKimId: string;
  /** Both KIM: the requesting and the helping one. */
  kimIds: Array<string>;
}

/** The KIM that requested help no longer needs it. */
export interface HelpWithdrawn {
  /** The request for help (UUID). */
  helpRequestId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The KIM that requests help. */
  askingKimId: string;
  /** The day of the change in Jakarta (Asia/Jakarta). */
  day: string;
  /** The KIM that had offered help. */
  offeringKimIds: Array<string>;
}

/** An activity of a KIM has been logged, or changed before the decision on it. */
export interface ActivityLogged {
  /** The activity of the KIM (UUID). */
  activityId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The KIM, as the registry identifies it (UUID). */
  kimId: string;
  /** The kind of work: one of the six of ADINDA, or training (Bimtek). */
  kind: 'ACCESS' | 'DISCUSSION' | 'IMPLEMENTATION' | 'NETWORKING' | 'DISSEMINATION' | 'ASPIRATION' | 'TRAINING';
  /** The day of the activity. */
  heldOn: string;
  /** The village of the activity by its Kemendagri code; null for none or several. */
  villageCode: string | null;
  /** How many people took part, as the KIM counted them. */
  participants: number;
  /** REPORTED: logged by a member of the KIM; EVENT: derived from an event of a service. */
  source: 'REPORTED' | 'EVENT';
  /** The dissemination task, aspiration or training that the activity was derived from; null when it was logged by a member. */
  sourceId: string | null;
  /** The decision of the office on the activity. */
  status: 'LOGGED' | 'VERIFIED' | 'REJECTED';
}

/** The office has verified an activity, or it was derived from an event. */
export interface ActivityVerified {
  /** The activity of the KIM (UUID). */
  activityId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The KIM, as the registry identifies it (UUID). */
  kimId: string;
  /** The kind of work: one of the six of ADINDA, or training (Bimtek). */
  kind: 'ACCESS' | 'DISCUSSION' | 'IMPLEMENTATION' | 'NETWORKING' | 'DISSEMINATION' | 'ASPIRATION' | 'TRAINING';
  /** The day of the activity. */
  heldOn: string;
  /** The village of the activity by its Kemendagri code; null for none or several. */
  villageCode: string | null;
  /** How many people took part, as the KIM counted them. */
  participants: number;
  /** REPORTED: logged by a member of the KIM; EVENT: derived from an event of a service. */
  source: 'REPORTED' | 'EVENT';
  /** The dissemination task, aspiration or training that the activity was derived from; null when it was logged by a member. */
  sourceId: string | null;
  /** The decision of the office on the activity. */
  status: 'LOGGED' | 'VERIFIED' | 'REJECTED';
}

/** The office has rejected an activity: it no longer counts. */
export interface ActivityRejected {
  /** The activity of the KIM (UUID). */
  activityId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The KIM, as the registry identifies it (UUID). */
  kimId: string;
  /** The kind of work: one of the six of ADINDA, or training (Bimtek). */
  kind: 'ACCESS' | 'DISCUSSION' | 'IMPLEMENTATION' | 'NETWORKING' | 'DISSEMINATION' | 'ASPIRATION' | 'TRAINING';
  /** The day of the activity. */
  heldOn: string;
  /** The village of the activity by its Kemendagri code; null for none or several. */
  villageCode: string | null;
  /** How many people took part, as the KIM counted them. */
  participants: number;
  /** REPORTED: logged by a member of the KIM; EVENT: derived from an event of a service. */
  source: 'REPORTED' | 'EVENT';
  /** The dissemination task, aspiration or training that the activity was derived from; null when it was logged by a member. */
  sourceId: string | null;
  /** The decision of the office on the activity. */
  status: 'LOGGED' | 'VERIFIED' | 'REJECTED';
}

/** A KIM has submitted its report for a month, for the first time or again. */
export interface ReportSubmitted {
  /** The monthly report of the KIM (UUID). */
  reportId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The KIM, as the registry identifies it (UUID). */
  kimId: string;
  /** The month that the report covers, such as 2026-10. */
  month: string;
  /** The decision of the office on the report. */
  status: 'SUBMITTED' | 'RETURNED' | 'ACCEPTED';
  /** How many activities of the month there were at the time of submission. */
  activities: number;
  /** Whether the report was first submitted after the due day. */
  late: boolean;
}

/** The office has returned a monthly report to the KIM. */
export interface ReportReturned {
  /** The monthly report of the KIM (UUID). */
  reportId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The KIM, as the registry identifies it (UUID). */
  kimId: string;
  /** The month that the report covers, such as 2026-10. */
  month: string;
  /** The decision of the office on the report. */
  status: 'SUBMITTED' | 'RETURNED' | 'ACCEPTED';
  /** How many activities of the month there were at the time of submission. */
  activities: number;
  /** Whether the report was first submitted after the due day. */
  late: boolean;
}

/** The office has accepted a KIM’s report for a month. */
export interface ReportAccepted {
  /** The monthly report of the KIM (UUID). */
  reportId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The KIM, as the registry identifies it (UUID). */
  kimId: string;
  /** The month that the report covers, such as 2026-10. */
  month: string;
  /** The decision of the office on the report. */
  status: 'SUBMITTED' | 'RETURNED' | 'ACCEPTED';
  /** How many activities of the month there were at the time of submission. */
  activities: number;
  /** Whether the report was first submitted after the due day. */
  late: boolean;
}

/** The maturity of a KIM in a month has been assessed, or reassessed with another result. */
export interface MaturityAssessed {
  /** The assessment of a KIM in a month (UUID). */
  assessmentId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The KIM, as the registry identifies it (UUID). */
  kimId: string;
  /** The last month of the window of the formula, such as 2026-10. */
  month: string;
  /** The version of the formula. */
  formula: number;
  /** The maturity in points from 0 to 100. */
  score: number;
  /** The level that the score gives; null while the result is withheld. */
  level: 'BEGINNER' | 'DEVELOPING' | 'INDEPENDENT' | null;
  /** Whether there are too few activities for a result. */
  withheld: boolean;
  /** Whether a later recomputation has assessed the month, which may be long over; absent means no. */
  isRecomputed?: boolean;
  /** The points by criterion; they add up to the score. */
  parts: Array<{
    /** The criterion of the formula. */
    criterion: 'ACCESS' | 'DISCUSSION' | 'IMPLEMENTATION' | 'NETWORKING' | 'DISSEMINATION' | 'ASPIRATION' | 'TRAINING' | 'TIMELY_TASK' | 'TIMELY_REPORT' | 'DECREE' | 'OFFICER';
    /** The points reached, from 0 to 100. */
    points: number;
    /** The most points that the criterion can give. */
    of: number;
    /** How many activities, tasks or reports the points are computed from. */
    sample: number;
  }>;
}

/** The ranking of an evaluation has been published; the jurors’ remarks stay in the registry. */
export interface EvaluationPublished {
  /** The evaluation (UUID). */
  evaluationId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The year of the evaluation. */
  year: number;
  /** The ranked KIM, best first; equal scores share a place. */
  ranking: Array<{
    /** The KIM, as the registry identifies it (UUID). */
    kimId: string;
    /** The place in the ranking, from 1. */
    place: number;
    /** The score of the jurors from 0 to 100. */
    score: number;
  }>;
}

/** A training has been announced: it is in the calendar, and the invited KIM may register members. */
export interface TrainingScheduled {
  /** The training (UUID). */
  trainingId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The title of the training. */
  title: string;
  /** Whether the training is held online or face to face. */
  mode: 'VIRTUAL' | 'FACE_TO_FACE';
  /** The start of the first session. */
  startsAt: string;
  /** The end of the last session. */
  endsAt: string;
  /** The invited active KIM, each once. */
  invitedKimIds: Array<string>;
}

/** An announced training has other times, another place, another capacity or more invited KIM. */
export interface TrainingChanged {
  /** The training (UUID). */
  trainingId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The title of the training. */
  title: string;
  /** Whether the training is held online or face to face. */
  mode: 'VIRTUAL' | 'FACE_TO_FACE';
  /** The start of the first session. */
  startsAt: string;
  /** The end of the last session. */
  endsAt: string;
  /** The invited active KIM, each once. */
  invitedKimIds: Array<string>;
  /** Those of them that this change has invited. */
  newlyInvitedKimIds?: Array<string>;
  /** Whether a session has another time or place, was added or removed; absent means no. */
  isRescheduled?: boolean;
}

/** A training begins within two days. Published once for each day on which it was to begin. */
export interface TrainingNear {
  /** The reminder (UUID). */
  reminderId: string;
  /** Always 1: a reminder is published once and changes nothing. */
  version: number;
  /** The training (UUID). */
  trainingId: string;
  /** The title of the training. */
  title: string;
  /** The start of the first session. */
  startsAt: string;
  /** The members with a place, by KIM; a KIM without one is not listed. */
  participants: Array<{
    /** The KIM, as the registry identifies it (UUID). */
    kimId: string;
    /** The members of the KIM with a place. */
    memberIds: Array<string>;
  }>;
}

/** The day by which a KIM submits its report for a month is near, and the report is missing. Published once for each KIM and month. */
export interface MonthlyReportDue {
  /** The reminder (UUID). */
  reminderId: string;
  /** Always 1: a reminder is published once and changes nothing. */
  version: number;
  /** The KIM, as the registry identifies it (UUID). */
  kimId: string;
  /** The month whose report is missing, such as 2026-10. */
  month: string;
  /** The day by which the report is due. */
  dueOn: string;
}

/** An announced training has been cancelled; the reason stays in the registry. */
export interface TrainingCancelled {
  /** The training (UUID). */
  trainingId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The title of the training. */
  title: string;
  /** Whether the training is held online or face to face. */
  mode: 'VIRTUAL' | 'FACE_TO_FACE';
  /** The start of the first session. */
  startsAt: string;
  /** The end of the last session. */
  endsAt: string;
  /** The invited active KIM, each once. */
  invitedKimIds: Array<string>;
}

/** A training is over and its attendance is final. Published once, after its last session. */
export interface TrainingCompleted {
  /** The training (UUID). */
  trainingId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The title of the training. */
  title: string;
  /** Whether the training is held online or face to face. */
  mode: 'VIRTUAL' | 'FACE_TO_FACE';
  /** The start of the first session. */
  startsAt: string;
  /** The end of the last session. */
  endsAt: string;
  /** The day of the last session in Jakarta. */
  heldOn: string;
  /** The members who attended at least one session, by KIM; a KIM without attendance is not listed. */
  attendance: Array<{
    /** The KIM, as the registry identifies it (UUID). */
    kimId: string;
    /** The members of the KIM who attended. */
    memberIds: Array<string>;
  }>;
  /** Those of them who have got a certificate; absent in events of before certificates. */
  certifiedMemberIds?: Array<string>;
  /** The time at which the attendance became final. */
  completedAt: string;
}

/** A waitlisted member has been given a free place in a training. */
export interface TrainingPlaceGranted {
  /** The registration of the member for the training (UUID). */
  registrationId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The training (UUID). */
  trainingId: string;
  /** The title of the training. */
  title: string;
  /** The start of the first session. */
  startsAt: string;
  /** The KIM, as the registry identifies it (UUID). */
  kimId: string;
  /** The member of the KIM (UUID); name and contacts stay in the registry. */
  memberId: string;
}

/** An account has confirmed that it is the member, or is no longer linked to the member. */
export interface MemberAccountChanged {
  /** The member of the KIM (UUID); name and contacts stay in the registry. */
  memberId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The KIM, as the registry identifies it (UUID). */
  kimId: string;
  /** The post of the member in the KIM; of a former member the last one. */
  post: 'CHAIR' | 'SECRETARY' | 'TREASURER' | 'MEMBER';
  /** The subject (`sub`) of the account of the member; null without an account. */
  accountId: string | null;
  /** The day of the last entry: a member may leave and enter again. */
  joinedOn: string;
  /** Whether the member is active, has left, or has been erased. */
  status?: 'ACTIVE' | 'LEFT' | 'ERASED';
  /** False for a member who lives outside the villages of the KIM. */
  resident?: boolean;
  /** The latest recorded term of the post, possibly in the future; null without one. */
  term?: {
    /** The first day of the term. */
    from: string;
    /** The last day of the term; null while it is open. */
    until: string | null;
  } | null;
  /** The day on which the member left; null for an active member. */
  leftOn?: string | null;
  /** The subject of the account whose link has ended; null when there was none. */
  previousAccountId: string | null;
}

/** The post, the term, the account, the residence or the contact data of a member have changed; the data themselves stay in the registry. */
export interface MemberChanged {
  /** The member of the KIM (UUID); name and contacts stay in the registry. */
  memberId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The KIM, as the registry identifies it (UUID). */
  kimId: string;
  /** The post of the member in the KIM; of a former member the last one. */
  post: 'CHAIR' | 'SECRETARY' | 'TREASURER' | 'MEMBER';
  /** The subject (`sub`) of the account of the member; null without an account. */
  accountId: string | null;
  /** The day of the last entry: a member may leave and enter again. */
  joinedOn: string;
  /** Whether the member is active, has left, or has been erased. */
  status?: 'ACTIVE' | 'LEFT' | 'ERASED';
  /** False for a member who lives outside the villages of the KIM. */
  resident?: boolean;
  /** The latest recorded term of the post, possibly in the future; null without one. */
  term?: {
    /** The first day of the term. */
    from: string;
    /** The last day of the term; null while it is open. */
    until: string | null;
  } | null;
  /** The day on which the member left; null for an active member. */
  leftOn?: string | null;
}

/** A member has left the KIM; `post` is the last one. The reason stays in the registry. */
export interface MemberLeft {
  /** The member of the KIM (UUID); name and contacts stay in the registry. */
  memberId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The KIM, as the registry identifies it (UUID). */
  kimId: string;
  /** The post of the member in the KIM; of a former member the last one. */
  post: 'CHAIR' | 'SECRETARY' | 'TREASURER' | 'MEMBER';
  /** The subject (`sub`) of the account of the member; null without an account. */
  accountId: string | null;
  /** The day of the last entry: a member may leave and enter again. */
  joinedOn: string;
  /** Whether the member is active, has left, or has been erased. */
  status?: 'ACTIVE' | 'LEFT' | 'ERASED';
  /** False for a member who lives outside the villages of the KIM. */
  resident?: boolean;
  /** The latest recorded term of the post, possibly in the future; null without one. */
  term?: {
    /** The first day of the term. */
    from: string;
    /** The last day of the term; null while it is open. */
    until: string | null;
  } | null;
  /** The day on which the member left; null for an active member. */
  leftOn?: string | null;
}

/** The personal data of a former member have been erased; every holder of data of this member deletes them, too. */
export interface MemberErased {
  /** The member of the KIM (UUID); name and contacts stay in the registry. */
  memberId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The KIM, as the registry identifies it (UUID). */
  kimId: string;
  /** The post of the member in the KIM; of a former member the last one. */
  post: 'CHAIR' | 'SECRETARY' | 'TREASURER' | 'MEMBER';
  /** The subject (`sub`) of the account of the member; null without an account. */
  accountId: string | null;
  /** The day of the last entry: a member may leave and enter again. */
  joinedOn: string;
  /** Whether the member is active, has left, or has been erased. */
  status?: 'ACTIVE' | 'LEFT' | 'ERASED';
  /** False for a member who lives outside the villages of the KIM. */
  resident?: boolean;
  /** The latest recorded term of the post, possibly in the future; null without one. */
  term?: {
    /** The first day of the term. */
    from: string;
    /** The last day of the term; null while it is open. */
    until: string | null;
  } | null;
  /** The day on which the member left; null for an active member. */
  leftOn?: string | null;
}

/** The term of an officer ends within `withinDays` days and no further term is recorded. Published once for each distance. */
export interface OfficerTermExpiring {
  /** The member of the KIM (UUID); name and contacts stay in the registry. */
  memberId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The KIM, as the registry identifies it (UUID). */
  kimId: string;
  /** The post of the member in the KIM; of a former member the last one. */
  post: 'CHAIR' | 'SECRETARY' | 'TREASURER' | 'MEMBER';
  /** The subject (`sub`) of the account of the member; null without an account. */
  accountId: string | null;
  /** The day of the last entry: a member may leave and enter again. */
  joinedOn: string;
  /** Whether the member is active, has left, or has been erased. */
  status?: 'ACTIVE' | 'LEFT' | 'ERASED';
  /** False for a member who lives outside the villages of the KIM. */
  resident?: boolean;
  /** The latest recorded term of the post, possibly in the future; null without one. */
  term?: {
    /** The first day of the term. */
    from: string;
    /** The last day of the term; null while it is open. */
    until: string | null;
  } | null;
  /** The day on which the member left; null for an active member. */
  leftOn?: string | null;
  /** The name of the KIM. */
  kimName: string;
  /** The last day of the term of the officer. */
  endsOn: string;
  /** The distance of the warning in days, such as 90; fewer are left when the term was recorded late. */
  withinDays: number;
}

/** A member is invited to link an account, for the first time or again with a new link. The service that notifies requests the link when it sends the message. */
export interface AccountInvitationSent {
  /** The invitation of a member to link an account (UUID). */
  invitationId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The member of the KIM (UUID); name and contacts stay in the registry. */
  memberId: string;
  /** The KIM, as the registry identifies it (UUID). */
  kimId: string;
  /** The name of the KIM. */
  kimName: string;
  /** The number of the link, from 1: a later one replaces it. */
  issue: number;
  /** The time until which the link is valid. */
  expiresAt: string;
}

/** An approved edition has been published for its target villages. */
export interface EditionPublished {
  /** The edition of a document (UUID). */
  editionId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The document of the edition (UUID). */
  documentId: string;
  /** The number of the edition among those of its document and language, from 1. */
  number: number;
  /** The language of the edition (ISO 639-1): Indonesian, Sundanese or English. */
  language: 'id' | 'su' | 'en';
  /** The kind of the document. */
  kind: 'NEWS' | 'ANNOUNCEMENT' | 'PRESS_RELEASE' | 'CAMPAIGN_MATERIAL' | 'HOAX_CLARIFICATION' | 'URGENT_NOTICE' | 'GUIDE';
  /** What the document is about; part of the addresses of feeds. */
  topic: 'general' | 'health' | 'education' | 'disaster' | 'economy' | 'agriculture' | 'infrastructure' | 'environment' | 'social' | 'government' | 'security' | 'culture';
  /** The class of public information by UU 14/2008, art. 9 to 11. */
  informationClass: 'PERIODIC' | 'IMMEDIATE' | 'ON_REQUEST';
  /** The KIM that wrote the edition; null: the office did. */
  kimId: string | null;
  /** The live edition that it replaced; null when there was none. */
  supersedes: string | null;
  /** Whether it replaces an edition that was wrong: those who got that one must get this one. */
  isCorrection: boolean;
  /** The title of the edition. */
  title: string;
  /** The target villages by their Kemendagri codes. */
  villageCodes: Array<string>;
  /** SHA-256 of exactly the content that was approved, in lower-case hexadecimal. */
  contentHash: string;
  /** The day by which the KIM should have disseminated it. */
  disseminateBy: string;
  /** The time of the publication. */
  publishedAt: string;
  /** The time at which it ceases to be valid by itself; null: never. */
  expiresAt: string | null;
}

/** Everybody can read what people want to know. */
export interface InformationNeedListed {
  /** The need for information: what people want to know (UUID). */
  needId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The village of those who ask, by its Kemendagri code; null: none in particular. */
  villageCode: string | null;
  /** The KIM that asked; null: the public did. */
  kimId: string | null;
  /** The time from which everybody can read it. */
  listedAt: string;
}

/** A published document answers what people wanted to know. */
export interface InformationNeedAnswered {
  /** The need for information: what people want to know (UUID). */
  needId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The published document that answers it. */
  documentId: string;
  /** The title of that document. */
  documentTitle: string;
  /** The KIM that asked or voted for it; empty when only the public asked. */
  kimIds: Array<string>;
  /** The village of those who asked, by its Kemendagri code; null or absent: none in particular. */
  villageCode?: string | null;
  /** The time of the answer. */
  answeredAt: string;
}

/** A published edition was wrong and has been replaced by a corrected one. */
export interface EditionCorrected {
  /** The edition of a document (UUID). */
  editionId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The document of the edition (UUID). */
  documentId: string;
  /** The number of the edition among those of its document and language, from 1. */
  number: number;
  /** The language of the edition (ISO 639-1): Indonesian, Sundanese or English. */
  language: 'id' | 'su' | 'en';
  /** The edition that is valid from now on. */
  correctedBy: string;
  /** The time of the correction. */
  correctedAt: string;
}

/** A published edition, which was not wrong, has been replaced by a newer one. */
export interface EditionSuperseded {
  /** The edition of a document (UUID). */
  editionId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The document of the edition (UUID). */
  documentId: string;
  /** The number of the edition among those of its document and language, from 1. */
  number: number;
  /** The language of the edition (ISO 639-1): Indonesian, Sundanese or English. */
  language: 'id' | 'su' | 'en';
  /** The edition that is valid from now on. */
  supersededBy: string;
  /** The time of the replacement. */
  supersededAt: string;
}

/** A published edition has been withdrawn; a public notice explains why. */
export interface EditionWithdrawn {
  /** The edition of a document (UUID). */
  editionId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The document of the edition (UUID). */
  documentId: string;
  /** The number of the edition among those of its document and language, from 1. */
  number: number;
  /** The language of the edition (ISO 639-1): Indonesian, Sundanese or English. */
  language: 'id' | 'su' | 'en';
  /** The time of the withdrawal. */
  withdrawnAt: string;
  /** The title of the edition; absent in early events. */
  title?: string;
  /** Where the edition had been published, by Kemendagri codes; absent in early events. */
  villageCodes?: Array<string>;
}

/** A published edition has reached the end of its validity. */
export interface EditionExpired {
  /** The edition of a document (UUID). */
  editionId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The document of the edition (UUID). */
  documentId: string;
  /** The number of the edition among those of its document and language, from 1. */
  number: number;
  /** The language of the edition (ISO 639-1): Indonesian, Sundanese or English. */
  language: 'id' | 'su' | 'en';
  /** The time at which the validity ended. */
  expiredAt: string;
}

/** A live edition of periodic information must be renewed soon: once per edition. */
export interface EditionRenewalDue {
  /** The edition of a document (UUID). */
  editionId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The document of the edition (UUID). */
  documentId: string;
  /** The number of the edition among those of its document and language, from 1. */
  number: number;
  /** The language of the edition (ISO 639-1): Indonesian, Sundanese or English. */
  language: 'id' | 'su' | 'en';
  /** The title of the edition. */
  title: string;
  /** The day until which the edition must be renewed. */
  renewBy: string;
}

/** A KIM, or the office of a village, has been assigned the dissemination of a published edition. */
export interface DisseminationTaskAssigned {
  /** The dissemination task (UUID). */
  taskId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The edition of a document (UUID). */
  editionId: string;
  /** The title of the edition. */
  editionTitle: string;
  /** The KIM that has the task; null: the office of the village has it. */
  kimId: string | null;
  /** Where the edition is to be disseminated, by Kemendagri codes; never changes. */
  villageCodes: Array<string>;
  /** The status of the task after the change. */
  status: 'ASSIGNED' | 'ACKNOWLEDGED' | 'DISSEMINATED' | 'VERIFIED' | 'RETURNED' | 'DECLINED' | 'EXPIRED' | 'CANCELLED';
  /** Why there is the task: the edition itself, its correction or withdrawal, or a village that no other task reaches. */
  purpose: 'PUBLICATION' | 'CORRECTION' | 'WITHDRAWAL' | 'GAP';
  /** How urgent the task is. */
  priority: 'NORMAL' | 'HIGH';
  /** The day by which the dissemination is to be reported. */
  dueOn: string;
  /** The report of the KIM without its texts and photos, which stay in publishing; null while there is none. */
  report: {
    /** The villages that were reached, by Kemendagri codes. */
    villageCodes: Array<string>;
    /** How the edition was disseminated. */
    means: 'MEETING' | 'NOTICE_BOARD' | 'LOUDSPEAKER' | 'HOUSE_CALL' | 'MESSAGING_GROUP' | 'SOCIAL_MEDIA';
    /** How many people were reached in all villages together, as the reporter counted them. */
    peopleReached: number;
    /** The day of the dissemination. */
    disseminatedOn: string;
    /** The time of the report. */
    reportedAt: string;
  } | null;
  /** To whom in the KIM the task is announced: all members, or officers only. */
  notify: 'MEMBERS' | 'OFFICERS';
  /** What is to be disseminated, in short; empty for the withdrawal of an edition. */
  editionSummary: string;
}

/** A KIM has acknowledged a dissemination task. */
export interface DisseminationTaskAcknowledged {
  /** The dissemination task (UUID). */
  taskId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The edition of a document (UUID). */
  editionId: string;
  /** The title of the edition. */
  editionTitle: string;
  /** The KIM that has the task; null: the office of the village has it. */
  kimId: string | null;
  /** Where the edition is to be disseminated, by Kemendagri codes; never changes. */
  villageCodes: Array<string>;
  /** The status of the task after the change. */
  status: 'ASSIGNED' | 'ACKNOWLEDGED' | 'DISSEMINATED' | 'VERIFIED' | 'RETURNED' | 'DECLINED' | 'EXPIRED' | 'CANCELLED';
  /** Why there is the task: the edition itself, its correction or withdrawal, or a village that no other task reaches. */
  purpose: 'PUBLICATION' | 'CORRECTION' | 'WITHDRAWAL' | 'GAP';
  /** How urgent the task is. */
  priority: 'NORMAL' | 'HIGH';
  /** The day by which the dissemination is to be reported. */
  dueOn: string;
  /** The report of the KIM without its texts and photos, which stay in publishing; null while there is none. */
  report: {
    /** The villages that were reached, by Kemendagri codes. */
    villageCodes: Array<string>;
    /** How the edition was disseminated. */
    means: 'MEETING' | 'NOTICE_BOARD' | 'LOUDSPEAKER' | 'HOUSE_CALL' | 'MESSAGING_GROUP' | 'SOCIAL_MEDIA';
    /** How many people were reached in all villages together, as the reporter counted them. */
    peopleReached: number;
    /** The day of the dissemination. */
    disseminatedOn: string;
    /** The time of the report. */
    reportedAt: string;
  } | null;
}

/** A KIM has reported, with proof, where and how it disseminated an edition. */
export interface DisseminationReported {
  /** The dissemination task (UUID). */
  taskId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The edition of a document (UUID). */
  editionId: string;
  /** The title of the edition. */
  editionTitle: string;
  /** The KIM that has the task; null: the office of the village has it. */
  kimId: string | null;
  /** Where the edition is to be disseminated, by Kemendagri codes; never changes. */
  villageCodes: Array<string>;
  /** The status of the task after the change. */
  status: 'ASSIGNED' | 'ACKNOWLEDGED' | 'DISSEMINATED' | 'VERIFIED' | 'RETURNED' | 'DECLINED' | 'EXPIRED' | 'CANCELLED';
  /** Why there is the task: the edition itself, its correction or withdrawal, or a village that no other task reaches. */
  purpose: 'PUBLICATION' | 'CORRECTION' | 'WITHDRAWAL' | 'GAP';
  /** How urgent the task is. */
  priority: 'NORMAL' | 'HIGH';
  /** The day by which the dissemination is to be reported. */
  dueOn: string;
  /** The report of the KIM without its texts and photos, which stay in publishing. */
  report: {
    /** The villages that were reached, by Kemendagri codes. */
    villageCodes: Array<string>;
    /** How the edition was disseminated. */
    means: 'MEETING' | 'NOTICE_BOARD' | 'LOUDSPEAKER' | 'HOUSE_CALL' | 'MESSAGING_GROUP' | 'SOCIAL_MEDIA';
    /** How many people were reached in all villages together, as the reporter counted them. */
    peopleReached: number;
    /** The day of the dissemination. */
    disseminatedOn: string;
    /** The time of the report. */
    reportedAt: string;
  };
}

/** A second person has checked the report of a dissemination and confirmed it. */
export interface DisseminationVerified {
  /** The dissemination task (UUID). */
  taskId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The edition of a document (UUID). */
  editionId: string;
  /** The title of the edition. */
  editionTitle: string;
  /** The KIM that has the task; null: the office of the village has it. */
  kimId: string | null;
  /** Where the edition is to be disseminated, by Kemendagri codes; never changes. */
  villageCodes: Array<string>;
  /** The status of the task after the change. */
  status: 'ASSIGNED' | 'ACKNOWLEDGED' | 'DISSEMINATED' | 'VERIFIED' | 'RETURNED' | 'DECLINED' | 'EXPIRED' | 'CANCELLED';
  /** Why there is the task: the edition itself, its correction or withdrawal, or a village that no other task reaches. */
  purpose: 'PUBLICATION' | 'CORRECTION' | 'WITHDRAWAL' | 'GAP';
  /** How urgent the task is. */
  priority: 'NORMAL' | 'HIGH';
  /** The day by which the dissemination is to be reported. */
  dueOn: string;
  /** The report of the KIM without its texts and photos, which stay in publishing. */
  report: {
    /** The villages that were reached, by Kemendagri codes. */
    villageCodes: Array<string>;
    /** How the edition was disseminated. */
    means: 'MEETING' | 'NOTICE_BOARD' | 'LOUDSPEAKER' | 'HOUSE_CALL' | 'MESSAGING_GROUP' | 'SOCIAL_MEDIA';
    /** How many people were reached in all villages together, as the reporter counted them. */
    peopleReached: number;
    /** The day of the dissemination. */
    disseminatedOn: string;
    /** The time of the report. */
    reportedAt: string;
  };
}

/** A second person has checked the report of a dissemination and returned it to its KIM. */
export interface DisseminationReturned {
  /** The dissemination task (UUID). */
  taskId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The edition of a document (UUID). */
  editionId: string;
  /** The title of the edition. */
  editionTitle: string;
  /** The KIM that has the task; null: the office of the village has it. */
  kimId: string | null;
  /** Where the edition is to be disseminated, by Kemendagri codes; never changes. */
  villageCodes: Array<string>;
  /** The status of the task after the change. */
  status: 'ASSIGNED' | 'ACKNOWLEDGED' | 'DISSEMINATED' | 'VERIFIED' | 'RETURNED' | 'DECLINED' | 'EXPIRED' | 'CANCELLED';
  /** Why there is the task: the edition itself, its correction or withdrawal, or a village that no other task reaches. */
  purpose: 'PUBLICATION' | 'CORRECTION' | 'WITHDRAWAL' | 'GAP';
  /** How urgent the task is. */
  priority: 'NORMAL' | 'HIGH';
  /** The day by which the dissemination is to be reported. */
  dueOn: string;
  /** The report of the KIM without its texts and photos, which stay in publishing. */
  report: {
    /** The villages that were reached, by Kemendagri codes. */
    villageCodes: Array<string>;
    /** How the edition was disseminated. */
    means: 'MEETING' | 'NOTICE_BOARD' | 'LOUDSPEAKER' | 'HOUSE_CALL' | 'MESSAGING_GROUP' | 'SOCIAL_MEDIA';
    /** How many people were reached in all villages together, as the reporter counted them. */
    peopleReached: number;
    /** The day of the dissemination. */
    disseminatedOn: string;
    /** The time of the report. */
    reportedAt: string;
  };
}

/** A KIM has declined a dissemination task. */
export interface DisseminationTaskDeclined {
  /** The dissemination task (UUID). */
  taskId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The edition of a document (UUID). */
  editionId: string;
  /** The title of the edition. */
  editionTitle: string;
  /** The KIM that has the task; null: the office of the village has it. */
  kimId: string | null;
  /** Where the edition is to be disseminated, by Kemendagri codes; never changes. */
  villageCodes: Array<string>;
  /** The status of the task after the change. */
  status: 'ASSIGNED' | 'ACKNOWLEDGED' | 'DISSEMINATED' | 'VERIFIED' | 'RETURNED' | 'DECLINED' | 'EXPIRED' | 'CANCELLED';
  /** Why there is the task: the edition itself, its correction or withdrawal, or a village that no other task reaches. */
  purpose: 'PUBLICATION' | 'CORRECTION' | 'WITHDRAWAL' | 'GAP';
  /** How urgent the task is. */
  priority: 'NORMAL' | 'HIGH';
  /** The day by which the dissemination is to be reported. */
  dueOn: string;
  /** The report of the KIM without its texts and photos, which stay in publishing; null while there is none. */
  report: {
    /** The villages that were reached, by Kemendagri codes. */
    villageCodes: Array<string>;
    /** How the edition was disseminated. */
    means: 'MEETING' | 'NOTICE_BOARD' | 'LOUDSPEAKER' | 'HOUSE_CALL' | 'MESSAGING_GROUP' | 'SOCIAL_MEDIA';
    /** How many people were reached in all villages together, as the reporter counted them. */
    peopleReached: number;
    /** The day of the dissemination. */
    disseminatedOn: string;
    /** The time of the report. */
    reportedAt: string;
  } | null;
}

/** The day by which a dissemination is to be reported is near. */
export interface DisseminationTaskDue {
  /** The dissemination task (UUID). */
  taskId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The edition of a document (UUID). */
  editionId: string;
  /** The title of the edition. */
  editionTitle: string;
  /** The KIM that has the task; null: the office of the village has it. */
  kimId: string | null;
  /** Where the edition is to be disseminated, by Kemendagri codes; never changes. */
  villageCodes: Array<string>;
  /** The status of the task after the change. */
  status: 'ASSIGNED' | 'ACKNOWLEDGED' | 'DISSEMINATED' | 'VERIFIED' | 'RETURNED' | 'DECLINED' | 'EXPIRED' | 'CANCELLED';
  /** Why there is the task: the edition itself, its correction or withdrawal, or a village that no other task reaches. */
  purpose: 'PUBLICATION' | 'CORRECTION' | 'WITHDRAWAL' | 'GAP';
  /** How urgent the task is. */
  priority: 'NORMAL' | 'HIGH';
  /** The day by which the dissemination is to be reported. */
  dueOn: string;
  /** The report of the KIM without its texts and photos, which stay in publishing; null while there is none. */
  report: {
    /** The villages that were reached, by Kemendagri codes. */
    villageCodes: Array<string>;
    /** How the edition was disseminated. */
    means: 'MEETING' | 'NOTICE_BOARD' | 'LOUDSPEAKER' | 'HOUSE_CALL' | 'MESSAGING_GROUP' | 'SOCIAL_MEDIA';
    /** How many people were reached in all villages together, as the reporter counted them. */
    peopleReached: number;
    /** The day of the dissemination. */
    disseminatedOn: string;
    /** The time of the report. */
    reportedAt: string;
  } | null;
}

/** The day by which a dissemination was to be reported has passed without a report. */
export interface DisseminationTaskOverdue {
  /** The dissemination task (UUID). */
  taskId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The edition of a document (UUID). */
  editionId: string;
  /** The title of the edition. */
  editionTitle: string;
  /** The KIM that has the task; null: the office of the village has it. */
  kimId: string | null;
  /** Where the edition is to be disseminated, by Kemendagri codes; never changes. */
  villageCodes: Array<string>;
  /** The status of the task after the change. */
  status: 'ASSIGNED' | 'ACKNOWLEDGED' | 'DISSEMINATED' | 'VERIFIED' | 'RETURNED' | 'DECLINED' | 'EXPIRED' | 'CANCELLED';
  /** Why there is the task: the edition itself, its correction or withdrawal, or a village that no other task reaches. */
  purpose: 'PUBLICATION' | 'CORRECTION' | 'WITHDRAWAL' | 'GAP';
  /** How urgent the task is. */
  priority: 'NORMAL' | 'HIGH';
  /** The day by which the dissemination is to be reported. */
  dueOn: string;
  /** The report of the KIM without its texts and photos, which stay in publishing; null while there is none. */
  report: {
    /** The villages that were reached, by Kemendagri codes. */
    villageCodes: Array<string>;
    /** How the edition was disseminated. */
    means: 'MEETING' | 'NOTICE_BOARD' | 'LOUDSPEAKER' | 'HOUSE_CALL' | 'MESSAGING_GROUP' | 'SOCIAL_MEDIA';
    /** How many people were reached in all villages together, as the reporter counted them. */
    peopleReached: number;
    /** The day of the dissemination. */
    disseminatedOn: string;
    /** The time of the report. */
    reportedAt: string;
  } | null;
}

/** A dissemination task has ended without a report. */
export interface DisseminationTaskExpired {
  /** The dissemination task (UUID). */
  taskId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The edition of a document (UUID). */
  editionId: string;
  /** The title of the edition. */
  editionTitle: string;
  /** The KIM that has the task; null: the office of the village has it. */
  kimId: string | null;
  /** Where the edition is to be disseminated, by Kemendagri codes; never changes. */
  villageCodes: Array<string>;
  /** The status of the task after the change. */
  status: 'ASSIGNED' | 'ACKNOWLEDGED' | 'DISSEMINATED' | 'VERIFIED' | 'RETURNED' | 'DECLINED' | 'EXPIRED' | 'CANCELLED';
  /** Why there is the task: the edition itself, its correction or withdrawal, or a village that no other task reaches. */
  purpose: 'PUBLICATION' | 'CORRECTION' | 'WITHDRAWAL' | 'GAP';
  /** How urgent the task is. */
  priority: 'NORMAL' | 'HIGH';
  /** The day by which the dissemination is to be reported. */
  dueOn: string;
  /** The report of the KIM without its texts and photos, which stay in publishing; null while there is none. */
  report: {
    /** The villages that were reached, by Kemendagri codes. */
    villageCodes: Array<string>;
    /** How the edition was disseminated. */
    means: 'MEETING' | 'NOTICE_BOARD' | 'LOUDSPEAKER' | 'HOUSE_CALL' | 'MESSAGING_GROUP' | 'SOCIAL_MEDIA';
    /** How many people were reached in all villages together, as the reporter counted them. */
    peopleReached: number;
    /** The day of the dissemination. */
    disseminatedOn: string;
    /** The time of the report. */
    reportedAt: string;
  } | null;
}

/** A dissemination task has ended because its KIM is no longer active, or its edition is no longer valid. */
export interface DisseminationTaskCancelled {
  /** The dissemination task (UUID). */
  taskId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The edition of a document (UUID). */
  editionId: string;
  /** The title of the edition. */
  editionTitle: string;
  /** The KIM that has the task; null: the office of the village has it. */
  kimId: string | null;
  /** Where the edition is to be disseminated, by Kemendagri codes; never changes. */
  villageCodes: Array<string>;
  /** The status of the task after the change. */
  status: 'ASSIGNED' | 'ACKNOWLEDGED' | 'DISSEMINATED' | 'VERIFIED' | 'RETURNED' | 'DECLINED' | 'EXPIRED' | 'CANCELLED';
  /** Why there is the task: the edition itself, its correction or withdrawal, or a village that no other task reaches. */
  purpose: 'PUBLICATION' | 'CORRECTION' | 'WITHDRAWAL' | 'GAP';
  /** How urgent the task is. */
  priority: 'NORMAL' | 'HIGH';
  /** The day by which the dissemination is to be reported. */
  dueOn: string;
  /** The report of the KIM without its texts and photos, which stay in publishing; null while there is none. */
  report: {
    /** The villages that were reached, by Kemendagri codes. */
    villageCodes: Array<string>;
    /** How the edition was disseminated. */
    means: 'MEETING' | 'NOTICE_BOARD' | 'LOUDSPEAKER' | 'HOUSE_CALL' | 'MESSAGING_GROUP' | 'SOCIAL_MEDIA';
    /** How many people were reached in all villages together, as the reporter counted them. */
    peopleReached: number;
    /** The day of the dissemination. */
    disseminatedOn: string;
    /** The time of the report. */
    reportedAt: string;
  } | null;
  /** Why a task ended that its KIM did not end. */
  reason: 'KIM_INACTIVE' | 'EDITION_CORRECTED' | 'EDITION_SUPERSEDED' | 'EDITION_EXPIRED' | 'EDITION_WITHDRAWN';
}

/** A claim has been reported for the first time; further reports of it publish nothing. */
export interface ClaimReported {
  /** The claim that is checked (UUID). */
  claimId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** Where the claim was seen, as far as the villages are known, by Kemendagri codes. */
  villageCodes: Array<string>;
  /** By which ways the claim spreads. */
  channels: Array<'WHATSAPP' | 'TELEGRAM' | 'FACEBOOK' | 'INSTAGRAM' | 'TIKTOK' | 'YOUTUBE' | 'X' | 'WEBSITE' | 'SMS' | 'PRINT' | 'SPOKEN' | 'OTHER'>;
  /** The KIM of the member who reported the claim; null when a citizen did. */
  kimId: string | null;
  /** The time of the report. */
  reportedAt: string;
}

/** Two people have agreed on the verdict on a claim, for the first time or anew. */
export interface ClaimRated {
  /** The claim that is checked (UUID). */
  claimId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The claim as the office words it, with its verdict in brackets before it: never the one without the other. */
  title: string;
  /** What the claim turned out to be. */
  verdict: 'TRUE' | 'HOAX' | 'DISINFORMATION' | 'MISINFORMATION' | 'SATIRE' | 'UNPROVEN';
  /** The KIM whose members have reported the claim. */
  kimIds: Array<string>;
  /** Where the claim was seen, as far as the villages are known, by Kemendagri codes. */
  villageCodes?: Array<string>;
  /** The time of the verdict. */
  ratedAt: string;
}

/** The clarification of a claim has been published. */
export interface ClaimClarified {
  /** The claim that is checked (UUID). */
  claimId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The claim as the office words it, with its verdict in brackets before it: never the one without the other. */
  title: string;
  /** What the claim turned out to be. */
  verdict: 'TRUE' | 'HOAX' | 'DISINFORMATION' | 'MISINFORMATION' | 'SATIRE' | 'UNPROVEN';
  /** The KIM whose members have reported the claim. */
  kimIds: Array<string>;
  /** Where the claim was seen, as far as the villages are known, by Kemendagri codes. */
  villageCodes?: Array<string>;
  /** The document of the clarification. */
  documentId: string;
  /** The edition of it that was published. */
  editionId: string;
  /** The time at which the claim was first reported. */
  firstReportedAt: string;
  /** The time at which the clarification was published. */
  clarifiedAt: string;
}

/** A claim has been reported from more villages after its clarification was published. */
export interface ClaimSpread {
  /** The claim that is checked (UUID). */
  claimId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The document of the clarification. */
  documentId: string;
  /** The villages from which the claim had not been reported before, by Kemendagri codes. */
  villageCodes: Array<string>;
}

/** No task of a published edition reaches a village any more, or ever did. */
export interface CoverageGapDetected {
  /** The gap in the coverage (UUID). */
  gapId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The edition of a document (UUID). */
  editionId: string;
  /** The village that no task reaches, by its Kemendagri code. */
  villageCode: string;
  /** Why no task reaches the village. */
  reason: 'NO_KIM' | 'NO_TARGETED_KIM' | 'KIM_INACTIVE' | 'DECLINED' | 'KIM_UNREACHABLE' | 'EXPIRED' | 'NOT_REPORTED';
  /** The active KIM of a neighbouring village that is proposed instead; null: the office of the village. */
  fallbackKimId: string | null;
}

/** New gaps in the coverage of an edition have been found: at most once per edition and day. */
export interface CoverageGapsFound {
  /** The edition of a document (UUID). */
  editionId: string;
  /** Counts these events of the edition from 1. */
  number: number;
  /** The title of the edition. */
  editionTitle: string;
  /** The day of the change in Jakarta (Asia/Jakarta). */
  day: string;
  /** Villages with a gap that no earlier one of these events has counted. */
  newVillages: number;
  /** All villages with an open gap. */
  openVillages: number;
}

/** A campaign has started: its documents are disseminated to reach its goals. */
export interface CampaignStarted {
  /** The campaign (UUID). */
  campaignId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The status of the campaign after the change. */
  status: 'DRAFT' | 'ACTIVE' | 'PAUSED' | 'CLOSED' | 'CANCELLED';
  /** The title of the campaign. */
  title: string;
  /** The first day of the campaign. */
  startsOn: string;
  /** The last day of the campaign. */
  endsOn: string;
  /** What the campaign wants to reach in its villages and its period. */
  goals: Array<{
    /** What the goal counts; a session is a report of a meeting or of house calls. */
    metric: 'VILLAGES_REACHED' | 'VILLAGES_CHECKED' | 'PEOPLE_REACHED' | 'SESSIONS_HELD';
    /** The number to reach. */
    target: number;
  }>;
  /** The documents that the campaign disseminates. */
  documentIds: Array<string>;
  /** The target villages by their Kemendagri codes, fixed when the campaign starts. */
  villageCodes: Array<string>;
}

/** The goals, the period, the stages or the documents of a campaign under way have changed. */
export interface CampaignChanged {
  /** The campaign (UUID). */
  campaignId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The status of the campaign after the change. */
  status: 'DRAFT' | 'ACTIVE' | 'PAUSED' | 'CLOSED' | 'CANCELLED';
  /** The title of the campaign. */
  title: string;
  /** The first day of the campaign. */
  startsOn: string;
  /** The last day of the campaign. */
  endsOn: string;
  /** What the campaign wants to reach in its villages and its period. */
  goals: Array<{
    /** What the goal counts; a session is a report of a meeting or of house calls. */
    metric: 'VILLAGES_REACHED' | 'VILLAGES_CHECKED' | 'PEOPLE_REACHED' | 'SESSIONS_HELD';
    /** The number to reach. */
    target: number;
  }>;
  /** The documents that the campaign disseminates. */
  documentIds: Array<string>;
  /** The target villages by their Kemendagri codes, fixed when the campaign starts. */
  villageCodes: Array<string>;
}

/** A campaign is paused: what is scheduled for its documents waits. */
export interface CampaignPaused {
  /** The campaign (UUID). */
  campaignId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The status of the campaign after the change. */
  status: 'DRAFT' | 'ACTIVE' | 'PAUSED' | 'CLOSED' | 'CANCELLED';
  /** The title of the campaign. */
  title: string;
  /** The first day of the campaign. */
  startsOn: string;
  /** The last day of the campaign. */
  endsOn: string;
  /** What the campaign wants to reach in its villages and its period. */
  goals: Array<{
    /** What the goal counts; a session is a report of a meeting or of house calls. */
    metric: 'VILLAGES_REACHED' | 'VILLAGES_CHECKED' | 'PEOPLE_REACHED' | 'SESSIONS_HELD';
    /** The number to reach. */
    target: number;
  }>;
  /** The documents that the campaign disseminates. */
  documentIds: Array<string>;
  /** The target villages by their Kemendagri codes, fixed when the campaign starts. */
  villageCodes: Array<string>;
}

/** A paused campaign goes on. */
export interface CampaignResumed {
  /** The campaign (UUID). */
  campaignId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The status of the campaign after the change. */
  status: 'DRAFT' | 'ACTIVE' | 'PAUSED' | 'CLOSED' | 'CANCELLED';
  /** The title of the campaign. */
  title: string;
  /** The first day of the campaign. */
  startsOn: string;
  /** The last day of the campaign. */
  endsOn: string;
  /** What the campaign wants to reach in its villages and its period. */
  goals: Array<{
    /** What the goal counts; a session is a report of a meeting or of house calls. */
    metric: 'VILLAGES_REACHED' | 'VILLAGES_CHECKED' | 'PEOPLE_REACHED' | 'SESSIONS_HELD';
    /** The number to reach. */
    target: number;
  }>;
  /** The documents that the campaign disseminates. */
  documentIds: Array<string>;
  /** The target villages by their Kemendagri codes, fixed when the campaign starts. */
  villageCodes: Array<string>;
}

/** A campaign has ended with its report; its figures do not change any more. */
export interface CampaignClosed {
  /** The campaign (UUID). */
  campaignId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The status of the campaign after the change. */
  status: 'DRAFT' | 'ACTIVE' | 'PAUSED' | 'CLOSED' | 'CANCELLED';
  /** The title of the campaign. */
  title: string;
  /** The first day of the campaign. */
  startsOn: string;
  /** The last day of the campaign. */
  endsOn: string;
  /** What the campaign wants to reach in its villages and its period. */
  goals: Array<{
    /** What the goal counts; a session is a report of a meeting or of house calls. */
    metric: 'VILLAGES_REACHED' | 'VILLAGES_CHECKED' | 'PEOPLE_REACHED' | 'SESSIONS_HELD';
    /** The number to reach. */
    target: number;
  }>;
  /** The documents that the campaign disseminates. */
  documentIds: Array<string>;
  /** The target villages by their Kemendagri codes, fixed when the campaign starts. */
  villageCodes: Array<string>;
  /** What was reached of each goal, in the order of the goals. */
  results: Array<{
    /** What was counted. */
    metric: 'VILLAGES_REACHED' | 'VILLAGES_CHECKED' | 'PEOPLE_REACHED' | 'SESSIONS_HELD';
    /** The number that was reached. */
    reached: number;
  }>;
}

/** A campaign that had started has ended without a report. */
export interface CampaignCancelled {
  /** The campaign (UUID). */
  campaignId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The status of the campaign after the change. */
  status: 'DRAFT' | 'ACTIVE' | 'PAUSED' | 'CLOSED' | 'CANCELLED';
  /** The title of the campaign. */
  title: string;
  /** The first day of the campaign. */
  startsOn: string;
  /** The last day of the campaign. */
  endsOn: string;
  /** What the campaign wants to reach in its villages and its period. */
  goals: Array<{
    /** What the goal counts; a session is a report of a meeting or of house calls. */
    metric: 'VILLAGES_REACHED' | 'VILLAGES_CHECKED' | 'PEOPLE_REACHED' | 'SESSIONS_HELD';
    /** The number to reach. */
    target: number;
  }>;
  /** The documents that the campaign disseminates. */
  documentIds: Array<string>;
  /** The target villages by their Kemendagri codes, fixed when the campaign starts. */
  villageCodes: Array<string>;
}

/** An editor has returned a contribution to its KIM with comments. */
export interface ContributionReturned {
  /** The contribution of the KIM (UUID); its text stays in publishing. */
  contributionId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The KIM that wrote the contribution. */
  kimId: string;
  /** The time of the decision of the editor. */
  reviewedAt: string;
}

/** An editor has declined a contribution for good. */
export interface ContributionDeclined {
  /** The contribution of the KIM (UUID); its text stays in publishing. */
  contributionId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The KIM that wrote the contribution. */
  kimId: string;
  /** The time of the decision of the editor. */
  reviewedAt: string;
}

/** An aspiration has been received and has a tracking number; the verification deadline runs. */
export interface AspirationReceived {
  /** The aspiration (UUID); its detail is read from the aspirations service with this id. */
  aspirationId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The number with which the citizen tracks the aspiration; useless without the PIN. */
  trackingNumber: string;
  /** What the citizen submitted: a complaint, an aspiration, a request for information, a suggestion or an appreciation. */
  kind: 'COMPLAINT' | 'ASPIRATION' | 'INFORMATION_REQUEST' | 'SUGGESTION' | 'APPRECIATION';
  /** The code of the category, such as ROADS_AND_BRIDGES; names are in GET /v1/categories. */
  category: string;
  /** The village that the aspiration is about, by its Kemendagri code. */
  villageCode: string;
  /** The KIM that received the aspiration; null when there was none. */
  kimId: string | null;
  /** Whether the identity of the reporter is hidden from the public and from the agency. */
  anonymous: boolean;
  /** Whether the content is hidden from the public. */
  confidential: boolean;
  /** The time at which it was received. */
  receivedAt: string;
}

/** The coordinator has verified that an aspiration is complete and within the regency’s remit. */
export interface AspirationVerified {
  /** The aspiration (UUID); its detail is read from the aspirations service with this id. */
  aspirationId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The number with which the citizen tracks the aspiration; useless without the PIN. */
  trackingNumber: string;
  /** What the citizen submitted: a complaint, an aspiration, a request for information, a suggestion or an appreciation. */
  kind: 'COMPLAINT' | 'ASPIRATION' | 'INFORMATION_REQUEST' | 'SUGGESTION' | 'APPRECIATION';
  /** The code of the category, such as ROADS_AND_BRIDGES; names are in GET /v1/categories. */
  category: string;
  /** The village that the aspiration is about, by its Kemendagri code. */
  villageCode: string;
  /** The KIM that received the aspiration; null when there was none. */
  kimId: string | null;
  /** Whether the identity of the reporter is hidden from the public and from the agency. */
  anonymous: boolean;
  /** Whether the content is hidden from the public. */
  confidential: boolean;
  /** The time of the verification. */
  verifiedAt: string;
}

/** A verified aspiration has been assigned to the responsible agency; its deadline runs. Also published on the agency’s own topic. */
export interface AspirationAssigned {
  /** The aspiration (UUID); its detail is read from the aspirations service with this id. */
  aspirationId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The number with which the citizen tracks the aspiration; useless without the PIN. */
  trackingNumber: string;
  /** What the citizen submitted: a complaint, an aspiration, a request for information, a suggestion or an appreciation. */
  kind: 'COMPLAINT' | 'ASPIRATION' | 'INFORMATION_REQUEST' | 'SUGGESTION' | 'APPRECIATION';
  /** The code of the category, such as ROADS_AND_BRIDGES; names are in GET /v1/categories. */
  category: string;
  /** The village that the aspiration is about, by its Kemendagri code. */
  villageCode: string;
  /** The KIM that received the aspiration; null when there was none. */
  kimId: string | null;
  /** Whether the identity of the reporter is hidden from the public and from the agency. */
  anonymous: boolean;
  /** Whether the content is hidden from the public. */
  confidential: boolean;
  /** The agency (perangkat daerah) that has the aspiration, such as dpupr; null, where the event allows it, while none has it. */
  agencyId: string;
  /** The name of the agency as citizens read it; of a split aspiration the names of all its agencies. */
  agencyName: string;
  /** The working day by whose end the agency must have answered. */
  respondBy: string;
  /** The time of the assignment. */
  assignedAt: string;
}

/** The agency has answered; the citizen may confirm or reopen until the given day. */
export interface AspirationResponded {
  /** The aspiration (UUID); its detail is read from the aspirations service with this id. */
  aspirationId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The number with which the citizen tracks the aspiration; useless without the PIN. */
  trackingNumber: string;
  /** What the citizen submitted: a complaint, an aspiration, a request for information, a suggestion or an appreciation. */
  kind: 'COMPLAINT' | 'ASPIRATION' | 'INFORMATION_REQUEST' | 'SUGGESTION' | 'APPRECIATION';
  /** The code of the category, such as ROADS_AND_BRIDGES; names are in GET /v1/categories. */
  category: string;
  /** The village that the aspiration is about, by its Kemendagri code. */
  villageCode: string;
  /** The KIM that received the aspiration; null when there was none. */
  kimId: string | null;
  /** Whether the identity of the reporter is hidden from the public and from the agency. */
  anonymous: boolean;
  /** Whether the content is hidden from the public. */
  confidential: boolean;
  /** The agency that has answered; null: several have, each for its part. */
  agencyId: string | null;
  /** The name of the agency as citizens read it; of a split aspiration the names of all its agencies. */
  agencyName: string;
  /** The working day at whose end the aspiration closes without a response of the citizen. */
  closesOn: string;
  /** The time of the answer. */
  respondedAt: string;
}

/** The citizen is not satisfied with the answer; the agency must act again. Also published on the agency’s own topic. */
export interface AspirationReopened {
  /** The aspiration (UUID); its detail is read from the aspirations service with this id. */
  aspirationId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The number with which the citizen tracks the aspiration; useless without the PIN. */
  trackingNumber: string;
  /** What the citizen submitted: a complaint, an aspiration, a request for information, a suggestion or an appreciation. */
  kind: 'COMPLAINT' | 'ASPIRATION' | 'INFORMATION_REQUEST' | 'SUGGESTION' | 'APPRECIATION';
  /** The code of the category, such as ROADS_AND_BRIDGES; names are in GET /v1/categories. */
  category: string;
  /** The village that the aspiration is about, by its Kemendagri code. */
  villageCode: string;
  /** The KIM that received the aspiration; null when there was none. */
  kimId: string | null;
  /** Whether the identity of the reporter is hidden from the public and from the agency. */
  anonymous: boolean;
  /** Whether the content is hidden from the public. */
  confidential: boolean;
  /** The agency (perangkat daerah) that has the aspiration, such as dpupr; null, where the event allows it, while none has it. */
  agencyId: string;
  /** How often it has been reopened, including this time. */
  reopenings: number;
  /** The working day by whose end the agency must have answered. */
  respondBy: string;
  /** The time at which it was reopened. */
  reopenedAt: string;
}

/** An aspiration is closed: the citizen confirmed the answer, did not respond within the period after being notified, or lost an appeal. Also published on the agency’s own topic. */
export interface AspirationClosed {
  /** The aspiration (UUID); its detail is read from the aspirations service with this id. */
  aspirationId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The number with which the citizen tracks the aspiration; useless without the PIN. */
  trackingNumber: string;
  /** What the citizen submitted: a complaint, an aspiration, a request for information, a suggestion or an appreciation. */
  kind: 'COMPLAINT' | 'ASPIRATION' | 'INFORMATION_REQUEST' | 'SUGGESTION' | 'APPRECIATION';
  /** The code of the category, such as ROADS_AND_BRIDGES; names are in GET /v1/categories. */
  category: string;
  /** The village that the aspiration is about, by its Kemendagri code. */
  villageCode: string;
  /** The KIM that received the aspiration; null when there was none. */
  kimId: string | null;
  /** Whether the identity of the reporter is hidden from the public and from the agency. */
  anonymous: boolean;
  /** Whether the content is hidden from the public. */
  confidential: boolean;
  /** The agency (perangkat daerah) that has the aspiration, such as dpupr; null, where the event allows it, while none has it. */
  agencyId: string | null;
  /** SATISFIED: the citizen confirmed; SILENCE: no response in time; UPHELD: the answer stands after an appeal. */
  outcome: 'SATISFIED' | 'SILENCE' | 'UPHELD';
  /** The time at which it was closed. */
  closedAt: string;
}

/** The coordinator has returned an aspiration to its reporter for completion; the verification deadline is paused until then. */
export interface AspirationReturned {
  /** The aspiration (UUID); its detail is read from the aspirations service with this id. */
  aspirationId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The number with which the citizen tracks the aspiration; useless without the PIN. */
  trackingNumber: string;
  /** What the citizen submitted: a complaint, an aspiration, a request for information, a suggestion or an appreciation. */
  kind: 'COMPLAINT' | 'ASPIRATION' | 'INFORMATION_REQUEST' | 'SUGGESTION' | 'APPRECIATION';
  /** The code of the category, such as ROADS_AND_BRIDGES; names are in GET /v1/categories. */
  category: string;
  /** The village that the aspiration is about, by its Kemendagri code. */
  villageCode: string;
  /** The KIM that received the aspiration; null when there was none. */
  kimId: string | null;
  /** Whether the identity of the reporter is hidden from the public and from the agency. */
  anonymous: boolean;
  /** Whether the content is hidden from the public. */
  confidential: boolean;
  /** The working day at whose end the coordinator continues without a reply. */
  completeBy: string;
  /** The time of the return. */
  returnedAt: string;
}

/** A returned aspiration is back with the coordinator: the reporter has completed it, or the time for that has ended. */
export interface AspirationCompleted {
  /** The aspiration (UUID); its detail is read from the aspirations service with this id. */
  aspirationId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The number with which the citizen tracks the aspiration; useless without the PIN. */
  trackingNumber: string;
  /** What the citizen submitted: a complaint, an aspiration, a request for information, a suggestion or an appreciation. */
  kind: 'COMPLAINT' | 'ASPIRATION' | 'INFORMATION_REQUEST' | 'SUGGESTION' | 'APPRECIATION';
  /** The code of the category, such as ROADS_AND_BRIDGES; names are in GET /v1/categories. */
  category: string;
  /** The village that the aspiration is about, by its Kemendagri code. */
  villageCode: string;
  /** The KIM that received the aspiration; null when there was none. */
  kimId: string | null;
  /** Whether the identity of the reporter is hidden from the public and from the agency. */
  anonymous: boolean;
  /** Whether the content is hidden from the public. */
  confidential: boolean;
  /** False: the reporter did not reply in time; the coordinator decides on the available information. */
  completed: boolean;
  /** The time of the reply, or of the end of the period. */
  completedAt: string;
}

/** The coordinator has archived an aspiration because no agency can act on it; the reporter can read the reason. */
export interface AspirationArchived {
  /** The aspiration (UUID); its detail is read from the aspirations service with this id. */
  aspirationId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The number with which the citizen tracks the aspiration; useless without the PIN. */
  trackingNumber: string;
  /** What the citizen submitted: a complaint, an aspiration, a request for information, a suggestion or an appreciation. */
  kind: 'COMPLAINT' | 'ASPIRATION' | 'INFORMATION_REQUEST' | 'SUGGESTION' | 'APPRECIATION';
  /** The code of the category, such as ROADS_AND_BRIDGES; names are in GET /v1/categories. */
  category: string;
  /** The village that the aspiration is about, by its Kemendagri code. */
  villageCode: string;
  /** The KIM that received the aspiration; null when there was none. */
  kimId: string | null;
  /** Whether the identity of the reporter is hidden from the public and from the agency. */
  anonymous: boolean;
  /** Whether the content is hidden from the public. */
  confidential: boolean;
  /** Why no agency can act on it. */
  reason: 'WRONG_FORMAT' | 'TOO_GENERAL' | 'NOT_GOVERNMENT' | 'REPEATED' | 'WITHDRAWN' | 'INCOMPLETE' | 'ABUSIVE';
  /** The time at which it was archived. */
  archivedAt: string;
}

/** The coordinator has referred an aspiration to a recipient outside the regency’s agencies, who continues it. */
export interface AspirationReferred {
  /** The aspiration (UUID); its detail is read from the aspirations service with this id. */
  aspirationId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The number with which the citizen tracks the aspiration; useless without the PIN. */
  trackingNumber: string;
  /** What the citizen submitted: a complaint, an aspiration, a request for information, a suggestion or an appreciation. */
  kind: 'COMPLAINT' | 'ASPIRATION' | 'INFORMATION_REQUEST' | 'SUGGESTION' | 'APPRECIATION';
  /** The code of the category, such as ROADS_AND_BRIDGES; names are in GET /v1/categories. */
  category: string;
  /** The village that the aspiration is about, by its Kemendagri code. */
  villageCode: string;
  /** The KIM that received the aspiration; null when there was none. */
  kimId: string | null;
  /** Whether the identity of the reporter is hidden from the public and from the agency. */
  anonymous: boolean;
  /** Whether the content is hidden from the public. */
  confidential: boolean;
  /** The recipient outside of the authority of the regency. */
  destination: 'LAPOR' | 'PROVINCE' | 'OTHER_REGENCY' | 'MINISTRY' | 'LAW_ENFORCEMENT' | 'OTHER';
  /** The time of the referral. */
  referredAt: string;
}

/** The agency has accepted an aspiration; the time for its answer counts from the day of the assignment. Also published on the agency’s own topic. */
export interface AspirationAccepted {
  /** The aspiration (UUID); its detail is read from the aspirations service with this id. */
  aspirationId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The number with which the citizen tracks the aspiration; useless without the PIN. */
  trackingNumber: string;
  /** What the citizen submitted: a complaint, an aspiration, a request for information, a suggestion or an appreciation. */
  kind: 'COMPLAINT' | 'ASPIRATION' | 'INFORMATION_REQUEST' | 'SUGGESTION' | 'APPRECIATION';
  /** The code of the category, such as ROADS_AND_BRIDGES; names are in GET /v1/categories. */
  category: string;
  /** The village that the aspiration is about, by its Kemendagri code. */
  villageCode: string;
  /** The KIM that received the aspiration; null when there was none. */
  kimId: string | null;
  /** Whether the identity of the reporter is hidden from the public and from the agency. */
  anonymous: boolean;
  /** Whether the content is hidden from the public. */
  confidential: boolean;
  /** The agency (perangkat daerah) that has the aspiration, such as dpupr; null, where the event allows it, while none has it. */
  agencyId: string;
  /** The name of the agency as citizens read it; of a split aspiration the names of all its agencies. */
  agencyName: string;
  /** The working day by whose end the answer is due. */
  resolveBy: string;
  /** The time at which the agency accepted. */
  acceptedAt: string;
}

/** The agency has declined an aspiration that is outside its authority; the coordinator must find another agency. Also published on that agency’s own topic. */
export interface AspirationDeclined {
  /** The aspiration (UUID); its detail is read from the aspirations service with this id. */
  aspirationId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The number with which the citizen tracks the aspiration; useless without the PIN. */
  trackingNumber: string;
  /** What the citizen submitted: a complaint, an aspiration, a request for information, a suggestion or an appreciation. */
  kind: 'COMPLAINT' | 'ASPIRATION' | 'INFORMATION_REQUEST' | 'SUGGESTION' | 'APPRECIATION';
  /** The code of the category, such as ROADS_AND_BRIDGES; names are in GET /v1/categories. */
  category: string;
  /** The village that the aspiration is about, by its Kemendagri code. */
  villageCode: string;
  /** The KIM that received the aspiration; null when there was none. */
  kimId: string | null;
  /** Whether the identity of the reporter is hidden from the public and from the agency. */
  anonymous: boolean;
  /** Whether the content is hidden from the public. */
  confidential: boolean;
  /** The agency that declined. */
  agencyId: string;
  /** How often the aspiration has been declined, including this time. */
  declines: number;
  /** The working day by whose end another agency must have been found. */
  assignBy: string;
  /** The time at which the agency declined. */
  declinedAt: string;
}

/** The coordinator has recalled an aspiration from its agency to assign it to another one. Also published on that agency’s own topic. */
export interface AspirationRecalled {
  /** The aspiration (UUID); its detail is read from the aspirations service with this id. */
  aspirationId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The number with which the citizen tracks the aspiration; useless without the PIN. */
  trackingNumber: string;
  /** What the citizen submitted: a complaint, an aspiration, a request for information, a suggestion or an appreciation. */
  kind: 'COMPLAINT' | 'ASPIRATION' | 'INFORMATION_REQUEST' | 'SUGGESTION' | 'APPRECIATION';
  /** The code of the category, such as ROADS_AND_BRIDGES; names are in GET /v1/categories. */
  category: string;
  /** The village that the aspiration is about, by its Kemendagri code. */
  villageCode: string;
  /** The KIM that received the aspiration; null when there was none. */
  kimId: string | null;
  /** Whether the identity of the reporter is hidden from the public and from the agency. */
  anonymous: boolean;
  /** Whether the content is hidden from the public. */
  confidential: boolean;
  /** The agency from which the aspiration was recalled. */
  agencyId: string;
  /** The working day by whose end another agency must have been found. */
  assignBy: string;
  /** The time of the recall. */
  recalledAt: string;
}

/** The coordinator holds a verified aspiration, to find out who is responsible; it is with no agency yet. */
export interface AspirationHeld {
  /** The aspiration (UUID); its detail is read from the aspirations service with this id. */
  aspirationId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The number with which the citizen tracks the aspiration; useless without the PIN. */
  trackingNumber: string;
  /** What the citizen submitted: a complaint, an aspiration, a request for information, a suggestion or an appreciation. */
  kind: 'COMPLAINT' | 'ASPIRATION' | 'INFORMATION_REQUEST' | 'SUGGESTION' | 'APPRECIATION';
  /** The code of the category, such as ROADS_AND_BRIDGES; names are in GET /v1/categories. */
  category: string;
  /** The village that the aspiration is about, by its Kemendagri code. */
  villageCode: string;
  /** The KIM that received the aspiration; null when there was none. */
  kimId: string | null;
  /** Whether the identity of the reporter is hidden from the public and from the agency. */
  anonymous: boolean;
  /** Whether the content is hidden from the public. */
  confidential: boolean;
  /** The time from which it is held. */
  heldAt: string;
}

/** The coordinator has given an aspiration, or a part of a split one, another category. Also published on the agency’s own topic. */
export interface AspirationRecategorised {
  /** The aspiration (UUID); its detail is read from the aspirations service with this id. */
  aspirationId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The number with which the citizen tracks the aspiration; useless without the PIN. */
  trackingNumber: string;
  /** What the citizen submitted: a complaint, an aspiration, a request for information, a suggestion or an appreciation. */
  kind: 'COMPLAINT' | 'ASPIRATION' | 'INFORMATION_REQUEST' | 'SUGGESTION' | 'APPRECIATION';
  /** The code of the category, such as ROADS_AND_BRIDGES; names are in GET /v1/categories. */
  category: string;
  /** The village that the aspiration is about, by its Kemendagri code. */
  villageCode: string;
  /** The KIM that received the aspiration; null when there was none. */
  kimId: string | null;
  /** Whether the identity of the reporter is hidden from the public and from the agency. */
  anonymous: boolean;
  /** Whether the content is hidden from the public. */
  confidential: boolean;
  /** The agency (perangkat daerah) that has the aspiration, such as dpupr; null, where the event allows it, while none has it. */
  agencyId: string | null;
  /** The code of the category that it had before. */
  categoryBefore: string;
  /** The time of the correction of the category. */
  recategorisedAt: string;
}

/** The agency has a question for the reporter; its deadline is paused until the answer. Also published on the agency’s own topic. */
export interface QuestionAsked {
  /** The aspiration (UUID); its detail is read from the aspirations service with this id. */
  aspirationId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The number with which the citizen tracks the aspiration; useless without the PIN. */
  trackingNumber: string;
  /** What the citizen submitted: a complaint, an aspiration, a request for information, a suggestion or an appreciation. */
  kind: 'COMPLAINT' | 'ASPIRATION' | 'INFORMATION_REQUEST' | 'SUGGESTION' | 'APPRECIATION';
  /** The code of the category, such as ROADS_AND_BRIDGES; names are in GET /v1/categories. */
  category: string;
  /** The village that the aspiration is about, by its Kemendagri code. */
  villageCode: string;
  /** The KIM that received the aspiration; null when there was none. */
  kimId: string | null;
  /** Whether the identity of the reporter is hidden from the public and from the agency. */
  anonymous: boolean;
  /** Whether the content is hidden from the public. */
  confidential: boolean;
  /** The agency (perangkat daerah) that has the aspiration, such as dpupr; null, where the event allows it, while none has it. */
  agencyId: string;
  /** The name of the agency as citizens read it; of a split aspiration the names of all its agencies. */
  agencyName: string;
  /** The working day at whose end the agency continues without a reply. */
  answerBy: string;
  /** The time of the question. */
  askedAt: string;
}

/** The reporter has answered the agency’s question, or the time for that has ended; the agency continues. Also published on the agency’s own topic. */
export interface QuestionAnswered {
  /** The aspiration (UUID); its detail is read from the aspirations service with this id. */
  aspirationId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The number with which the citizen tracks the aspiration; useless without the PIN. */
  trackingNumber: string;
  /** What the citizen submitted: a complaint, an aspiration, a request for information, a suggestion or an appreciation. */
  kind: 'COMPLAINT' | 'ASPIRATION' | 'INFORMATION_REQUEST' | 'SUGGESTION' | 'APPRECIATION';
  /** The code of the category, such as ROADS_AND_BRIDGES; names are in GET /v1/categories. */
  category: string;
  /** The village that the aspiration is about, by its Kemendagri code. */
  villageCode: string;
  /** The KIM that received the aspiration; null when there was none. */
  kimId: string | null;
  /** Whether the identity of the reporter is hidden from the public and from the agency. */
  anonymous: boolean;
  /** Whether the content is hidden from the public. */
  confidential: boolean;
  /** The agency (perangkat daerah) that has the aspiration, such as dpupr; null, where the event allows it, while none has it. */
  agencyId: string;
  /** False: the reporter did not reply in time. */
  answered: boolean;
  /** The working day by whose end the answer is due. */
  resolveBy: string;
  /** The time of the answer. */
  answeredAt: string;
}

/** The agency has logged progress on an aspiration. Also published on the agency’s own topic. */
export interface ProgressLogged {
  /** The aspiration (UUID); its detail is read from the aspirations service with this id. */
  aspirationId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The number with which the citizen tracks the aspiration; useless without the PIN. */
  trackingNumber: string;
  /** What the citizen submitted: a complaint, an aspiration, a request for information, a suggestion or an appreciation. */
  kind: 'COMPLAINT' | 'ASPIRATION' | 'INFORMATION_REQUEST' | 'SUGGESTION' | 'APPRECIATION';
  /** The code of the category, such as ROADS_AND_BRIDGES; names are in GET /v1/categories. */
  category: string;
  /** The village that the aspiration is about, by its Kemendagri code. */
  villageCode: string;
  /** The KIM that received the aspiration; null when there was none. */
  kimId: string | null;
  /** Whether the identity of the reporter is hidden from the public and from the agency. */
  anonymous: boolean;
  /** Whether the content is hidden from the public. */
  confidential: boolean;
  /** The agency (perangkat daerah) that has the aspiration, such as dpupr; null, where the event allows it, while none has it. */
  agencyId: string;
  /** The name of the agency as citizens read it; of a split aspiration the names of all its agencies. */
  agencyName: string;
  /** The time of the entry. */
  loggedAt: string;
}

/** A KIM of the village has been asked to check on site whether the agency has done what it answered. Also published on the agency’s own topic. */
export interface CheckRequested {
  /** The aspiration (UUID); its detail is read from the aspirations service with this id. */
  aspirationId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The number with which the citizen tracks the aspiration; useless without the PIN. */
  trackingNumber: string;
  /** What the citizen submitted: a complaint, an aspiration, a request for information, a suggestion or an appreciation. */
  kind: 'COMPLAINT' | 'ASPIRATION' | 'INFORMATION_REQUEST' | 'SUGGESTION' | 'APPRECIATION';
  /** The code of the category, such as ROADS_AND_BRIDGES; names are in GET /v1/categories. */
  category: string;
  /** The village that the aspiration is about, by its Kemendagri code. */
  villageCode: string;
  /** The KIM that received the aspiration; null when there was none. */
  kimId: string | null;
  /** Whether the identity of the reporter is hidden from the public and from the agency. */
  anonymous: boolean;
  /** Whether the content is hidden from the public. */
  confidential: boolean;
  /** The agency (perangkat daerah) that has the aspiration, such as dpupr; null, where the event allows it, while none has it. */
  agencyId: string | null;
  /** The KIM that is to check; it may read the aspiration from now on. */
  requestedFrom: string;
  /** The time of the request. */
  requestedAt: string;
}

/** The KIM of the village has checked on site whether the agency has done what it answered. Also published on the agency’s own topic. */
export interface AnswerChecked {
  /** The aspiration (UUID); its detail is read from the aspirations service with this id. */
  aspirationId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The number with which the citizen tracks the aspiration; useless without the PIN. */
  trackingNumber: string;
  /** What the citizen submitted: a complaint, an aspiration, a request for information, a suggestion or an appreciation. */
  kind: 'COMPLAINT' | 'ASPIRATION' | 'INFORMATION_REQUEST' | 'SUGGESTION' | 'APPRECIATION';
  /** The code of the category, such as ROADS_AND_BRIDGES; names are in GET /v1/categories. */
  category: string;
  /** The village that the aspiration is about, by its Kemendagri code. */
  villageCode: string;
  /** The KIM that received the aspiration; null when there was none. */
  kimId: string | null;
  /** Whether the identity of the reporter is hidden from the public and from the agency. */
  anonymous: boolean;
  /** Whether the content is hidden from the public. */
  confidential: boolean;
  /** The agency (perangkat daerah) that has the aspiration, such as dpupr; null, where the event allows it, while none has it. */
  agencyId: string | null;
  /** The KIM that checked. */
  checkedBy: string;
  /** The result of the check on site. */
  result: 'DONE' | 'PARTLY_DONE' | 'NOT_DONE';
  /** The time of the report of the check. */
  checkedAt: string;
}

/** The coordinator has rejected an answer; the agency must act again. Also published on the agency’s own topic. */
export interface AnswerSentBack {
  /** The aspiration (UUID); its detail is read from the aspirations service with this id. */
  aspirationId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The number with which the citizen tracks the aspiration; useless without the PIN. */
  trackingNumber: string;
  /** What the citizen submitted: a complaint, an aspiration, a request for information, a suggestion or an appreciation. */
  kind: 'COMPLAINT' | 'ASPIRATION' | 'INFORMATION_REQUEST' | 'SUGGESTION' | 'APPRECIATION';
  /** The code of the category, such as ROADS_AND_BRIDGES; names are in GET /v1/categories. */
  category: string;
  /** The village that the aspiration is about, by its Kemendagri code. */
  villageCode: string;
  /** The KIM that received the aspiration; null when there was none. */
  kimId: string | null;
  /** Whether the identity of the reporter is hidden from the public and from the agency. */
  anonymous: boolean;
  /** Whether the content is hidden from the public. */
  confidential: boolean;
  /** The agency (perangkat daerah) that has the aspiration, such as dpupr; null, where the event allows it, while none has it. */
  agencyId: string;
  /** The name of the agency as citizens read it; of a split aspiration the names of all its agencies. */
  agencyName: string;
  /** The working day by whose end the answer is due. */
  resolveBy: string;
  /** The time at which the answer was rejected. */
  sentBackAt: string;
}

/** The objection period for an answer has ended without the citizen having been notified: the period starts again, and the KIM is asked to notify the citizen. */
export interface AnswerUndelivered {
  /** The aspiration (UUID); its detail is read from the aspirations service with this id. */
  aspirationId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The number with which the citizen tracks the aspiration; useless without the PIN. */
  trackingNumber: string;
  /** What the citizen submitted: a complaint, an aspiration, a request for information, a suggestion or an appreciation. */
  kind: 'COMPLAINT' | 'ASPIRATION' | 'INFORMATION_REQUEST' | 'SUGGESTION' | 'APPRECIATION';
  /** The code of the category, such as ROADS_AND_BRIDGES; names are in GET /v1/categories. */
  category: string;
  /** The village that the aspiration is about, by its Kemendagri code. */
  villageCode: string;
  /** The KIM that received the aspiration; null when there was none. */
  kimId: string | null;
  /** Whether the identity of the reporter is hidden from the public and from the agency. */
  anonymous: boolean;
  /** Whether the content is hidden from the public. */
  confidential: boolean;
  /** The working day at whose end the aspiration closes without a response of the citizen. */
  closesOn: string;
  /** The time at which the period ended without the citizen having been notified. */
  undeliveredAt: string;
}

/** The citizen is not satisfied and may not reopen the aspiration again; the coordinator must review the answer. Also published on the agency’s own topic. */
export interface AspirationAppealed {
  /** The aspiration (UUID); its detail is read from the aspirations service with this id. */
  aspirationId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The number with which the citizen tracks the aspiration; useless without the PIN. */
  trackingNumber: string;
  /** What the citizen submitted: a complaint, an aspiration, a request for information, a suggestion or an appreciation. */
  kind: 'COMPLAINT' | 'ASPIRATION' | 'INFORMATION_REQUEST' | 'SUGGESTION' | 'APPRECIATION';
  /** The code of the category, such as ROADS_AND_BRIDGES; names are in GET /v1/categories. */
  category: string;
  /** The village that the aspiration is about, by its Kemendagri code. */
  villageCode: string;
  /** The KIM that received the aspiration; null when there was none. */
  kimId: string | null;
  /** Whether the identity of the reporter is hidden from the public and from the agency. */
  anonymous: boolean;
  /** Whether the content is hidden from the public. */
  confidential: boolean;
  /** The agency (perangkat daerah) that has the aspiration, such as dpupr; null, where the event allows it, while none has it. */
  agencyId: string | null;
  /** The working day by whose end the coordinator must have reviewed the answer. */
  reviewBy: string;
  /** The time of the appeal. */
  appealedAt: string;
}

/** The protection of an aspiration has been raised: every holder of its data must hide what may no longer be shown. Also published on the agency’s own topic. */
export interface AspirationProtected {
  /** The aspiration (UUID); its detail is read from the aspirations service with this id. */
  aspirationId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The number with which the citizen tracks the aspiration; useless without the PIN. */
  trackingNumber: string;
  /** What the citizen submitted: a complaint, an aspiration, a request for information, a suggestion or an appreciation. */
  kind: 'COMPLAINT' | 'ASPIRATION' | 'INFORMATION_REQUEST' | 'SUGGESTION' | 'APPRECIATION';
  /** The code of the category, such as ROADS_AND_BRIDGES; names are in GET /v1/categories. */
  category: string;
  /** The village that the aspiration is about, by its Kemendagri code. */
  villageCode: string;
  /** The KIM that received the aspiration; null when there was none. */
  kimId: string | null;
  /** Whether the identity of the reporter is hidden from the public and from the agency. */
  anonymous: boolean;
  /** Whether the content is hidden from the public. */
  confidential: boolean;
  /** The agency (perangkat daerah) that has the aspiration, such as dpupr; null, where the event allows it, while none has it. */
  agencyId: string | null;
  /** The time from which the protection is higher. */
  protectedAt: string;
}

/** An aspiration needs several agencies: each is assigned a part of its own. The citizen continues to track the whole. */
export interface AspirationSplit {
  /** The aspiration (UUID); its detail is read from the aspirations service with this id. */
  aspirationId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The number with which the citizen tracks the aspiration; useless without the PIN. */
  trackingNumber: string;
  /** What the citizen submitted: a complaint, an aspiration, a request for information, a suggestion or an appreciation. */
  kind: 'COMPLAINT' | 'ASPIRATION' | 'INFORMATION_REQUEST' | 'SUGGESTION' | 'APPRECIATION';
  /** The code of the category, such as ROADS_AND_BRIDGES; names are in GET /v1/categories. */
  category: string;
  /** The village that the aspiration is about, by its Kemendagri code. */
  villageCode: string;
  /** The KIM that received the aspiration; null when there was none. */
  kimId: string | null;
  /** Whether the identity of the reporter is hidden from the public and from the agency. */
  anonymous: boolean;
  /** Whether the content is hidden from the public. */
  confidential: boolean;
  /** The parts of this split. */
  parts: Array<{
    /** The aspiration that represents the part; its later events carry this id. */
    aspirationId: string;
    /** The number of the part, from 1; continues the numbers of an earlier split. */
    part: number;
    /** The agency that has the part. */
    agencyId: string;
  }>;
  /** The time of the split. */
  splitAt: string;
}

/** An agency has answered its part of a split aspiration. The whole is answered once all parts are. Also published on the agency’s own topic. */
export interface PartResponded {
  /** The aspiration (UUID); its detail is read from the aspirations service with this id. */
  aspirationId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The number with which the citizen tracks the aspiration; useless without the PIN. */
  trackingNumber: string;
  /** What the citizen submitted: a complaint, an aspiration, a request for information, a suggestion or an appreciation. */
  kind: 'COMPLAINT' | 'ASPIRATION' | 'INFORMATION_REQUEST' | 'SUGGESTION' | 'APPRECIATION';
  /** The code of the category, such as ROADS_AND_BRIDGES; names are in GET /v1/categories. */
  category: string;
  /** The village that the aspiration is about, by its Kemendagri code. */
  villageCode: string;
  /** The KIM that received the aspiration; null when there was none. */
  kimId: string | null;
  /** Whether the identity of the reporter is hidden from the public and from the agency. */
  anonymous: boolean;
  /** Whether the content is hidden from the public. */
  confidential: boolean;
  /** The aspiration that was split. */
  partOf: string;
  /** The agency that has the part. */
  agencyId: string;
  /** The time of the answer. */
  respondedAt: string;
}

/** Parts of a split aspiration are reopened because the citizen or the coordinator rejected their answers. */
export interface PartsReopened {
  /** The aspiration (UUID); its detail is read from the aspirations service with this id. */
  aspirationId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The number with which the citizen tracks the aspiration; useless without the PIN. */
  trackingNumber: string;
  /** What the citizen submitted: a complaint, an aspiration, a request for information, a suggestion or an appreciation. */
  kind: 'COMPLAINT' | 'ASPIRATION' | 'INFORMATION_REQUEST' | 'SUGGESTION' | 'APPRECIATION';
  /** The code of the category, such as ROADS_AND_BRIDGES; names are in GET /v1/categories. */
  category: string;
  /** The village that the aspiration is about, by its Kemendagri code. */
  villageCode: string;
  /** The KIM that received the aspiration; null when there was none. */
  kimId: string | null;
  /** Whether the identity of the reporter is hidden from the public and from the agency. */
  anonymous: boolean;
  /** Whether the content is hidden from the public. */
  confidential: boolean;
  /** How often it has been reopened, including this time. */
  reopenings: number;
  /** The time at which it was reopened. */
  reopenedAt: string;
}

/** A part of a split aspiration is closed together with the whole. Also published on the agency’s own topic. */
export interface PartClosed {
  /** The aspiration (UUID); its detail is read from the aspirations service with this id. */
  aspirationId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The number with which the citizen tracks the aspiration; useless without the PIN. */
  trackingNumber: string;
  /** What the citizen submitted: a complaint, an aspiration, a request for information, a suggestion or an appreciation. */
  kind: 'COMPLAINT' | 'ASPIRATION' | 'INFORMATION_REQUEST' | 'SUGGESTION' | 'APPRECIATION';
  /** The code of the category, such as ROADS_AND_BRIDGES; names are in GET /v1/categories. */
  category: string;
  /** The village that the aspiration is about, by its Kemendagri code. */
  villageCode: string;
  /** The KIM that received the aspiration; null when there was none. */
  kimId: string | null;
  /** Whether the identity of the reporter is hidden from the public and from the agency. */
  anonymous: boolean;
  /** Whether the content is hidden from the public. */
  confidential: boolean;
  /** The aspiration that was split. */
  partOf: string;
  /** The agency that has the part. */
  agencyId: string;
  /** SATISFIED: the citizen confirmed; SILENCE: no response in time; UPHELD: the answer stands after an appeal. */
  outcome: 'SATISFIED' | 'SILENCE' | 'UPHELD';
  /** The time at which it was closed. */
  closedAt: string;
}

/** The coordinator has merged a duplicate into another aspiration, which continues for both. Also published on the topic of the merged aspiration’s agency. */
export interface AspirationMerged {
  /** The aspiration (UUID); its detail is read from the aspirations service with this id. */
  aspirationId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The number with which the citizen tracks the aspiration; useless without the PIN. */
  trackingNumber: string;
  /** What the citizen submitted: a complaint, an aspiration, a request for information, a suggestion or an appreciation. */
  kind: 'COMPLAINT' | 'ASPIRATION' | 'INFORMATION_REQUEST' | 'SUGGESTION' | 'APPRECIATION';
  /** The code of the category, such as ROADS_AND_BRIDGES; names are in GET /v1/categories. */
  category: string;
  /** The village that the aspiration is about, by its Kemendagri code. */
  villageCode: string;
  /** The KIM that received the aspiration; null when there was none. */
  kimId: string | null;
  /** Whether the identity of the reporter is hidden from the public and from the agency. */
  anonymous: boolean;
  /** Whether the content is hidden from the public. */
  confidential: boolean;
  /** The aspiration that replaces it. */
  mergedInto: string;
  /** The time of the merge. */
  mergedAt: string;
}

/** The coordinator has undone a merge; the aspiration continues from its previous status. Also published on its agency’s own topic. */
export interface AspirationUnmerged {
  /** The aspiration (UUID); its detail is read from the aspirations service with this id. */
  aspirationId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The number with which the citizen tracks the aspiration; useless without the PIN. */
  trackingNumber: string;
  /** What the citizen submitted: a complaint, an aspiration, a request for information, a suggestion or an appreciation. */
  kind: 'COMPLAINT' | 'ASPIRATION' | 'INFORMATION_REQUEST' | 'SUGGESTION' | 'APPRECIATION';
  /** The code of the category, such as ROADS_AND_BRIDGES; names are in GET /v1/categories. */
  category: string;
  /** The village that the aspiration is about, by its Kemendagri code. */
  villageCode: string;
  /** The KIM that received the aspiration; null when there was none. */
  kimId: string | null;
  /** Whether the identity of the reporter is hidden from the public and from the agency. */
  anonymous: boolean;
  /** Whether the content is hidden from the public. */
  confidential: boolean;
  /** The aspiration that had replaced it. */
  unmergedFrom: string;
  /** The time at which the merge was undone. */
  unmergedAt: string;
}

/** A missed stage of an aspiration has been overdue long enough to notify the next escalation level. Published once for each level, also on the topic of the responsible agency. */
export interface AspirationEscalated {
  /** The aspiration (UUID); its detail is read from the aspirations service with this id. */
  aspirationId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The number with which the citizen tracks the aspiration; useless without the PIN. */
  trackingNumber: string;
  /** What the citizen submitted: a complaint, an aspiration, a request for information, a suggestion or an appreciation. */
  kind: 'COMPLAINT' | 'ASPIRATION' | 'INFORMATION_REQUEST' | 'SUGGESTION' | 'APPRECIATION';
  /** The code of the category, such as ROADS_AND_BRIDGES; names are in GET /v1/categories. */
  category: string;
  /** The village that the aspiration is about, by its Kemendagri code. */
  villageCode: string;
  /** The KIM that received the aspiration; null when there was none. */
  kimId: string | null;
  /** Whether the identity of the reporter is hidden from the public and from the agency. */
  anonymous: boolean;
  /** Whether the content is hidden from the public. */
  confidential: boolean;
  /** The agency (perangkat daerah) that has the aspiration, such as dpupr; null, where the event allows it, while none has it. */
  agencyId: string | null;
  /** The stage whose deadline the event is about. */
  stage: 'VERIFICATION' | 'RESPONSE' | 'RESOLUTION' | 'REVIEW' | 'INFORMATION_REQUEST' | 'OBJECTION';
  /** The working day at whose end the deadline is. */
  dueOn: string;
  /** The escalation level, from 1. */
  level: number;
  /** Who is notified at this level. */
  recipient: 'AGENCY_LIAISON' | 'AGENCY_HEAD' | 'DISKOMINFO' | 'REGIONAL_SECRETARY' | 'PPID' | 'PPID_SUPERIOR';
  /** The time of the escalation. */
  escalatedAt: string;
}

/** A stage of an aspiration was not finished by the end of its due day. Published once for each deadline, also on the topic of the agency if the stage is the agency’s. */
export interface DeadlineMissed {
  /** The aspiration (UUID); its detail is read from the aspirations service with this id. */
  aspirationId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The number with which the citizen tracks the aspiration; useless without the PIN. */
  trackingNumber: string;
  /** What the citizen submitted: a complaint, an aspiration, a request for information, a suggestion or an appreciation. */
  kind: 'COMPLAINT' | 'ASPIRATION' | 'INFORMATION_REQUEST' | 'SUGGESTION' | 'APPRECIATION';
  /** The code of the category, such as ROADS_AND_BRIDGES; names are in GET /v1/categories. */
  category: string;
  /** The village that the aspiration is about, by its Kemendagri code. */
  villageCode: string;
  /** The KIM that received the aspiration; null when there was none. */
  kimId: string | null;
  /** Whether the identity of the reporter is hidden from the public and from the agency. */
  anonymous: boolean;
  /** Whether the content is hidden from the public. */
  confidential: boolean;
  /** The agency (perangkat daerah) that has the aspiration, such as dpupr; null, where the event allows it, while none has it. */
  agencyId: string | null;
  /** The stage whose deadline the event is about. */
  stage: 'VERIFICATION' | 'RESPONSE' | 'RESOLUTION' | 'REVIEW' | 'INFORMATION_REQUEST' | 'OBJECTION';
  /** The working day at whose end the deadline is. */
  dueOn: string;
  /** The time from which the deadline is missed. */
  missedAt: string;
}

/** The deadline of a stage is near, by the number of working days in its policy. Published once for each deadline, also on the topic of the agency if the stage is the agency’s. */
export interface DeadlineNear {
  /** The aspiration (UUID); its detail is read from the aspirations service with this id. */
  aspirationId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The number with which the citizen tracks the aspiration; useless without the PIN. */
  trackingNumber: string;
  /** What the citizen submitted: a complaint, an aspiration, a request for information, a suggestion or an appreciation. */
  kind: 'COMPLAINT' | 'ASPIRATION' | 'INFORMATION_REQUEST' | 'SUGGESTION' | 'APPRECIATION';
  /** The code of the category, such as ROADS_AND_BRIDGES; names are in GET /v1/categories. */
  category: string;
  /** The village that the aspiration is about, by its Kemendagri code. */
  villageCode: string;
  /** The KIM that received the aspiration; null when there was none. */
  kimId: string | null;
  /** Whether the identity of the reporter is hidden from the public and from the agency. */
  anonymous: boolean;
  /** Whether the content is hidden from the public. */
  confidential: boolean;
  /** The agency (perangkat daerah) that has the aspiration, such as dpupr; null, where the event allows it, while none has it. */
  agencyId: string | null;
  /** The stage whose deadline the event is about. */
  stage: 'VERIFICATION' | 'RESPONSE' | 'RESOLUTION' | 'REVIEW' | 'INFORMATION_REQUEST' | 'OBJECTION' | 'COMPLETION' | 'QUESTION';
  /** The working day at whose end the deadline is. */
  dueOn: string;
  /** The time of the warning. */
  nearAt: string;
}

/** The deadline of an information request has been extended once, with a reason that the citizen can read. The requester is notified of it in writing. */
export interface DeadlineExtended {
  /** The aspiration (UUID); its detail is read from the aspirations service with this id. */
  aspirationId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The number with which the citizen tracks the aspiration; useless without the PIN. */
  trackingNumber: string;
  /** What the citizen submitted: a complaint, an aspiration, a request for information, a suggestion or an appreciation. */
  kind: 'COMPLAINT' | 'ASPIRATION' | 'INFORMATION_REQUEST' | 'SUGGESTION' | 'APPRECIATION';
  /** The code of the category, such as ROADS_AND_BRIDGES; names are in GET /v1/categories. */
  category: string;
  /** The village that the aspiration is about, by its Kemendagri code. */
  villageCode: string;
  /** The KIM that received the aspiration; null when there was none. */
  kimId: string | null;
  /** Whether the identity of the reporter is hidden from the public and from the agency. */
  anonymous: boolean;
  /** Whether the content is hidden from the public. */
  confidential: boolean;
  /** The agency (perangkat daerah) that has the aspiration, such as dpupr; null, where the event allows it, while none has it. */
  agencyId: string | null;
  /** The stage whose deadline the event is about. */
  stage: 'INFORMATION_REQUEST';
  /** The working day by whose end the answer is now due. */
  dueOn: string;
  /** The time of the extension. */
  extendedAt: string;
}

/** A data request must be resolved within the next 24 hours of its 3 × 24 hours. Published once. */
export interface DataRequestDeadlineNear {
  /** The data request of a reporter (UUID); the requester is not named. */
  dataRequestId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** What the reporter requests for their personal data. */
  kind: 'ACCESS' | 'CORRECTION' | 'RESTRICTION' | 'WITHDRAWAL' | 'ERASURE';
  /** The time by which the request must be resolved: 3 × 24 hours after it was made. */
  dueAt: string;
  /** The time of the warning. */
  nearAt: string;
}

/** A data request was not resolved within 3 × 24 hours. Published once. */
export interface DataRequestDeadlineMissed {
  /** The data request of a reporter (UUID); the requester is not named. */
  dataRequestId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** What the reporter requests for their personal data. */
  kind: 'ACCESS' | 'CORRECTION' | 'RESTRICTION' | 'WITHDRAWAL' | 'ERASURE';
  /** The time by which the request must be resolved: 3 × 24 hours after it was made. */
  dueAt: string;
  /** The time from which the deadline is missed. */
  missedAt: string;
}

/** The personal data of a reporter have been erased on request; every holder of data of this reporter deletes them, too. */
export interface ReporterErased {
  /** The data request of a reporter (UUID); the requester is not named. */
  dataRequestId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** What the reporter requests for their personal data. */
  kind: 'ACCESS' | 'CORRECTION' | 'RESTRICTION' | 'WITHDRAWAL' | 'ERASURE';
  /** The reporter by the aspiration submitted first, or by the support of one (UUID). */
  reporterId: string;
  /** The aspiration of the request (UUID). */
  aspirationId: string;
  /** The time of the erasure. */
  erasedAt: string;
}

/** A reporter who has lost the PIN gets a new one at the contact on file. The service that notifies requests the PIN when it sends the message. */
export interface TrackingPinRenewed {
  /** The renewal of the PIN (UUID). */
  renewalId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The aspiration (UUID); its detail is read from the aspirations service with this id. */
  aspirationId: string;
  /** The reporter: the aspiration for its first reporter, otherwise the support of it (UUID). */
  reporterId: string;
  /** The number with which the citizen tracks the aspiration; useless without the PIN. */
  trackingNumber: string;
  /** The time of the renewal. */
  renewedAt: string;
}

/** A requester has objected to a decision on information, or to its absence; the superior answers until the given day. */
export interface InformationObjectionFiled {
  /** The objection to a decision on information (UUID). */
  objectionId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The request for information (UUID). */
  aspirationId: string;
  /** The number with which the citizen tracks the aspiration; useless without the PIN. */
  trackingNumber: string;
  /** The KIM that received the request; null when there was none. */
  kimId: string | null;
  /** The ground of the objection by UU 14/2008 art. 35 (1) a to g. */
  ground: 'EXEMPTION' | 'PERIODIC_NOT_PROVIDED' | 'NOT_ANSWERED' | 'NOT_AS_REQUESTED' | 'NOT_FULFILLED' | 'UNREASONABLE_COST' | 'LATE';
  /** The working day by whose end the superior must have answered. */
  answerBy: string;
  /** The time of the objection. */
  filedAt: string;
}

/** The superior has answered an objection: the decision stands, or the information officer decides once more. */
export interface InformationObjectionAnswered {
  /** The objection to a decision on information (UUID). */
  objectionId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The request for information (UUID). */
  aspirationId: string;
  /** The number with which the citizen tracks the aspiration; useless without the PIN. */
  trackingNumber: string;
  /** The KIM that received the request; null when there was none. */
  kimId: string | null;
  /** The ground of the objection by UU 14/2008 art. 35 (1) a to g. */
  ground: 'EXEMPTION' | 'PERIODIC_NOT_PROVIDED' | 'NOT_ANSWERED' | 'NOT_AS_REQUESTED' | 'NOT_FULFILLED' | 'UNREASONABLE_COST' | 'LATE';
  /** UPHELD: the decision stands; GRANTED: it is taken once more. */
  outcome: 'UPHELD' | 'GRANTED';
  /** The working day until whose end the requester may take the dispute to the information commission. */
  disputeUntil: string;
  /** The time of the answer. */
  answeredAt: string;
}

/** A message to one recipient on one channel has been accepted by the mail server, stored in the inbox, or confirmed by a receipt of the channel. */
export interface MessageDelivered {
  /** The message to one recipient on one channel (UUID); address and text stay in notifications. */
  messageId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The channel of the message. */
  channel: 'EMAIL' | 'IN_APP' | 'SMS' | 'WHATSAPP' | 'TELEGRAM' | 'WEB_PUSH' | 'RELAY';
  /** The name of the template, such as task-assigned. */
  template: string;
  /** The subject of the message. */
  about: {
    /** The kind of the subject. */
    kind: 'KIM' | 'TASK' | 'ASPIRATION' | 'DATA_REQUEST' | 'CLAIM' | 'EDITION' | 'PLAN';
    /** The id of the subject (UUID). */
    id: string;
  };
  /** The kind of the recipient. */
  recipient: 'MEMBER' | 'REPORTER' | 'AGENCY' | 'OFFICE' | 'STAFF' | 'SUBSCRIBER';
  /** The version of the subject in the event that the message reports; absent when it reports none. */
  reportedVersion?: number;
  /** How much the message matters; preferences and quiet hours depend on it. */
  class: 'CRITICAL' | 'OPERATIONAL' | 'BULK' | 'DIGEST';
  /** The time of the delivery. */
  deliveredAt: string;
}

/** A message to one recipient on one channel has failed: the address is missing or rejected, every attempt has failed, no receipt came, or it has expired. A late receipt may still report its delivery. A mail that was handed over fails when it comes back. */
export interface MessageFailed {
  /** The message to one recipient on one channel (UUID); address and text stay in notifications. */
  messageId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The channel of the message. */
  channel: 'EMAIL' | 'IN_APP' | 'SMS' | 'WHATSAPP' | 'TELEGRAM' | 'WEB_PUSH' | 'RELAY';
  /** The name of the template, such as task-assigned. */
  template: string;
  /** The subject of the message. */
  about: {
    /** The kind of the subject. */
    kind: 'KIM' | 'TASK' | 'ASPIRATION' | 'DATA_REQUEST' | 'CLAIM' | 'EDITION' | 'PLAN';
    /** The id of the subject (UUID). */
    id: string;
  };
  /** The kind of the recipient. */
  recipient: 'MEMBER' | 'REPORTER' | 'AGENCY' | 'OFFICE' | 'STAFF' | 'SUBSCRIBER';
  /** The version of the subject in the event that the message reports; absent when it reports none. */
  reportedVersion?: number;
  /** How much the message matters; preferences and quiet hours depend on it. */
  class: 'CRITICAL' | 'OPERATIONAL' | 'BULK' | 'DIGEST';
  /** Why it failed: NO_CONTACT: no address on the channel; ADDRESS_REFUSED, BLOCKED, GONE: the address does not exist, its owner blocked the sender, the subscription ended; BOUNCED, REJECTED: a receipt reports it; TIMED_OUT: no receipt came in time; UNKNOWN: the connection ended after the content was sent, and no receipt came; EXPIRED: it was not sent in the time in which it matters. */
  reason: 'NO_CONTACT' | 'ADDRESS_REFUSED' | 'BLOCKED' | 'GONE' | 'UNDELIVERABLE' | 'BOUNCED' | 'REJECTED' | 'TIMED_OUT' | 'UNKNOWN' | 'EXPIRED';
  /** The time of the failure. */
  failedAt: string;
}

/** A recipient has read a message: a receipt of the channel reports it, or the account marked it in its inbox. */
export interface MessageRead {
  /** The message to one recipient on one channel (UUID); address and text stay in notifications. */
  messageId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The channel of the message. */
  channel: 'EMAIL' | 'IN_APP' | 'SMS' | 'WHATSAPP' | 'TELEGRAM' | 'WEB_PUSH' | 'RELAY';
  /** The name of the template, such as task-assigned. */
  template: string;
  /** The subject of the message. */
  about: {
    /** The kind of the subject. */
    kind: 'KIM' | 'TASK' | 'ASPIRATION' | 'DATA_REQUEST' | 'CLAIM' | 'EDITION' | 'PLAN';
    /** The id of the subject (UUID). */
    id: string;
  };
  /** The kind of the recipient. */
  recipient: 'MEMBER' | 'REPORTER' | 'AGENCY' | 'OFFICE' | 'STAFF' | 'SUBSCRIBER';
  /** The version of the subject in the event that the message reports; absent when it reports none. */
  reportedVersion?: number;
  /** How much the message matters; preferences and quiet hours depend on it. */
  class: 'CRITICAL' | 'OPERATIONAL' | 'BULK' | 'DIGEST';
  /** The time at which the message was read. */
  readAt: string;
}

/** A message to one recipient on one channel is not sent, because of a preference, a limit or the state of the address. */
export interface MessageSuppressed {
  /** The message to one recipient on one channel (UUID); address and text stay in notifications. */
  messageId: string;
  /** The version of the subject after the change, counted from 1; it is also the sequence of the event. */
  version: number;
  /** The channel of the message. */
  channel: 'EMAIL' | 'IN_APP' | 'SMS' | 'WHATSAPP' | 'TELEGRAM' | 'WEB_PUSH' | 'RELAY';
  /** The name of the template, such as task-assigned. */
  template: string;
  /** The subject of the message. */
  about: {
    /** The kind of the subject. */
    kind: 'KIM' | 'TASK' | 'ASPIRATION' | 'DATA_REQUEST' | 'CLAIM' | 'EDITION' | 'PLAN';
    /** The id of the subject (UUID). */
    id: string;
  };
  /** The kind of the recipient. */
  recipient: 'MEMBER' | 'REPORTER' | 'AGENCY' | 'OFFICE' | 'STAFF' | 'SUBSCRIBER';
  /** The version of the subject in the event that the message reports; absent when it reports none. */
  reportedVersion?: number;
  /** How much the message matters; preferences and quiet hours depend on it. */
  class: 'CRITICAL' | 'OPERATIONAL' | 'BULK' | 'DIGEST';
  /** Which preference, limit or state of the address prevents the message. */
  reason: 'ADDRESS_UNCONFIRMED' | 'ADDRESS_SUPPRESSED' | 'DAILY_LIMIT' | 'PERSON_CAP' | 'PREFERENCE_DENIED' | 'NO_CHANNEL' | 'CHANNEL_NOT_FOR_CLASS';
  /** The time of the decision not to send it. */
  suppressedAt: string;
}

/** A later notification has been delivered to a recipient who was unreachable. */
export interface RecipientReachable {
  /** The id of the member, reporter, agency, office, staff account or subscriber. */
  recipientId: string;
  /** Increases each time the recipient becomes unreachable or reachable, from 1. */
  version: number;
  /** The kind of the recipient. */
  recipient: 'MEMBER' | 'REPORTER' | 'AGENCY' | 'OFFICE' | 'STAFF' | 'SUBSCRIBER';
  /** The message that failed last, or that reached the recipient (UUID). */
  messageId: string;
  /** The time of the delivery that reached the recipient. */
  reachableSince: string;
}

/** No channel is left by which a notification may reach a recipient who could be reached before, or got their first one. */
export interface RecipientUnreachable {
  /** The id of the member, reporter, agency, office, staff account or subscriber. */
  recipientId: string;
  /** Increases each time the recipient becomes unreachable or reachable, from 1. */
  version: number;
  /** The kind of the recipient. */
  recipient: 'MEMBER' | 'REPORTER' | 'AGENCY' | 'OFFICE' | 'STAFF' | 'SUBSCRIBER';
  /** The message that failed last, or that reached the recipient (UUID). */
  messageId: string;
  /** The channels that were tried. */
  tried: Array<'EMAIL' | 'IN_APP' | 'SMS' | 'WHATSAPP' | 'TELEGRAM' | 'WEB_PUSH' | 'RELAY'>;
  /** The time of the last failure. */
  unreachableSince: string;
}
