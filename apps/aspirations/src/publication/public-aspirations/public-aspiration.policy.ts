import { definePolicy } from '#access';

export const publicAspirationPolicy = definePolicy({ 'public-aspiration.read': 'public' });
