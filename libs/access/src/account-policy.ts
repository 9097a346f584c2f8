import { definePolicy } from './policy.js';

/** The permissions of the routes that every service has. */
export const accountPolicy = definePolicy({
  'me.read': 'authenticated',
  'access-matrix.read': 'public',
});
