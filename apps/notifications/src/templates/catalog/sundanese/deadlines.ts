import type { TemplateText } from '../text.js';

export const deadlineTexts = {
  'deadline-near': {
    subject: 'Tenggat aspirasi {{ trackingNumber }}: {{ dueOn }}',
    paragraphs: [
      'Tenggat pangurusan aspirasi {{ trackingNumber }} béak dina {{ dueOn }}.',
      'Mugi ditanggapan sateuacan tenggatna béak.',
    ],
  },
  'reply-near': {
    subject: 'Aspirasi {{ trackingNumber }} ngantosan waleran anjeun',
    paragraphs: [
      'Waleran anjeun masih diantos dugi ka {{ replyBy }}. Saatos éta aspirasi diteruskeun tanpa waleran.',
      'Waler ku nomer {{ trackingNumber }} sareng PIN anjeun.',
    ],
    short:
      'Aspirasi {{ trackingNumber }} ngantosan waleran anjeun dugi ka {{ replyBy }}. Waler ku nomer sareng PIN anjeun.',
  },
  'deadline-missed': {
    subject: 'Tenggat aspirasi {{ trackingNumber }} kalangkung',
    paragraphs: [
      'Aspirasi {{ trackingNumber }} kedahna ditanggapan pangelatna {{ dueOn }} sareng teu acan ditanggapan.',
      'Mugi enggal ditindaklanjutan.',
    ],
  },
  'deadline-extended': {
    subject: 'Paménta informasi {{ trackingNumber }} diperpanjang',
    paragraphs: [
      'Waktos kanggo ngawaler paménta informasi anjeun diperpanjang sakali, dugi ka {{ dueOn }}. Alesanana tiasa diaos ku nomer {{ trackingNumber }} sareng PIN anjeun.',
    ],
    short: 'Waktos ngawaler paménta informasi {{ trackingNumber }} diperpanjang dugi ka {{ dueOn }}.',
  },
  'aspiration-escalated': {
    subject: 'Éskalasi: tenggat aspirasi {{ trackingNumber }} kalangkung',
    paragraphs: [
      'Aspirasi {{ trackingNumber }} kedahna réngsé diurus pangelatna {{ dueOn }} sareng masih kabuka.',
      'Mugi janten perhatosan sareng ditindaklanjutan. Rincianana tiasa diaos dina Sambung.',
    ],
  },
  'data-request-near': {
    subject: 'Paménta data pribadi kedah réngsé dina 24 jam',
    paragraphs: ['Hiji paménta palapor ngeunaan data pribadina kedah diréngsékeun dina 24 jam ka payun (UU 27/2022).'],
  },
  'data-request-missed': {
    subject: 'Paménta data pribadi ngalangkungan 3 x 24 jam',
    paragraphs: [
      'Hiji paménta palapor ngeunaan data pribadina teu acan diréngsékeun dina 3 × 24 jam (UU 27/2022). Mugi enggal diréngsékeun.',
    ],
  },
} as const satisfies Record<string, TemplateText>;
