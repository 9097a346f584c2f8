import { CoverageGapsFound, EditionRenewalDue } from '#contracts';
import { type Addressee, on, type ReactionRules } from './rule.js';

const office = ({ editionId }: { readonly editionId: string }): Addressee[] => [
  { audience: 'OFFICE', audienceId: 'DISKOMINFO', about: { kind: 'EDITION', id: editionId } },
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
