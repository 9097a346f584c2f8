import {
  KimActivated,
  KimBecameDormant,
  KimDecreeExpiring,
  KimDissolved,
  KimReactivated,
  KimReinstated,
  KimRejected,
  KimReturned,
  KimSuspended,
  KimVerified,
  MemberAccountChanged,
  OfficerTermExpiring,
} from '#contracts';
import { formerAccount } from '../former-account.js';
import { officersOf } from './kim-officers.js';
import { on, type ReactionRules } from './rule.js';

const officers = ({ kimId }: { readonly kimId: string }) => officersOf([kimId]);
const nameOfKim = ({ name }: { readonly name: string }) => ({ kimName: name });

/** Indonesian names of the posts. */
const posts = { CHAIR: 'ketua', SECRETARY: 'sekretaris', TREASURER: 'bendahara', MEMBER: 'anggota' } as const;

/** Notifications of the registration, the status and the terms of a KIM. */
export const kimRules: ReactionRules = {
  'notify-officers-when-registration-is-decided': [
    on(KimReturned, { template: 'kim-returned', to: officers, variables: nameOfKim }),
    on(KimRejected, { template: 'kim-rejected', to: officers, variables: nameOfKim }),
    on(KimVerified, { template: 'kim-verified', to: officers, variables: nameOfKim }),
    on(KimActivated, { template: 'kim-activated', to: officers, variables: nameOfKim }),
  ],
  'notify-officers-when-kim-status-changes': [
    on(KimBecameDormant, { template: 'kim-dormant', to: officers, variables: nameOfKim }),
    on(KimReactivated, { template: 'kim-reactivated', to: officers, variables: nameOfKim }),
    on(KimSuspended, { template: 'kim-suspended', to: officers, variables: nameOfKim }),
    on(KimReinstated, { template: 'kim-reinstated', to: officers, variables: nameOfKim }),
    on(KimDissolved, { template: 'kim-dissolved', to: officers, variables: nameOfKim }),
  ],
  'notify-officers-when-decree-is-expiring': [
    on(KimDecreeExpiring, {
      template: 'kim-decree-expiring',
      to: officers,
      variables: ({ name, expiresOn }) => ({ kimName: name, expiresOn }),
    }),
  ],
  'notify-officers-when-term-is-expiring': [
    on(OfficerTermExpiring, {
      template: 'officer-term-expiring',
      to: officers,
      variables: ({ kimName, post, endsOn }) => ({ kimName, post: posts[post], endsOn }),
    }),
  ],
  'notify-former-account-when-link-ends': [
    on(MemberAccountChanged, {
      template: 'account-link-ended',
      to: ({ memberId, kimId, previousAccountId }) =>
        previousAccountId === null
          ? []
          : [
              {
                audience: 'FORMER_ACCOUNT',
                audienceId: formerAccount(memberId, previousAccountId),
                about: { kind: 'KIM', id: kimId },
              },
            ],
    }),
  ],
};
