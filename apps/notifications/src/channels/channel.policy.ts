import { type ActionOf, definePolicy } from '#access';

export const channelPolicy = definePolicy({
  /** By the signature or the secret of the provider. */
  'provider.report': 'public',
  /** The public key is part of every subscription of a browser. */
  'web-push.read-key': 'public',
  /** Every account links only itself. */
  'telegram.link': 'authenticated',
  /** Which channels are on, without their secrets. */
  'channel.read': { roles: ['SYSTEM_ADMIN', 'DISKOMINFO_EDITOR'], scope: 'regency' },
});

export type ChannelPermission = ActionOf<typeof channelPolicy>;
