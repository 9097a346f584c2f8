import { type ActionOf, definePolicy } from '#access';

export const coveragePolicy = definePolicy({ 'coverage.read': 'public' });

export type CoveragePermission = ActionOf<typeof coveragePolicy>;
