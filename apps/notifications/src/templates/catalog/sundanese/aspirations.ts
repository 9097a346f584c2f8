import type { TemplateText } from '../text.js';

const track = 'Status sareng rincianana tiasa ditingali ku nomer {{ trackingNumber }} sareng PIN anjeun.';

/** An aspiration from its receipt to its end. */
export const aspirationTexts = {
  'pin-renewed': {
    subject: 'PIN énggal kanggo laporan {{ trackingNumber }}',
    paragraphs: [
      'PIN énggal kanggo laporan {{ trackingNumber }} dipénta nganggo kontak anjeun. PIN énggal: {{ pin }}',
      'PIN ieu lakuna saatos dianggo munggaran, paling telat 24 jam ti saprak dipénta; ti dinya PIN lami henteu lakuna. Ulah masihan PIN ka saha waé.',
      'Upami anjeun henteu ménta, antep serat ieu: PIN lami tetep lakuna.',
    ],
    short:
      'PIN énggal laporan {{ trackingNumber }}: {{ pin }}. Ulah dipasihkeun ka saha waé. Antep upami henteu ménta.',
  },
  'aspiration-received': {
    subject: 'Aspirasi {{ trackingNumber }} parantos ditampi',
    paragraphs: [
      'Aspirasi anjeun parantos ditampi kalayan nomer {{ trackingNumber }} sareng badé diverifikasi.',
      track,
    ],
  },
  'aspiration-forwarded': {
    subject: 'Aspirasi {{ trackingNumber }} diteruskeun',
    paragraphs: [
      'Aspirasi anjeun parantos diverifikasi sareng diteruskeun ka {{ agencyName }}.',
      'Saterasna {{ agencyName }} mariksa sareng nanggapan, pangelatna {{ respondBy }}.',
      track,
    ],
    short: 'Aspirasi {{ trackingNumber }} diteruskeun ka perangkat daérah. Tanggapanana pangelatna {{ respondBy }}.',
  },
  'aspiration-held': {
    subject: 'Aspirasi {{ trackingNumber }} nuju dipariksa',
    paragraphs: [
      'Aspirasi anjeun parantos diverifikasi sareng masih dipariksa ku koordinator: saha anu wenang ngurusna teu acan pasti.',
      'Aspirasi teu acan diteruskeun. Anjeun badé dibéjaan nalika parantos diteruskeun, kalayan nami perangkat daérahna.',
      track,
    ],
  },
  'aspiration-assigned': {
    subject: 'Disposisi aspirasi {{ trackingNumber }}',
    paragraphs: [
      'Aspirasi {{ trackingNumber }} didisposisikeun ka perangkat daérah anjeun.',
      'Mugi ditanggapan pangelatna {{ respondBy }}.',
    ],
    short:
      'Aspirasi {{ trackingNumber }} didisposisikeun ka perangkat daérah anjeun. Mugi ditanggapan pangelatna {{ respondBy }}.',
  },
  'aspiration-responded': {
    subject: 'Aspirasi {{ trackingNumber }} parantos ditanggapan',
    paragraphs: [
      '{{ agencyName }} parantos masihan tanggapan.',
      track,
      'Upami teu acan sugema, aspirasi tiasa dibuka deui dugi ka {{ closesOn }}. Saatos éta aspirasi dianggap réngsé.',
    ],
    short:
      'Aspirasi {{ trackingNumber }} parantos ditanggapan. Tingali ku nomer sareng PIN anjeun; tiasa kabeuratan dugi ka {{ closesOn }}.',
  },
  'relayed-aspiration-responded': {
    subject: 'Aspirasi {{ trackingNumber }} parantos ditanggapan',
    paragraphs: [
      'Aspirasi {{ trackingNumber }} anu ditepikeun ngalangkungan KIM anjeun parantos ditanggapan ku perangkat daérah.',
    ],
  },
  'aspiration-reopened': {
    subject: 'Aspirasi {{ trackingNumber }} dibuka deui',
    paragraphs: [
      'Palapor teu acan sugema kana tanggapan aspirasi {{ trackingNumber }}.',
      'Mugi ditindaklanjutan sareng ditanggapan deui pangelatna {{ respondBy }}.',
    ],
  },
  'aspiration-merged': {
    subject: 'Aspirasi {{ trackingNumber }} digabungkeun',
    paragraphs: ['Hal anu sami parantos ditepikeun ku warga sanés, janten duanana ayeuna diurus sasarengan.', track],
  },
  'aspiration-unmerged': {
    subject: 'Aspirasi {{ trackingNumber }} diurus nyalira',
    paragraphs: [
      'Panggabungan aspirasi anjeun sareng aspirasi warga sanés dibolaykeun; aspirasi anjeun diurus deui nyalira.',
      track,
    ],
  },
  'aspiration-closed': {
    subject: 'Aspirasi {{ trackingNumber }} réngsé',
    paragraphs: ['Aspirasi {{ trackingNumber }} parantos ditutup. Hatur nuhun parantos nepikeun.'],
  },
  'aspiration-returned': {
    subject: 'Aspirasi {{ trackingNumber }} kedah dilengkepan',
    paragraphs: [
      'Koordinator peryogi katerangan tambahan sateuacan aspirasi anjeun tiasa diteruskeun.',
      'Mugi diwaler pangelatna {{ replyBy }}. Upami henteu, koordinator mutuskeun ku katerangan anu aya.',
      track,
    ],
    short:
      'Aspirasi {{ trackingNumber }} peryogi katerangan tambahan. Mugi diwaler ku nomer sareng PIN anjeun pangelatna {{ replyBy }}.',
  },
  'question-asked': {
    subject: 'Patarosan ngeunaan aspirasi {{ trackingNumber }}',
    paragraphs: [
      '{{ agencyName }}, anu ngurus aspirasi anjeun, gaduh patarosan.',
      'Mugi diwaler pangelatna {{ replyBy }}. Upami henteu, diteruskeun tanpa waleran.',
      track,
    ],
    short:
      'Aya patarosan ngeunaan aspirasi {{ trackingNumber }}. Mugi diwaler ku nomer sareng PIN anjeun pangelatna {{ replyBy }}.',
  },
  'relayed-reply-needed': {
    subject: 'Palapor aspirasi {{ trackingNumber }} dipénta ngawaler',
    paragraphs: [
      'Aspirasi {{ trackingNumber }} anu ditepikeun ngalangkungan KIM anjeun ngantosan waleran palapor dugi ka {{ replyBy }}.',
      'Mugi dibantos ngahubungan palapor. Waleranana tiasa ditepikeun ngalangkungan Sambung.',
    ],
    short:
      'Aspirasi {{ trackingNumber }} ngantosan waleran palapor dugi ka {{ replyBy }}. Mugi dibantos ngahubungan palapor.',
  },
  'aspiration-accepted': {
    subject: 'Aspirasi {{ trackingNumber }} mimiti diurus',
    paragraphs: [
      '{{ agencyName }} parantos nampi aspirasi anjeun sareng badé nanggapan pangelatna {{ resolveBy }}.',
      track,
    ],
  },
  'aspiration-progressed': {
    subject: 'Kamajengan aspirasi {{ trackingNumber }}',
    paragraphs: ['{{ agencyName }} nyatet kamajengan pangurusan aspirasi anjeun.', track],
  },
  'aspiration-answer-sent-back': {
    subject: 'Tanggapan aspirasi {{ trackingNumber }} dibenerkeun',
    paragraphs: [
      'Koordinator nganggap tanggapan aspirasi anjeun teu acan cekap; {{ agencyName }} nindaklanjutan deui pangelatna {{ resolveBy }}.',
      track,
    ],
  },
  'aspiration-archived': {
    subject: 'Aspirasi {{ trackingNumber }} diarsipkeun',
    paragraphs: [
      'Aspirasi anjeun henteu tiasa ditindaklanjutan ku perangkat daérah. Aspirasi tetep disimpen, sareng alesanana tiasa diaos.',
      track,
    ],
  },
  'aspiration-referred': {
    subject: 'Aspirasi {{ trackingNumber }} dirujuk ka instansi sanés',
    paragraphs: [
      'Aspirasi anjeun aya di luar kawenangan Pamaréntah Kabupatén sareng parantos dirujuk ka instansi anu wenang.',
      track,
    ],
  },
  'question-answered': {
    subject: 'Patarosan ngeunaan aspirasi {{ trackingNumber }} réngsé',
    paragraphs: ['Palapor parantos ngawaler, atanapi waktosna parantos béak. Tenggat jalan deui; mugi diteruskeun.'],
  },
  'check-requested': {
    subject: 'Mugi dipariksa di lapangan: aspirasi {{ trackingNumber }}',
    paragraphs: [
      'KIM anjeun dipénta mariksa di lapangan naha tanggapan perangkat daérah dilaksanakeun. Aspirasi sareng tanggapanana tiasa diaos dina Sambung.',
    ],
  },
  'answer-checked': {
    subject: 'Hasil pamariksaan lapangan aspirasi {{ trackingNumber }}',
    paragraphs: [
      'KIM satempat parantos mariksa di lapangan naha tanggapan anjeun dilaksanakeun. Hasilna tiasa diaos dina Sambung.',
    ],
  },
  'answer-sent-back': {
    subject: 'Tanggapan aspirasi {{ trackingNumber }} dipulangkeun',
    paragraphs: [
      'Koordinator nganggap tanggapan aspirasi {{ trackingNumber }} teu acan cekap. Alesanana tiasa diaos dina Sambung.',
    ],
  },
  'aspiration-appealed': {
    subject: 'Palapor kabeuratan kana tanggapan aspirasi {{ trackingNumber }}',
    paragraphs: ['Palapor tetep kabeuratan saatos aspirasi dibuka deui; koordinator ayeuna meunteun tanggapanana.'],
  },
  'aspiration-recalled': {
    subject: 'Aspirasi {{ trackingNumber }} ditarik',
    paragraphs: [
      'Koordinator narik aspirasi {{ trackingNumber }} ti perangkat daérah anjeun kanggo didisposisikeun deui.',
    ],
  },
  'answer-undelivered': {
    subject: 'Palapor aspirasi {{ trackingNumber }} teu acan dibéjaan',
    paragraphs: [
      'Aspirasi {{ trackingNumber }} anu ditepikeun ngalangkungan KIM anjeun parantos ditanggapan, nanging palapor teu acan tiasa dihubungi.',
      'Mugi tanggapanana ditepikeun langsung sareng dicatet dina Sambung. Palapor tiasa kabeuratan dugi ka {{ closesOn }}.',
    ],
    short:
      'Palapor aspirasi {{ trackingNumber }} teu acan tiasa dihubungi. Mugi tanggapanana ditepikeun langsung sateuacan {{ closesOn }}.',
  },
} as const satisfies Record<string, TemplateText>;
