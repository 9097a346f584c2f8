import { jakartaDate } from '#calendar';
import {
  type EventData,
  AccountInvitationSent,
  KimActivated,
  KimBecameDormant,
  KimDecreeExpiring,
  KimDissolved,
  KimReactivated,
  KimReinstated,
  KimRejected,
  KimReturned,
  KimSubmitted,
  KimSuspended,
  KimVerified,
  MemberAccountChanged,
  OfficerTermExpiring,
} from '#contracts';
import { formerAccount } from '../former-account.js';
import { officersOf } from './kim-officers.js';
import { commonArea, toRole } from './role-addressees.js';
import { type Addressee, on, type ReactionRules } from './rule.js';

const officers = ({ kimId }: { readonly kimId: string }) => officersOf([kimId]);
type Located = Pick<EventData<typeof KimSubmitted>, 'kimId' | 'villageCodes'>;

/** The verifiers of the area of the KIM. */
const verifiers = ({ kimId: id, villageCodes }: Located): Addressee[] => [
  toRole('DISKOMINFO_VERIFIER', commonArea(villageCodes), { kind: 'KIM', id }),
];
/** The offices of the villages of the KIM, which register KIM and renew their decrees. */
const villageOffices = ({ kimId: id, villageCodes }: Located): Addressee[] =>
  villageCodes.map((village) => toRole('VILLAGE_OFFICER', village, { kind: 'KIM', id }));
const officersAndOffices = (one: Located): Addressee[] => [...officers(one), ...villageOffices(one)];
const nameOfKim = ({ name }: { readonly name: string }) => ({ kimName: name });

/** Indonesian names of the posts. */
const posts = { CHAIR: 'ketua', SECRETARY: 'sekretaris', TREASURER: 'bendahara', MEMBER: 'anggota' } as const;

/** Notifications of the registration, the status and the terms of a KIM. */
export const kimRules: ReactionRules = {
  'notify-verifiers-when-kim-is-submitted': [
    on(KimSubmitted, { template: 'kim-waiting', to: verifiers, variables: nameOfKim }),
  ],
  'notify-officers-when-registration-is-decided': [
    on(KimReturned, { template: 'kim-returned', to: officersAndOffices, variables: nameOfKim }),
    on(KimRejected, { template: 'kim-rejected', to: officersAndOffices, variables: nameOfKim }),
    on(KimVerified, { template: 'kim-verified', to: officersAndOffices, variables: nameOfKim }),
    on(KimActivated, { template: 'kim-activated', to: officersAndOffices, variables: nameOfKim }),
  ],
  'notify-officers-when-kim-status-changes': [
    on(KimBecameDormant, { template: 'kim-dormant', to: officersAndOffices, variables: nameOfKim }),
    on(KimReactivated, { template: 'kim-reactivated', to: officersAndOffices, variables: nameOfKim }),
    on(KimSuspended, { template: 'kim-suspended', to: officersAndOffices, variables: nameOfKim }),
    on(KimReinstated, { template: 'kim-reinstated', to: officersAndOffices, variables: nameOfKim }),
    on(KimDissolved, { template: 'kim-dissolved', to: officersAndOffices, variables: nameOfKim }),
  ],
  'notify-officers-when-decree-is-expiring': [
    on(KimDecreeExpiring, {
      template: 'kim-decree-expiring',
      to: officersAndOffices,
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
  'notify-member-when-account-invitation-is-sent': [
    on(AccountInvitationSent, {
      template: 'account-invitation',
      to: ({ memberId, kimId }) => [{ audience: 'MEMBER', audienceId: memberId, about: { kind: 'KIM', id: kimId } }],
      /** The link is requested by id and issue when the message is sent (`SecretVariables`). */
      variables: ({ kimName, expiresAt, invitationId, issue }) => ({
        kimName,
        expiresOn: jakartaDate(new Date(expiresAt)),
        invitationId,
        issue: String(issue),
      }),
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
