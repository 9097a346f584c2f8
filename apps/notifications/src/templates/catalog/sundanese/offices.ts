import type { TemplateText } from '../text.js';

/** What waits for an office, in the inbox of its roles. */
export const officeTexts = {
  'kim-waiting': {
    subject: 'Pendaptaran {{ kimName }} ngantosan vérifikasi',
    paragraphs: [
      'Pendaptaran {{ kimName }} parantos diajukeun sareng ngantosan vérifikasi.',
      'Mugi dipariksa, teras divérifikasi, dipulangkeun, atanapi ditolak.',
    ],
  },
  'kim-unreachable': {
    subject: 'Pangurus {{ kimName }} henteu tiasa dihubungan',
    paragraphs: [
      'Teu aya hiji ogé pangurus {{ kimName }} anu tiasa dihubungan: unggal pesen ka aranjeunna gagal.',
      'Mugi kontak pangurus diénggalan. Samentawis éta tugas diséminasina peryogi pihak sanés.',
    ],
  },
  'village-task-assigned': {
    subject: 'Tugas diséminasi kanggo kantor: {{ editionTitle }}',
    paragraphs: [
      'Kantor désa/kalurahan anjeun dipénta neruskeun informasi "{{ editionTitle }}" ka warga, margi teu aya KIM anu ngahontalna.',
      'Mugi ditepikeun sareng dilaporkeun sareng buktina pangelatna {{ dueOn }}.',
    ],
    short: 'Kantor anjeun dipénta neruskeun "{{ editionTitle }}" ka warga sareng ngalaporkeun pangelatna {{ dueOn }}.',
  },
  'village-task-due': {
    subject: 'Laporan diséminasi kantor diantos: {{ editionTitle }}',
    paragraphs: [
      'Laporan kantor désa/kalurahan anjeun ngeunaan "{{ editionTitle }}" teu acan katampi. Tenggatna {{ dueOn }}.',
    ],
  },
  'claim-reported': {
    subject: 'Klaim énggal ngantosan pamariksaan fakta',
    paragraphs: [
      'Hiji klaim anu sumebar di masarakat nembé dilaporkeun.',
      'Mugi faktana dipariksa; eusi laporanana aya dina daptar klaim.',
    ],
  },
  'claim-spread': {
    subject: 'Klaim sumebar ka désa/kalurahan sanés',
    paragraphs: [
      'Klaim anu parantos diklarifikasi ayeuna dilaporkeun ti désa/kalurahan sanés.',
      'Mugi dipertimbangkeun supados klarifikasina diteruskeun ka ditu.',
    ],
  },
  'aspiration-waiting': {
    subject: 'Aspirasi {{ trackingNumber }} ngantosan vérifikasi',
    paragraphs: ['Aspirasi {{ trackingNumber }} nembé ditampi sareng ngantosan vérifikasi koordinator.'],
  },
  'aspiration-completed': {
    subject: 'Aspirasi {{ trackingNumber }} wangsul ka koordinator',
    paragraphs: [
      'Palapor parantos ngalengkepan aspirasi {{ trackingNumber }}, atanapi waktosna parantos béak.',
      'Mugi divérifikasi ku katerangan anu aya.',
    ],
  },
  'aspiration-declined': {
    subject: 'Aspirasi {{ trackingNumber }} ditolak perangkat daérah',
    paragraphs: [
      'Perangkat daérah nyatakeun henteu wenang ngurus aspirasi {{ trackingNumber }}.',
      'Mugi didisposisikeun ka perangkat daérah sanés pangelatna {{ assignBy }}.',
    ],
  },
  'appeal-waiting': {
    subject: 'Kaberatan aspirasi {{ trackingNumber }} ngantosan dipeunteun',
    paragraphs: [
      'Palapor tetep kaberatan kana tanggapan aspirasi {{ trackingNumber }}.',
      'Mugi tanggapanana dipeunteun pangelatna {{ reviewBy }}.',
    ],
  },
  'check-finished': {
    subject: 'Pamariksaan lapangan aspirasi {{ trackingNumber }} réngsé',
    paragraphs: [
      'KIM parantos mariksa di lapangan naha tanggapan aspirasi {{ trackingNumber }} dilaksanakeun. Hasilna tiasa diaos dina Sambung.',
    ],
  },
  'answer-undelivered-to-reporter': {
    subject: 'Palapor aspirasi {{ trackingNumber }} teu acan dibéjaan',
    paragraphs: [
      'Aspirasi {{ trackingNumber }} parantos ditanggapan, namung palaporna henteu tiasa dihubungan sareng teu aya KIM anu nepikeun.',
      'Mugi palapor dihubungan ku cara sanés sateuacan {{ closesOn }}.',
    ],
  },
  'office-deadline-near': {
    subject: 'Tenggat koordinator kanggo aspirasi {{ trackingNumber }}: {{ dueOn }}',
    paragraphs: ['Aspirasi {{ trackingNumber }} ngantosan kaputusan koordinator dugi ka {{ dueOn }}.'],
  },
  'office-deadline-missed': {
    subject: 'Tenggat koordinator kanggo aspirasi {{ trackingNumber }} kalangkung',
    paragraphs: [
      'Aspirasi {{ trackingNumber }} kedahna diputuskeun koordinator pangelatna {{ dueOn }}. Mugi enggal diputuskeun.',
    ],
  },
  'aspiration-protected': {
    subject: 'Panyalindungan aspirasi {{ trackingNumber }} ditingkatkeun',
    paragraphs: [
      'Aspirasi {{ trackingNumber }} ayeuna langkung dijaga: idéntitas palapor atanapi eusina henteu kénging ditingalikeun deui.',
      'Mugi salinan anu aya di perangkat daérah anjeun disaluyukeun.',
    ],
  },
  'aspiration-recategorised': {
    subject: 'Kategori aspirasi {{ trackingNumber }} dirobih',
    paragraphs: ['Koordinator ngarobih kategori aspirasi {{ trackingNumber }} anu diurus ku perangkat daérah anjeun.'],
  },
  'assigned-aspiration-closed': {
    subject: 'Aspirasi {{ trackingNumber }} réngsé',
    paragraphs: ['Aspirasi {{ trackingNumber }} anu diurus ku perangkat daérah anjeun parantos ditutup.'],
  },
} as const satisfies Record<string, TemplateText>;
