import type { Office } from '../../contacts/offices.js';
import type { Addressee } from './rule.js';

interface Aspiration {
  readonly aspirationId: string;
}

const about = ({ aspirationId }: Aspiration) => ({ kind: 'ASPIRATION', id: aspirationId }) as const;

/** The reporter of the aspiration, and those of the aspirations that it stands for. */
export const reporter = (one: Aspiration): Addressee[] => [
  { audience: 'REPORTER', audienceId: one.aspirationId, about: about(one) },
];

/** The agency that handles the aspiration, if one does. */
export const agency = (one: Aspiration & { readonly agencyId: string | null }): Addressee[] =>
  one.agencyId === null ? [] : [{ audience: 'AGENCY', audienceId: one.agencyId, about: about(one) }];

/** The KIM that relayed the aspiration, if one did: it may be the only one that can reach the reporter. */
export const relayingKim = (one: Aspiration & { readonly kimId: string | null }): Addressee[] =>
  one.kimId === null ? [] : [{ audience: 'KIM_OFFICERS', audienceId: one.kimId, about: about(one) }];

/** The KIM that was asked to check on site. */
export const checkingKim = (one: Aspiration & { readonly requestedFrom: string }): Addressee[] => [
  { audience: 'KIM_OFFICERS', audienceId: one.requestedFrom, about: about(one) },
];

/** An office of the regency, about the aspiration. */
export const office =
  (audienceId: Office) =>
  (one: Aspiration): Addressee[] => [{ audience: 'OFFICE', audienceId, about: about(one) }];

/** The recipient of an escalation level: a person of the agency, or an office. */
export const escalationRecipient = (
  one: Aspiration & { readonly agencyId: string | null; readonly recipient: string },
): Addressee[] => {
  if (one.recipient === 'AGENCY_LIAISON') return agency(one);
  if (one.recipient === 'AGENCY_HEAD') return agency(one).map((head) => ({ ...head, audience: 'AGENCY_HEAD' }));
  return [{ audience: 'OFFICE', audienceId: one.recipient, about: about(one) }];
};
