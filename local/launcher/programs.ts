import { services } from '#contracts';

/** The services and the site: each has a database and a vault key of its own. */
export const programs = [...services, 'web'] as const;

export type Program = (typeof programs)[number];
