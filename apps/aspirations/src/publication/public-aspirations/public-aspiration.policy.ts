import { type ActionOf, definePolicy } from '#access';

export const publicAspirationPolicy = definePolicy({ 'public-aspiration.read': 'public' });

export type PublicAspirationPermission = ActionOf<typeof publicAspirationPolicy>;
