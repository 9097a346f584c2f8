interface SeedQuestion {
  readonly key: string;
  readonly questionId: string;
  readonly questionEn: string;
  readonly type: 'TEXT' | 'NUMBER' | 'DATE' | 'PLACE' | 'CHOICE' | 'PHOTO';
  readonly required: boolean;
  readonly kinds: readonly string[] | null;
  readonly choices: readonly { readonly code: string; readonly nameId: string; readonly nameEn: string }[];
}

const where = question('place', 'PLACE', 'Di mana tepatnya?', 'Where is it exactly?');
const since = question('since', 'DATE', 'Sejak kapan?', 'Since when?');

/** The questions of some categories. None is required, so that the sample data accept any trial input. */
export const categoryForms: readonly { readonly category: string; readonly questions: readonly SeedQuestion[] }[] = [
  {
    category: 'ROADS_AND_BRIDGES',
    questions: [where, since, question('length', 'NUMBER', 'Berapa meter yang rusak?', 'How many metres are broken?')],
  },
  {
    category: 'STREET_LIGHTING',
    questions: [
      where,
      since,
      question('pole', 'TEXT', 'Nomor tiang lampu, bila ada?', 'The number of the pole, if there is one?'),
    ],
  },
  { category: 'WASTE_AND_ENVIRONMENT', questions: [where, since] },
];

function question(key: string, type: SeedQuestion['type'], questionId: string, questionEn: string): SeedQuestion {
  return { key, questionId, questionEn, type, required: false, kinds: null, choices: [] };
}
