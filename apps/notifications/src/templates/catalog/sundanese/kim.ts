import type { TemplateText } from '../text.js';

const history = 'Alesanana tiasa diaos dina riwayat pendaptaran.';

export const kimTexts = {
  'kim-returned': {
    subject: 'Pendaptaran {{ kimName }} kedah dilengkepan',
    paragraphs: [
      'Pendaptaran {{ kimName }} dipulangkeun ku verifikator Diskominfo kanggo dilengkepan.',
      'Alesanana tiasa diaos dina riwayat pendaptaran. Saatos dilengkepan, mangga ajukeun deui.',
    ],
  },
  'kim-rejected': {
    subject: 'Pendaptaran {{ kimName }} ditolak',
    paragraphs: ['Pendaptaran {{ kimName }} ditolak ku verifikator Diskominfo.', history],
  },
  'kim-verified': {
    subject: '{{ kimName }} parantos diverifikasi',
    paragraphs: ['Pendaptaran {{ kimName }} parantos diverifikasi sareng enggal diaktipkeun.'],
  },
  'kim-activated': {
    subject: '{{ kimName }} ayeuna aktip',
    paragraphs: [
      '{{ kimName }} ayeuna kadaptar janten KIM aktip Kabupatén Bogor.',
      'Ti ayeuna KIM nampi tugas diséminasi sareng tiasa nepikeun aspirasi warga.',
    ],
  },
  'kim-dormant': {
    subject: '{{ kimName }} ayeuna statusna dorman',
    paragraphs: [
      'Parantos lami teu aya kagiatan {{ kimName }} anu kacatet, janten statusna dorman.',
      'Salami dorman, KIM henteu nampi tugas diséminasi énggal sareng henteu tiasa nepikeun aspirasi warga.',
      'KIM aktip deui saatos kagiatanana dicatet.',
    ],
    short:
      '{{ kimName }} ayeuna dorman margi lami teu aya kagiatan anu kacatet. KIM aktip deui saatos kagiatan dicatet.',
  },
  'kim-reactivated': {
    subject: '{{ kimName }} aktip deui',
    paragraphs: ['Kagiatan {{ kimName }} parantos kacatet, sareng KIM aktip deui.'],
  },
  'kim-suspended': {
    subject: '{{ kimName }} dibekukeun samentawis',
    paragraphs: [
      '{{ kimName }} dibekukeun samentawis ku Diskominfo. Alesanana tiasa diaos dina riwayat KIM.',
      'Salami dibekukeun, KIM henteu nampi tugas diséminasi énggal sareng henteu tiasa nepikeun aspirasi warga.',
    ],
  },
  'kim-reinstated': {
    subject: 'Pembekuan {{ kimName }} dicabut',
    paragraphs: ['Pembekuan {{ kimName }} parantos dicabut, sareng KIM aktip deui.'],
  },
  'kim-dissolved': {
    subject: '{{ kimName }} parantos dibubarkeun',
    paragraphs: [
      '{{ kimName }} parantos dibubarkeun. Alesanana tiasa diaos dina riwayat KIM.',
      'Diséminasi anu parantos dilaksanakeun masih tiasa dilaporkeun.',
    ],
  },
  'kim-decree-expiring': {
    subject: 'SK {{ kimName }} lakuna dugi ka {{ expiresOn }}',
    paragraphs: [
      'SK {{ kimName }} lakuna dugi ka {{ expiresOn }}.',
      'Mugi enggal diurus SK anu énggal sareng pamaréntah désa atanapi kalurahan, teras dicatetkeun.',
    ],
  },
  'officer-term-expiring': {
    subject: 'Mangsa bakti {{ post }} {{ kimName }} badé béak',
    paragraphs: [
      'Mangsa bakti {{ post }} {{ kimName }} béak dina {{ endsOn }}.',
      'Mugi disiapkeun perpanjangan atanapi serah tarima jabatan, teras dicatet dina pendaptaran KIM.',
    ],
    short: 'Mangsa bakti {{ post }} {{ kimName }} béak dina {{ endsOn }}. Mugi disiapkeun gentosna.',
  },
  'account-invitation': {
    subject: 'Uleman nyambungkeun akun anjeun sareng {{ kimName }}',
    paragraphs: [
      'Anjeun kacatet salaku anggota {{ kimName }}. Sambungkeun akun anjeun supados tiasa lebet sareng damel pikeun KIM dina Sambung.',
      'Buka tautan ieu, lebet nganggo akun anjeun, teras satujuan: {{ invitationLink }}',
      'Tautan ieu mung kanggo anjeun, tiasa dianggo sakali, sareng lakuna dugi ka {{ expiresOn }}. Ulah diteraskeun ka nu sanés.',
      'Upami anjeun sanés anggota KIM éta, antep serat ieu.',
    ],
    short: 'Sambungkeun akun anjeun sareng KIM: {{ invitationLink }} Ulah diteraskeun ka nu sanés.',
  },
  'account-link-ended': {
    subject: 'Akun anjeun henteu nyambung deui sareng kaanggotaan KIM',
    paragraphs: [
      'Akun anu salami ieu nyambung sareng kaanggotaan anjeun di KIM parantos dileupaskeun atanapi digentos ku akun sanés.',
      'Hak akun éta tina kaanggotaan ieu, kalebet mandat, parantos réngsé.',
      'Upami anjeun henteu terang parobahan ieu, enggal ngahubungan kantor désa atanapi Diskominfo.',
    ],
    short: 'Akun anjeun henteu nyambung deui sareng kaanggotaan KIM. Upami henteu terang, hubungi kantor désa.',
  },
} as const satisfies Record<string, TemplateText>;
