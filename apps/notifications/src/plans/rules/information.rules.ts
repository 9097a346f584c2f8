import { InformationObjectionAnswered, InformationObjectionFiled } from '#contracts';
import { office, reporter } from './aspiration-addressees.js';
import { fields, on, type ReactionRules } from './rule.js';

const outcomeIs = (wanted: string) => (data: { readonly outcome: string }) => data.outcome === wanted;

/** Notifications of objections to decisions on information. */
export const informationRules: ReactionRules = {
  'notify-superior-and-requester-when-objection-is-filed': [
    on(
      InformationObjectionFiled,
      { template: 'objection-received', to: reporter, variables: fields('trackingNumber', 'answerBy') },
      { template: 'objection-filed', to: office('PPID_SUPERIOR'), variables: fields('trackingNumber', 'answerBy') },
    ),
  ],
  'notify-requester-and-information-officer-when-objection-is-answered': [
    on(
      InformationObjectionAnswered,
      {
        when: outcomeIs('UPHELD'),
        template: 'objection-upheld',
        to: reporter,
        variables: fields('trackingNumber', 'disputeUntil'),
      },
      {
        when: outcomeIs('GRANTED'),
        template: 'objection-granted',
        to: reporter,
        variables: fields('trackingNumber', 'disputeUntil'),
      },
      {
        when: outcomeIs('GRANTED'),
        template: 'decision-reopened',
        to: office('PPID'),
        variables: fields('trackingNumber'),
      },
    ),
  ],
};
