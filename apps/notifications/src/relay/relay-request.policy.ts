import { type ActionOf, definePolicy } from '#access';

export const relayPolicy = definePolicy({
  /** Every account sees and answers only what it was asked. */
  'relay.read': 'authenticated',
  'relay.answer': 'authenticated',
});

export type RelayPermission = ActionOf<typeof relayPolicy>;
