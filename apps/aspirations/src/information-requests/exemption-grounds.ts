/** The grounds on which public information is exempt (UU 14/2008 art. 17), by the letter of the law. */
export const exemptionGrounds = {
  LAW_ENFORCEMENT: {
    article: '17 a',
    id: 'Dapat menghambat proses penegakan hukum',
    en: 'May obstruct law enforcement',
  },
  INTELLECTUAL_PROPERTY: {
    article: '17 b',
    id: 'Dapat mengganggu kepentingan pelindungan hak atas kekayaan intelektual dan pelindungan dari persaingan usaha tidak sehat',
    en: 'May harm the protection of intellectual property or of fair competition',
  },
  DEFENCE: {
    article: '17 c',
    id: 'Dapat membahayakan pertahanan dan keamanan negara',
    en: 'May endanger the defence and security of the state',
  },
  NATURAL_WEALTH: {
    article: '17 d',
    id: 'Dapat mengungkapkan kekayaan alam Indonesia',
    en: 'May reveal the natural wealth of Indonesia',
  },
  ECONOMIC_RESILIENCE: {
    article: '17 e',
    id: 'Dapat merugikan ketahanan ekonomi nasional',
    en: 'May harm the resilience of the national economy',
  },
  FOREIGN_RELATIONS: {
    article: '17 f',
    id: 'Dapat merugikan kepentingan hubungan luar negeri',
    en: 'May harm foreign relations',
  },
  PRIVATE_DOCUMENT: {
    article: '17 g',
    id: 'Dapat mengungkapkan isi akta autentik yang bersifat pribadi dan kemauan terakhir ataupun wasiat seseorang',
    en: 'May reveal a private deed, or the last will of a person',
  },
  PERSONAL_SECRET: {
    article: '17 h',
    id: 'Dapat mengungkap rahasia pribadi',
    en: 'May reveal a personal secret',
  },
  INTERNAL_MEMORANDUM: {
    article: '17 i',
    id: 'Memorandum atau surat antar atau intra badan publik yang menurut sifatnya dirahasiakan',
    en: 'A memorandum or letter within or between public bodies that is secret by its nature',
  },
  OTHER_LAW: {
    article: '17 j',
    id: 'Tidak boleh diungkapkan berdasarkan undang-undang',
    en: 'Must not be disclosed by another law',
  },
} as const satisfies Record<string, Ground>;
export type ExemptionGround = keyof typeof exemptionGrounds;
export const exemptionGroundNames = Object.keys(exemptionGrounds) as [ExemptionGround, ...ExemptionGround[]];

/** A ground that the law lists, in words. */
export interface Ground {
  readonly article: string;
  readonly id: string;
  readonly en: string;
}
