/**
 * The events of which no person is notified, each with the reason. A test goes through the catalogue of events: each one is
 * either here or in the rules beside.
 */
export const eventsWithoutNotification: Readonly<Record<string, string>> = {
  AreaRecorded: 'Reference data; it concerns projections of other services.',
  AreaRetired: 'Reference data; it concerns projections of other services.',
  AreaBoundaryRecorded: 'Reference data; it concerns projections of other services.',

  KimProfileChanged: 'The KIM or the office has changed it themselves; the history shows who.',
  KimDecreeRenewed: 'The village office or the verifier has recorded it, after a reminder of the old decree.',
  MemberJoined: 'The officers have recorded it; the invitation that links an account is a mail of its own.',
  MemberChanged: 'The officers have recorded it; the change of a linked account has a notification.',
  MemberLeft: 'The officers have recorded it, and former members have no contact any more.',
  MemberErased: 'The person has asked for it, and has no contact any more.',
  ActivityLogged: 'The KIM has logged it; verifiers have the list of activities, thousands a month.',
  ActivityVerified: 'It confirms what the KIM has logged; only a rejection calls for a change.',
  ReportSubmitted: 'Verifiers have the list of reports of the month: one from every KIM at the same time.',

  EditionCorrected: 'Each KIM that disseminated it gets a task of its own: DisseminationTaskAssigned.',
  EditionSuperseded: 'The new edition brings its own tasks; open ones end: DisseminationTaskCancelled.',
  EditionWithdrawn: 'Each KIM that disseminated it gets a task of its own: DisseminationTaskAssigned.',
  EditionExpired: 'It ceases as announced; open tasks end: DisseminationTaskCancelled.',
  DisseminationTaskAcknowledged: 'The KIM has done it itself; the coverage shows it.',
  DisseminationReported: 'Editors have the list of reports, one for each task.',
  DisseminationTaskDeclined: 'It opens a gap of coverage: CoverageGapsFound, once per edition and day.',
  CoverageGapDetected: 'One for each village: CoverageGapsFound gathers them, once per edition and day.',
  InformationNeedListed: 'The editors have listed it; the KIM that asked is notified of the answer.',
  CampaignStarted: 'The KIM get the tasks of its documents; the editors have started it themselves.',
  CampaignChanged: 'The editors have changed it themselves; its documents bring their own tasks.',
  CampaignPaused: 'The editors have paused it themselves.',
  CampaignResumed: 'The editors have resumed it themselves; its documents bring their own tasks.',
  CampaignClosed: 'The editors have closed it themselves; its report is public.',
  CampaignCancelled: 'The editors have cancelled it themselves.',

  AspirationVerified: 'The step that follows has a notification: assigned, held, split, referred or archived.',
  AspirationSplit: 'Each part is assigned in the same step: AspirationAssigned, to the reporter and to its agency.',
  PartResponded: 'The reporter is notified when all parts are answered: AspirationResponded.',
  PartsReopened: 'Each part is reopened in the same step: AspirationReopened, to its agency.',
  ReporterErased: 'The reporter has asked for it, and has no contact any more.',

  MessageDelivered: 'It is about a notification; notifying of it would never end.',
  MessageFailed: 'The message goes on to the next channel; RecipientUnreachable follows when none is left.',
  MessageRead: 'It is about a notification; notifying of it would never end.',
  MessageSuppressed:
    'The recipient has decided it, or the state of the address; the explanation of the message shows it.',
  RecipientReachable: 'It ends a notice to the editors; the list of unreachable recipients shows it.',
};

/** The events of which a reaction of its own notifies, because more than the event decides it. */
export const eventsOfOtherReactions: Readonly<Record<string, string>> = {
  RecipientUnreachable: 'notify-editors-when-kim-is-unreachable: once no officer of the KIM can be reached',
};
