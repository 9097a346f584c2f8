interface SeedFact {
  readonly key: string;
  readonly questionId: string;
  readonly questionEn: string;
  readonly type: 'TEXT' | 'NUMBER' | 'DATE' | 'PLACE' | 'CHOICE' | 'PHOTO';
  readonly required: boolean;
  readonly kinds: readonly string[] | null;
  readonly choices: readonly { readonly code: string; readonly nameId: string; readonly nameEn: string }[];
}

const where = fact('place', 'PLACE', 'Di mana tepatnya?', 'Where is it exactly?');
const since = fact('since', 'DATE', 'Sejak kapan?', 'Since when?');

/** What is asked in some categories. Nothing is required: the sample data is to take in whatever is tried out. */
export const factSheets: readonly { readonly category: string; readonly facts: readonly SeedFact[] }[] = [
  {
    category: 'ROADS_AND_BRIDGES',
    facts: [where, since, fact('length', 'NUMBER', 'Berapa meter yang rusak?', 'How many metres are broken?')],
  },
  {
    category: 'STREET_LIGHTING',
    facts: [
      where,
      since,
      fact('pole', 'TEXT', 'Nomor tiang lampu, bila ada?', 'The number of the pole, if there is one?'),
    ],
  },
  { category: 'WASTE_AND_ENVIRONMENT', facts: [where, since] },
];

function fact(key: string, type: SeedFact['type'], questionId: string, questionEn: string): SeedFact {
  return { key, questionId, questionEn, type, required: false, kinds: null, choices: [] };
}
