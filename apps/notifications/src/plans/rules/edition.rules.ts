import { CoverageGapsFound, EditionRenewalDue } from '#contracts';
import { wholeRegency } from '../../role-inbox/inbox-roles.js';
import { toRole } from './role-addressees.js';
import { type Addressee, on, type ReactionRules } from './rule.js';

const office = ({ editionId: id }: { readonly editionId: string }): Addressee[] => [
  { audience: 'OFFICE', audienceId: 'DISKOMINFO', about: { kind: 'EDITION', id } },
  toRole('DISKOMINFO_EDITOR', wholeRegency, { kind: 'EDITION', id }),
];

/** Notifications of editions to the office that publishes them. */
export const editionRules: ReactionRules = {
  'notify-office-when-renewal-is-due': [
    on(EditionRenewalDue, {
      template: 'edition-renewal-due',
      to: office,
      variables: ({ title, renewBy }) => ({ editionTitle: title, renewBy }),
    }),
  ],
  'notify-office-when-coverage-has-gaps': [
    on(CoverageGapsFound, {
      template: 'coverage-gaps-found',
      to: office,
      variables: ({ editionTitle, newVillages, openVillages }) => ({
        editionTitle,
        newVillages: String(newVillages),
        openVillages: String(openVillages),
      }),
    }),
  ],
};
