import type { memberPosts } from '#contracts';
import type { BilingualText } from '#text';
import type { RegistrySettings } from '../registry.settings.js';
import type { Decree } from './decree.js';

type Post = (typeof memberPosts)[number];
export type Officer = Exclude<Post, 'MEMBER'>;

export interface Registration {
  readonly decree: Pick<Decree, 'termFrom' | 'termUntil' | 'documentId'> | null;
  /** The post of every member. */
  readonly posts: readonly Post[];
  /** The present day in Jakarta. */
  readonly today: string;
}

/** What the regency requires of a registration. */
export interface Requirements {
  readonly minMembers: number;
  readonly officers: readonly Officer[];
  /** What a decree must have besides its number, its date and its issuer. */
  readonly decreeNeeds: readonly ('TERM' | 'DOCUMENT')[];
}

/** The settings for the requirements of a registration. */
export type RequirementSettings = Pick<
  RegistrySettings,
  'REGISTRY_MIN_MEMBERS' | 'REGISTRY_REQUIRED_OFFICERS' | 'REGISTRY_DECREE_NEEDS'
>;

export function requirementsOf(settings: RequirementSettings): Requirements {
  return {
    minMembers: settings.REGISTRY_MIN_MEMBERS,
    officers: settings.REGISTRY_REQUIRED_OFFICERS,
    decreeNeeds: settings.REGISTRY_DECREE_NEEDS,
  };
}

interface Missing {
  readonly pointer: string;
  readonly detail: BilingualText;
}

interface Rule {
  readonly pointer: string;
  readonly broken: (registration: Registration, required: Requirements) => boolean;
  readonly detail: (registration: Registration, required: Requirements) => BilingualText;
}

const officerNames = {
  CHAIR: ['chair', 'ketua'],
  SECRETARY: ['secretary', 'sekretaris'],
  TREASURER: ['treasurer', 'bendahara'],
} as const;

const rules: readonly Rule[] = [
  {
    pointer: '/decree',
    broken: ({ decree }) => decree === null,
    detail: () => ({ en: 'the decree is missing', id: 'SK belum ada' }),
  },
  {
    pointer: '/decree/termUntil',
    broken: ({ decree }, { decreeNeeds }) => decree?.termUntil === null && decreeNeeds.includes('TERM'),
    detail: () => ({ en: 'the end of the term is missing', id: 'akhir masa bakti belum ada' }),
  },
  {
    pointer: '/decree/termFrom',
    broken: ({ decree, today }) => decree !== null && decree.termFrom > today,
    detail: () => ({ en: 'the term of the decree has not begun', id: 'masa berlaku SK belum mulai' }),
  },
  {
    pointer: '/decree/termUntil',
    broken: ({ decree, today }) => typeof decree?.termUntil === 'string' && decree.termUntil < today,
    detail: () => ({ en: 'the term of the decree has ended', id: 'masa berlaku SK telah berakhir' }),
  },
  {
    pointer: '/decree/documentId',
    broken: ({ decree }, { decreeNeeds }) => decree?.documentId === null && decreeNeeds.includes('DOCUMENT'),
    detail: () => ({ en: 'the scanned decree is missing', id: 'pindaian SK belum ada' }),
  },
  {
    pointer: '/members',
    broken: ({ posts }, { minMembers }) => posts.length < minMembers,
    detail: ({ posts: { length } }, { minMembers }) => ({
      en: `${length} of at least ${minMembers} members`,
      id: `${length} dari sekurangnya ${minMembers} anggota`,
    }),
  },
  ...(Object.keys(officerNames) as Officer[]).map((officer) => ({
    pointer: '/members',
    broken: ({ posts }: Registration, { officers }: Requirements) =>
      officers.includes(officer) && !posts.includes(officer),
    detail: () => ({
      en: `the ${officerNames[officer][0]} is missing`,
      id: `${officerNames[officer][1]} belum ada`,
    }),
  })),
];

/** All that a registration lacks, in the order of the rules; empty when it is complete. */
export function missingRequirements(registration: Registration, required: Requirements): Missing[] {
  return rules
    .filter(({ broken }) => broken(registration, required))
    .map(({ pointer, detail }) => ({ pointer, detail: detail(registration, required) }));
}
