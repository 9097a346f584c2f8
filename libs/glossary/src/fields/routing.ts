import type { FieldTexts } from '../field-text.js';

/** Routing rules, their sets, and trials of them. */
export const routing: FieldTexts = {
  rules: {
    en: 'The routing rules; the first that matches decides',
    id: 'Aturan disposisi; yang pertama cocok menentukan',
  },
  ruleCount: { en: 'Number of rules of the set', id: 'Jumlah aturan dalam himpunan' },
  ruleSet: { en: 'Number of the stored set of rules that is tried', id: 'Nomor himpunan aturan tersimpan yang dicoba' },
  'ActivatedRuleSet.ruleSet': { en: 'The set of rules after the activation', id: 'Himpunan aturan sesudah diaktifkan' },
  'RoutingRuleSet.number': {
    en: 'Number of the set, from 1 in the order of creation',
    id: 'Nomor himpunan, mulai 1 menurut urutan pembuatan',
  },
  'RoutingRuleList.number': {
    en: 'Number of the set in force; null before the first activation',
    id: 'Nomor himpunan yang berlaku; null sebelum pengaktifan pertama',
  },
  'RecordedRoutingRules.number': {
    en: 'Number of the set in force; null before the first activation',
    id: 'Nomor himpunan yang berlaku; null sebelum pengaktifan pertama',
  },
  'RoutingRuleSet.state': {
    en: 'DRAFT, SCHEDULED for a time, IN_FORCE, or PAST',
    id: 'DRAFT, SCHEDULED untuk suatu waktu, IN_FORCE, atau PAST',
  },
  'RoutingRuleSetEntry.state': {
    en: 'DRAFT, SCHEDULED for a time, IN_FORCE, or PAST',
    id: 'DRAFT, SCHEDULED untuk suatu waktu, IN_FORCE, atau PAST',
  },
  activeFrom: {
    en: 'When the rules take effect, as UTC timestamp; null for a draft',
    id: 'Kapan aturan mulai berlaku, waktu UTC; null untuk rancangan',
  },
  'RuleSetActivation.from': {
    en: 'When the rules take effect, as timestamp with offset; null: at once',
    id: 'Kapan aturan mulai berlaku, waktu dengan selisih zona; null: segera',
  },
  'RoutingRuleSet.history.action': { en: 'What was done with the set', id: 'Tindakan terhadap himpunan' },
  'rules.kinds': {
    en: 'Only aspirations of these kinds; empty: of all',
    id: 'Hanya aspirasi jenis ini; kosong: semua jenis',
  },
  'rules.text': { en: 'Conditions of the text; null: any', id: 'Syarat teks; null: apa saja' },
  'rules.when': {
    en: 'Conditions of the time of receipt, in Jakarta; null: any',
    id: 'Syarat waktu penerimaan, di Jakarta; null: kapan saja',
  },
  'rules.answers': {
    en: 'Conditions of answers to questions of the category; all must hold',
    id: 'Syarat jawaban atas pertanyaan kategori; semua harus terpenuhi',
  },
  office: {
    en: 'Instead of an agency: the office of the village or the district; null beside an agency',
    id: 'Sebagai ganti perangkat daerah: kantor desa atau kecamatan; null bila ada perangkat daerah',
  },
  'text.words': {
    en: 'Words or phrases of which at least one occurs; `jalan*` for words that begin so',
    id: 'Kata atau frasa yang setidaknya satu muncul; `jalan*` untuk kata berawalan itu',
  },
  allOf: { en: 'Words or phrases of which each occurs', id: 'Kata atau frasa yang semuanya muncul' },
  noneOf: { en: 'Words or phrases of which none occurs', id: 'Kata atau frasa yang tidak satu pun muncul' },
  minLength: {
    en: 'Fewest characters of the text; null: no limit',
    id: 'Jumlah karakter paling sedikit; null: tanpa batas',
  },
  maxLength: {
    en: 'Most characters of the text; null: no limit',
    id: 'Jumlah karakter paling banyak; null: tanpa batas',
  },
  weekdays: {
    en: 'Days of the week, 1 (Monday) to 7 (Sunday); empty: all',
    id: 'Hari dalam minggu, 1 (Senin) sampai 7 (Minggu); kosong: semua',
    example: [1, 2, 3, 4, 5],
  },
  fromHour: { en: 'First hour of the day, 0 to 23, inclusive', id: 'Jam pertama, 0 sampai 23, termasuk' },
  untilHour: { en: 'Hour at which it ends, 1 to 24, exclusive', id: 'Jam berakhirnya, 1 sampai 24, tidak termasuk' },
  fromDay: { en: 'First day, inclusive; null: no limit', id: 'Hari pertama, termasuk; null: tanpa batas' },
  untilDay: { en: 'Last day, inclusive; null: no limit', id: 'Hari terakhir, termasuk; null: tanpa batas' },
  question: { en: 'Key of a question of the category', id: 'Kunci pertanyaan kategori', example: 'lebar-jalan' },
  anyOf: { en: 'Codes of choices of which one was chosen', id: 'Kode pilihan yang salah satunya dipilih' },
  min: { en: 'Smallest number, inclusive; null: no limit', id: 'Angka terkecil, termasuk; null: tanpa batas' },
  max: { en: 'Largest number, inclusive; null: no limit', id: 'Angka terbesar, termasuk; null: tanpa batas' },
  openAspirations: {
    en: 'What the rules would change for open aspirations; nothing is reassigned by itself',
    id: 'Perubahan untuk aspirasi terbuka; tidak ada yang dipindahkan dengan sendirinya',
  },
  against: {
    en: 'Number of the set in force that is compared; null when none is',
    id: 'Nomor himpunan berlaku sebagai pembanding; null bila tidak ada',
  },
  effect: { en: 'The aspirations that the rules would route differently', id: 'Aspirasi yang akan diarahkan berbeda' },
  'RoutingEffect.checked': { en: 'Number of aspirations that were compared', id: 'Jumlah aspirasi yang dibandingkan' },
  truncated: {
    en: 'Whether older aspirations match that were not compared',
    id: 'Apakah ada aspirasi lebih lama yang cocok tetapi tidak dibandingkan',
  },
  moved: {
    en: 'Number of aspirations that would go to another agency',
    id: 'Jumlah aspirasi yang akan pindah perangkat daerah',
  },
  moves: {
    en: 'By agency before and after, largest first',
    id: 'Menurut perangkat daerah sebelum dan sesudah, terbanyak lebih dahulu',
  },
  'moves.from': {
    en: 'Code of the agency before; null: the coordinator',
    id: 'Kode perangkat daerah sebelumnya; null: koordinator',
  },
  'moves.to': {
    en: 'Code of the agency after; null: the coordinator',
    id: 'Kode perangkat daerah sesudahnya; null: koordinator',
  },
  aspirations: { en: 'Number of aspirations', id: 'Jumlah aspirasi' },
  examples: { en: 'UUIDs of some of them', id: 'UUID sebagian darinya' },
  inForce: { en: 'By the rules in force', id: 'Menurut aturan yang berlaku' },
  proposed: { en: 'By the tried rules', id: 'Menurut aturan yang dicoba' },
  assigned: {
    en: 'Aspirations with an agency, and how many of them each set would route to it',
    id: 'Aspirasi yang sudah didisposisi, dan berapa yang akan diarahkan sama oleh setiap himpunan',
  },
  unused: {
    en: 'Positions, from 1, of the rules that decided no aspiration',
    id: 'Posisi, mulai 1, aturan yang tidak menentukan satu aspirasi pun',
  },
  texts: {
    en: 'The given texts, in their order, and what the rules make of them',
    id: 'Teks yang diberikan, menurut urutan, dan hasil aturannya',
  },
  'missed.rule': { en: 'Position of the rule, from 1', id: 'Posisi aturan, mulai 1' },
  condition: {
    en: 'Pointer to the first condition that is not met',
    id: 'Pointer ke syarat pertama yang tidak terpenuhi',
  },
  newest: {
    en: 'The newest compared aspirations by the tried rules; ids, never their text',
    id: 'Aspirasi terbaru yang dibandingkan menurut aturan yang dicoba; hanya id, tanpa teks',
  },
  'RoutingDryRunRequest.scope': {
    en: 'ALL aspirations, or only OPEN ones',
    id: 'Semua aspirasi (ALL), atau yang terbuka saja (OPEN)',
  },
  receivedFrom: {
    en: 'First day of receipt, inclusive; null: no limit',
    id: 'Hari penerimaan pertama, termasuk; null: tanpa batas',
  },
  receivedUntil: {
    en: 'Last day of receipt, inclusive; null: no limit',
    id: 'Hari penerimaan terakhir, termasuk; null: tanpa batas',
  },
  limit: {
    en: 'Most aspirations to compare, newest first',
    id: 'Jumlah aspirasi terbanyak yang dibandingkan, yang terbaru lebih dahulu',
  },
  note: { en: 'Purpose of the set in one line', id: 'Tujuan himpunan dalam satu baris' },
};
