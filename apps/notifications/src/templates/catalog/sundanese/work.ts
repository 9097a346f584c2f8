import type { TemplateText } from '../text.js';

/** Dissemination, trainings, claims, needs and addresses. */
export const workTexts = {
  'task-assigned': {
    subject: 'Tugas diséminasi: {{ editionTitle }}',
    paragraphs: [
      'KIM anjeun dipénta neruskeun informasi "{{ editionTitle }}" ka warga.',
      'Mugi ditepikeun sareng dilaporkeun sareng buktina pangelatna {{ dueOn }}.',
    ],
    short: 'Tugas diséminasi "{{ editionTitle }}": mugi ditepikeun ka warga sareng dilaporkeun pangelatna {{ dueOn }}.',
  },
  'correction-assigned': {
    subject: 'Penting, ralat kanggo ditepikeun: {{ editionTitle }}',
    paragraphs: [
      'Informasi anu kantos diteruskeun ku KIM anjeun ka warga parantos diralat atanapi ditarik: "{{ editionTitle }}".',
      'Mugi ralatna ditepikeun ka warga anu sami sareng dilaporkeun pangelatna {{ dueOn }}.',
    ],
    short:
      'PENTING: "{{ editionTitle }}" parantos diralat atanapi ditarik. Mugi ralatna ditepikeun ka warga pangelatna {{ dueOn }}.',
  },
  'task-due': {
    subject: 'Pangéling tugas diséminasi: {{ editionTitle }}',
    paragraphs: [
      'Laporan KIM anjeun ngeunaan "{{ editionTitle }}" diantos pangelatna {{ dueOn }}.',
      'Upami KIM anjeun henteu tiasa nepikeun, mugi tugasna ditolak supados ku nu sanés dilaksanakeun.',
    ],
    short: 'Laporan diséminasi "{{ editionTitle }}" diantos pangelatna {{ dueOn }}.',
  },
  'task-overdue': {
    subject: 'Tugas diséminasi kalangkung waktosna: {{ editionTitle }}',
    paragraphs: [
      'Laporan ngeunaan "{{ editionTitle }}" anu diantos pangelatna {{ dueOn }} teu acan katampi.',
      'Upami parantos ditepikeun ka warga, mugi enggal dilaporkeun sareng buktina.',
    ],
  },
  'report-returned': {
    subject: 'Laporan diséminasi dipulangkeun: {{ editionTitle }}',
    paragraphs: [
      'Laporan KIM anjeun ngeunaan "{{ editionTitle }}" dipulangkeun. Alesanana tiasa diaos dina riwayat tugas.',
      'Mugi laporanana dibenerkeun teras dikirim deui.',
    ],
  },
  'dissemination-verified': {
    subject: 'Laporan diséminasi ditampi: {{ editionTitle }}',
    paragraphs: ['Laporan KIM anjeun ngeunaan "{{ editionTitle }}" parantos dipariksa sareng ditampi. Hatur nuhun.'],
  },
  'task-expired': {
    subject: 'Tugas diséminasi béak waktosna: {{ editionTitle }}',
    paragraphs: [
      'Tugas neruskeun "{{ editionTitle }}" béak waktosna tanpa laporan; tenggatna {{ dueOn }}.',
      'Upami parantos ditepikeun ka warga, mugi Diskominfo dibéjaan.',
    ],
  },
  'task-cancelled': {
    subject: 'Tugas diséminasi dibolaykeun: {{ editionTitle }}',
    paragraphs: [
      'Informasi "{{ editionTitle }}" henteu lumaku deui atanapi parantos digentos. Tugas neruskeunana dibolaykeun.',
    ],
  },
  'edition-renewal-due': {
    subject: 'Énggalan paling telat {{ renewBy }}: {{ editionTitle }}',
    paragraphs: [
      'Informasi berkala "{{ editionTitle }}" kedah diénggalan paling telat {{ renewBy }}.',
      'Mugi dipariksa sareng édisi salajengna dimedalkeun saméméh tanggal éta.',
    ],
  },
  'relay-requested': {
    subject: 'Mugi pesen penting ditepikeun ka saurang warga',
    paragraphs: [
      'Saurang warga di wilayah KIM anjeun henteu tiasa dihubungan ku telepon atanapi surél, sareng kedah enggal terang kana pesen penting.',
      'Mugi buka "Penyampaian langsung" di Sambung: di dinya aya nami sareng pesenna. Tampi upami anjeun tiasa nepungan, atanapi tolak supados anggota sanés dipénta.',
    ],
    short:
      'Mugi pesen penting ditepikeun langsung ka saurang warga. Buka "Penyampaian langsung" di Sambung, teras tampi atanapi tolak.',
  },
  'coverage-gaps-found': {
    subject: 'Désa/kalurahan teu acan kahontal ({{ newVillages }}): {{ editionTitle }}',
    paragraphs: [
      'Teu acan aya tugas anu ngahontal désa/kalurahan ieu ku "{{ editionTitle }}". Anyar: {{ newVillages }}; sadayana anu masih kabuka: {{ openVillages }}.',
      'Daptar celah jangkauan ngusulkeun KIM tatangga atanapi kantor désa/kalurahan kanggo masing-masing: mangga dijantenkeun tugas.',
    ],
  },
  'training-scheduled': {
    subject: 'Uleman bimtek: {{ trainingTitle }}',
    paragraphs: [
      'KIM anjeun diulem miluan bimtek "{{ trainingTitle }}" mimiti {{ startsOn }}.',
      'Mangga daptarkeun anggota ngalangkungan Sambung. Upami tempatna pinuh, anggota lebet daptar tunggu.',
    ],
    short:
      'KIM anjeun diulem miluan bimtek "{{ trainingTitle }}" mimiti {{ startsOn }}. Daptarkeun anggota dina Sambung.',
  },
  'training-place-granted': {
    subject: 'Aya tempat dina bimtek: {{ trainingTitle }}',
    paragraphs: [
      'Anggota KIM anjeun dina daptar tunggu kénging tempat dina bimtek "{{ trainingTitle }}" mimiti {{ startsOn }}.',
      'Rincianana tiasa ditingali dina Sambung.',
    ],
  },
  'training-changed': {
    subject: 'Parobahan bimtek: {{ trainingTitle }}',
    paragraphs: [
      'Waktos atanapi tempat bimtek "{{ trainingTitle }}" robih. Bimtek ayeuna dimimitian {{ startsOn }}.',
      'Jadwal unggal sési tiasa ditingali dina Sambung.',
    ],
    short: 'Bimtek "{{ trainingTitle }}" robih sareng ayeuna dimimitian {{ startsOn }}. Tingali dina Sambung.',
  },
  'training-cancelled': {
    subject: 'Bimtek dibolaykeun: {{ trainingTitle }}',
    paragraphs: ['Bimtek "{{ trainingTitle }}" anu direncanakeun mimiti {{ startsOn }} dibolaykeun.'],
    short: 'Bimtek "{{ trainingTitle }}" anu direncanakeun mimiti {{ startsOn }} dibolaykeun.',
  },
  'training-near': {
    subject: 'Pangéling bimtek: {{ trainingTitle }}',
    paragraphs: [
      'Anjeun kadaptar dina bimtek "{{ trainingTitle }}" anu dimimitian {{ startsOn }}.',
      'Waktos sareng tempat unggal sési tiasa ditingali dina Sambung.',
    ],
    short: 'Pangéling: bimtek "{{ trainingTitle }}" dimimitian {{ startsOn }}. Jadwalna tiasa ditingali dina Sambung.',
  },
  'training-completed': {
    subject: 'Bimtek réngsé: {{ trainingTitle }}',
    paragraphs: [
      'Hatur nuhun parantos ngiringan bimtek "{{ trainingTitle }}".',
      'Kahadiran anjeun kacatet; sarat sertipikatna teu acan kacumponan. Rincianana tiasa ditingali dina Sambung.',
    ],
  },
  'training-certificate-issued': {
    subject: 'Sertipikat bimtek anjeun: {{ trainingTitle }}',
    paragraphs: [
      'Hatur nuhun parantos ngiringan bimtek "{{ trainingTitle }}" dugi ka réngsé.',
      'Sertipikat anjeun parantos medal sareng tiasa diunduh dina Sambung.',
    ],
  },
  'claim-rated': {
    subject: 'Hasil mariksa fakta: {{ title }}',
    paragraphs: [
      'Informasi anu dilaporkeun ku KIM anjeun parantos dipariksa: {{ title }}',
      'Kateranganana tiasa diaos dina daptar klaim. Mugi henteu neruskeun informasi anu teu acan kabuktian leres.',
    ],
  },
  'claim-clarified': {
    subject: 'Klarifikasi parantos medal: {{ title }}',
    paragraphs: [
      'Klarifikasi informasi anu dilaporkeun ku KIM anjeun parantos medal: {{ title }}',
      'Mugi diteruskeun ka warga di tempat informasi éta sumebar.',
    ],
  },
  'need-answered': {
    subject: 'Informasi anu dipénta parantos medal: {{ documentTitle }}',
    paragraphs: [
      'Informasi anu dipénta ku KIM anjeun parantos medal: "{{ documentTitle }}".',
      'Mangga diaos sareng diteruskeun ka warga anu naroskeun.',
    ],
  },
  'edition-published': {
    subject: 'Informasi anyar: {{ editionTitle }}',
    paragraphs: [
      'Informasi nu dilanggan ku Anjeun geus medal: "{{ editionTitle }}".',
      'Mangga dibaca dina kaca informasi publik Kabupatén Bogor.',
    ],
  },
  announcement: {
    subject: '{{ title }}',
    paragraphs: ['{{ title }}', '{{ announcement }}'],
    short: '{{ title }}: {{ announcement }}',
  },
  digest: {
    subject: 'Ringkesan: {{ title }}',
    paragraphs: ['Ieu ringkesan ngamuat béja ti saprak ringkesan saméméhna ({{ count }}), nu panganyarna ti heula.'],
    short: 'Ringkesan anjeun ({{ count }}): {{ title }}',
  },
  probe: {
    subject: 'Pesen uji sistem',
    paragraphs: ['Ieu pesen ngukur waktu pangiriman. Teu kedah diwaler.'],
  },
  'address-unconfirmed': {
    subject: 'Konfirmasi alamat e-mail anjeun',
    paragraphs: [
      'Alamat ieu dicantumkeun dina hiji laporan ka Pamaréntah Kabupatén Bogor. Upami laporan éta ti anjeun, konfirmasi alamat ieu dina Sambung supados wartosna dikirim ka dieu. Kode: {{ code }}',
      'Upami sanés ti anjeun, antep serat ieu. Tanpa konfirmasi teu aya wartos anu dikirim, sareng serat ieu paling seueur sakali sadinten.',
    ],
    short: 'Kode konfirmasi Sambung: {{ code }}. Antep upami anjeun henteu ngirim laporan.',
  },
  'subscription-unconfirmed': {
    subject: 'Konfirmasi alamat anjeun',
    paragraphs: [
      'Ieu alamat didaptarkeun pikeun nampi bewara ti Pamarentah Kabupaten Bogor. Upami anjeun anu ngadaptarkeun, mangga konfirmasi di Sambung dina 24 jam. Kode: {{ code }}',
      'Upami sanes anjeun, teu kedah dibales. Tanpa konfirmasi moal aya bewara anu dikirim.',
    ],
    short:
      'Kode konfirmasi Sambung: {{ code }}. Ulah dibikeun ka sasaha. Teu kedah dibales upami anjeun henteu ngadaptar.',
  },
} as const satisfies Record<string, TemplateText>;
