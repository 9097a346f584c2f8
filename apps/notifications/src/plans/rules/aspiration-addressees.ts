import type { Office } from '../../contacts/offices.js';
import { wholeRegency } from '../../role-inbox/inbox-roles.js';
import { toRole } from './role-addressees.js';
import type { Addressee } from './rule.js';

interface Aspiration {
  readonly aspirationId: string;
}

const about = ({ aspirationId }: Aspiration) => ({ kind: 'ASPIRATION', id: aspirationId }) as const;

/** The reporter of the aspiration, and those of the aspirations that it stands for. */
export const reporter = (one: Aspiration): Addressee[] => [
  { audience: 'REPORTER', audienceId: one.aspirationId, about: about(one) },
];

/** The agency that handles the aspiration, if one does: by mail, and in the inbox of its liaisons. */
export const agency = (one: Aspiration & { readonly agencyId: string | null }): Addressee[] =>
  one.agencyId === null
    ? []
    : [
        { audience: 'AGENCY', audienceId: one.agencyId, about: about(one) },
        toRole('AGENCY_LIAISON', one.agencyId, about(one)),
      ];

/** The inbox of the liaisons of its agency alone: news that calls for no mail. */
export const liaisons = (one: Aspiration & { readonly agencyId: string | null }): Addressee[] =>
  one.agencyId === null ? [] : [toRole('AGENCY_LIAISON', one.agencyId, about(one))];

/** The inbox of the coordinators of its village. */
export const coordinator = (one: Aspiration & { readonly villageCode: string }): Addressee[] => [
  toRole('COMPLAINT_COORDINATOR', one.villageCode, about(one)),
];

/** The KIM that relayed the aspiration, if one did: it may be the only one that can reach the reporter. */
export const relayingKim = (one: Aspiration & { readonly kimId: string | null }): Addressee[] =>
  one.kimId === null ? [] : [{ audience: 'KIM_OFFICERS', audienceId: one.kimId, about: about(one) }];

/** The KIM that was asked to check on site. */
export const checkingKim = (one: Aspiration & { readonly requestedFrom: string }): Addressee[] => [
  { audience: 'KIM_OFFICERS', audienceId: one.requestedFrom, about: about(one) },
];

const officers = { PPID: 'PPID_OFFICER', PPID_SUPERIOR: 'PPID_SUPERIOR' } as const;

/** The office that decides on information, about the request: by mail, and in the inbox of its officers. */
export const office =
  (audienceId: Extract<Office, keyof typeof officers>) =>
  (one: Aspiration): Addressee[] => [
    { audience: 'OFFICE', audienceId, about: about(one) },
    toRole(officers[audienceId], wholeRegency, about(one)),
  ];

/** The recipient of an escalation level: a person of the agency, or an office. */
export const escalationRecipient = (
  one: Aspiration & { readonly agencyId: string | null; readonly villageCode: string; readonly recipient: string },
): Addressee[] => {
  if (one.recipient === 'AGENCY_LIAISON') return agency(one);
  if (one.recipient === 'AGENCY_HEAD')
    return agency(one).flatMap((head) => (head.audience === 'AGENCY' ? [{ ...head, audience: 'AGENCY_HEAD' }] : []));
  if (one.recipient === 'PPID' || one.recipient === 'PPID_SUPERIOR') return office(one.recipient)(one);
  const mail: Addressee = { audience: 'OFFICE', audienceId: one.recipient, about: about(one) };
  return one.recipient === 'DISKOMINFO' ? [mail, ...coordinator(one)] : [mail];
};
