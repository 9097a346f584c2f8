import { expect, it } from '@jest/globals';
import { failureReasons, messageChannels, suppressionReasons } from '#contracts';
import { policyReasons } from '../../preferences/policy.js';
import { providerOutcomes } from '../receipts/provider-outcome.js';
import { receiptStatuses } from '../receipts/receipt-status.js';
import { stepKinds, wordsOf } from './why.words.js';

const reasons = [
  null,
  ...suppressionReasons,
  ...failureReasons,
  ...policyReasons,
  ...receiptStatuses,
  ...providerOutcomes.filter((outcome) => outcome !== 'NONE'),
  'ACCEPTED',
  'THROTTLED',
  'TRANSIENT',
  'CANCELLED',
  'REACHED',
  'ESCALATION',
  'PLAN',
  'ERASED',
  'NOTHING_TO_LIST',
];

it.each(stepKinds)('explains the step %s in both languages for each reason, without a code', (step) => {
  for (const reason of reasons) {
    for (const channel of messageChannels) {
      const detail = { channel, provider: 'smpp', number: 1 };
      const { id, en } = wordsOf({ step, reason, channel, detail });
      // What is in capitals is the name of a channel.
      for (const sentence of [id, en].map((one) => one.replaceAll('SMS', 'Sms')))
        expect([sentence, /undefined|\b[A-Z_]{3,}\b/.test(sentence)]).toEqual([
          expect.stringMatching(reason === null ? /^\p{Lu}.*\.$/u : /^\p{Lu}.*: .*[^.]\.$/u),
          false,
        ]);
    }
  }
});
