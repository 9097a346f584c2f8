import type { TemplateText } from '../text.js';

const track = 'Katerangan lengkepna tiasa diaos ku nomer {{ trackingNumber }} sareng PIN anjeun.';

/** Requests for information, and objections to decisions on them (UU 14/2008). */
export const informationTexts = {
  'information-request-received': {
    subject: 'Paménta informasi {{ trackingNumber }} parantos ditampi',
    paragraphs: [
      'Paménta informasi anjeun parantos dicatet ku nomer {{ trackingNumber }}. PPID ngawaler dina 10 poé gawé; waktos éta tiasa diperpanjang sakali 7 poé gawé ku alesan anu ditulis.',
      track,
    ],
    short: 'Paménta informasi {{ trackingNumber }} ditampi. PPID ngawaler dina 10 poé gawé.',
  },
  'information-request-registered': {
    subject: 'Paménta informasi énggal: {{ trackingNumber }}',
    paragraphs: [
      'Paménta informasi {{ trackingNumber }} ngantosan kaputusan PPID dina 10 poé gawé.',
      'Upami aya anu kirang, mangga pénta ka anu ménta; waktosna dijeda dugi ka diwaler.',
    ],
  },
  'information-request-near': {
    subject: 'Paménta informasi {{ trackingNumber }} béak waktosna {{ dueOn }}',
    paragraphs: [
      'Paménta informasi {{ trackingNumber }} kedah diputuskeun pangtelatna {{ dueOn }}.',
      'Upami teu acan tiasa, perpanjang sakali 7 poé gawé ku alesan anu ditulis sateuacan dinten éta béak.',
    ],
  },
  'information-request-late': {
    subject: 'Paménta informasi {{ trackingNumber }} teu acan diwaler',
    paragraphs: [
      'Paménta informasi anjeun kedahna diwaler pangtelatna {{ dueOn }} sareng teu acan diwaler. Hapunten.',
      'Anjeun tiasa ngajukeun kaberatan ka atasan PPID ku nomer {{ trackingNumber }} sareng PIN anjeun.',
    ],
    short:
      'Paménta informasi {{ trackingNumber }} teu acan diwaler dugi ka {{ dueOn }}. Anjeun tiasa ngajukeun kaberatan.',
  },
  'information-request-decided': {
    subject: 'Paménta informasi {{ trackingNumber }} parantos diputuskeun',
    paragraphs: [
      'PPID parantos mutuskeun paménta informasi anjeun. Kaputusan, alesan, sareng dokuménna tiasa diaos ku nomer {{ trackingNumber }} sareng PIN anjeun.',
      'Upami teu sugema, anjeun tiasa ngajukeun kaberatan ka atasan PPID dugi ka {{ objectUntil }}.',
    ],
    short: 'Paménta informasi {{ trackingNumber }} parantos diputuskeun. Kaberatan dugi ka {{ objectUntil }}.',
  },
  'objection-received': {
    subject: 'Kaberatan ngeunaan {{ trackingNumber }} parantos ditampi',
    paragraphs: [
      'Kaberatan anjeun parantos ditampi. Atasan PPID ngawaler pangtelatna {{ answerBy }} (30 poé gawé).',
      track,
    ],
    short: 'Kaberatan ngeunaan {{ trackingNumber }} ditampi; diwaler pangtelatna {{ answerBy }}.',
  },
  'objection-filed': {
    subject: 'Kaberatan ngeunaan paménta informasi {{ trackingNumber }}',
    paragraphs: [
      'Anu ménta ngajukeun kaberatan ngeunaan paménta informasi {{ trackingNumber }}.',
      'Mugi diwaler ku tulisan sareng alesanana pangtelatna {{ answerBy }}.',
    ],
  },
  'objection-near': {
    subject: 'Kaberatan ngeunaan {{ trackingNumber }} béak waktosna {{ dueOn }}',
    paragraphs: ['Kaberatan ngeunaan paménta informasi {{ trackingNumber }} kedah diwaler pangtelatna {{ dueOn }}.'],
  },
  'objection-late': {
    subject: 'Kaberatan ngeunaan {{ trackingNumber }} teu acan diwaler',
    paragraphs: [
      'Kaberatan anjeun kedahna diwaler ku atasan PPID pangtelatna {{ dueOn }} sareng teu acan diwaler.',
      'Anjeun tiasa ngajukeun sengkéta ka Komisi Informasi dina 14 poé gawé ti dinten éta.',
    ],
    short:
      'Kaberatan ngeunaan {{ trackingNumber }} teu acan diwaler dugi ka {{ dueOn }}. Anjeun tiasa ka Komisi Informasi.',
  },
  'objection-upheld': {
    subject: 'Kaberatan ngeunaan {{ trackingNumber }} parantos diwaler',
    paragraphs: [
      'Atasan PPID nguatkeun kaputusan PPID. Alesanana tiasa diaos ku nomer {{ trackingNumber }} sareng PIN anjeun.',
      'Upami teu sugema, anjeun tiasa ngajukeun sengkéta ka Komisi Informasi dugi ka {{ disputeUntil }} (14 poé gawé).',
    ],
    short:
      'Kaberatan ngeunaan {{ trackingNumber }}: kaputusan dikuatkeun. Komisi Informasi dugi ka {{ disputeUntil }}.',
  },
  'objection-granted': {
    subject: 'Kaberatan ngeunaan {{ trackingNumber }} dikabulkeun',
    paragraphs: [
      'Atasan PPID ngabulkeun kaberatan anjeun. PPID mutuskeun deui dina 10 poé gawé.',
      'Upami teu sugema ku waleran ieu, anjeun tiasa ngajukeun sengkéta ka Komisi Informasi dugi ka {{ disputeUntil }} (14 poé gawé).',
      track,
    ],
    short: 'Kaberatan ngeunaan {{ trackingNumber }} dikabulkeun. PPID mutuskeun deui dina 10 poé gawé.',
  },
  'decision-reopened': {
    subject: 'Paménta informasi {{ trackingNumber }} kedah diputuskeun deui',
    paragraphs: [
      'Atasan PPID ngabulkeun kaberatan ngeunaan paménta informasi {{ trackingNumber }}.',
      'Mugi diputuskeun deui numutkeun waleranana dina 10 poé gawé.',
    ],
  },
} as const satisfies Record<string, TemplateText>;
