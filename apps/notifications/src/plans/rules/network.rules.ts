import {
  HelpAccepted,
  HelpDone,
  HelpOffered,
  HelpRequested,
  HelpWithdrawn,
  PartnershipAccepted,
  PartnershipDeclined,
  PartnershipEnded,
  PartnershipProposed,
} from '#contracts';
import { officersOf } from './kim-officers.js';
import { on, type ReactionRules } from './rule.js';

const proposer = ({ proposerKimId }: { readonly proposerKimId: string }) => officersOf([proposerKimId]);
const helper = ({ helpingKimId }: { readonly helpingKimId: string }) => officersOf([helpingKimId]);

/** Notifications of partnerships and help between KIM. */
export const networkRules: ReactionRules = {
  // Notifies the KIM that did not act, or both when the office acted.
  'notify-officers-when-partnership-changes': [
    on(PartnershipProposed, { template: 'partnership-proposed', to: ({ partnerKimId }) => officersOf([partnerKimId]) }),
    on(PartnershipAccepted, { template: 'partnership-accepted', to: proposer }),
    on(PartnershipDeclined, { template: 'partnership-declined', to: proposer }),
    on(PartnershipEnded, {
      template: 'partnership-ended',
      to: ({ kimIds, endedByKimId }) => officersOf(kimIds.filter((kimId) => kimId !== endedByKimId)),
    }),
  ],
  'notify-officers-when-help-request-changes': [
    on(HelpRequested, { template: 'help-requested', to: ({ askedKimIds }) => officersOf(askedKimIds) }),
    on(HelpOffered, { template: 'help-offered', to: ({ askingKimId }) => officersOf([askingKimId]) }),
    on(
      HelpAccepted,
      { template: 'help-accepted', to: helper },
      { template: 'help-accepted-of-another', to: ({ otherKimIds }) => officersOf(otherKimIds) },
    ),
    on(HelpDone, { template: 'help-done', to: helper }),
    on(HelpWithdrawn, { template: 'help-withdrawn', to: ({ offeringKimIds }) => officersOf(offeringKimIds) }),
  ],
};
