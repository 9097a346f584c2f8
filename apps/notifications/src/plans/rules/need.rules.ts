import { InformationNeedAnswered } from '#contracts';
import { officersOf } from './kim-officers.js';
import { fields, on, type ReactionRules } from './rule.js';

/** Notifications of what people wanted to know. */
export const needRules: ReactionRules = {
  'notify-officers-when-need-is-answered': [
    on(InformationNeedAnswered, {
      template: 'need-answered',
      to: ({ kimIds }) => officersOf(kimIds),
      variables: fields('documentTitle'),
    }),
  ],
};
