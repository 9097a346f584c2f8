import { type ExemptionGround, exemptionGrounds } from '../exemption-grounds.js';
import type { InformationOutcome } from '../requests/decision.rules.js';

/** What the words about a request depend on. */
export interface RequestState {
  readonly status: string;
  /** The last day of the decision, or of the answer to the objection. */
  readonly dueOn: string | null;
  readonly extended: boolean;
  readonly late: boolean;
  readonly replyBy: string | null;
  readonly outcome: InformationOutcome | null;
  readonly ground: ExemptionGround | null;
  readonly cost: number | null;
  readonly heldBy: string | null;
  readonly forwarded: boolean;
  readonly objectUntil: string | null;
  readonly objectionOutcome: 'UPHELD' | 'GRANTED' | null;
  readonly disputeUntil: string | null;
}

export interface Words {
  readonly id: string;
  readonly en: string;
}

/** Where a request for information is, and what its requester can do next, in words. */
export function wordsOf(state: RequestState): Words[] {
  const words = [now(state)];
  const decided = state.outcome !== null && state.status !== 'RECEIVED' && state.status !== 'RETURNED';
  if (decided) words.push(...decision(state));
  return [...words, ...next(state)];
}

function now({ status, dueOn, extended, late, replyBy, objectionOutcome }: RequestState): Words {
  if (status === 'RETURNED')
    return {
      id: `Permintaan Anda perlu dilengkapi sampai ${replyBy}. Waktu menjawabnya dijeda sampai Anda membalas.`,
      en: `Please complete your request until ${replyBy}. The time to answer is paused until you reply.`,
    };
  if (status === 'UNDER_REVIEW')
    return {
      id: `Keberatan Anda ditangani atasan PPID dan ditanggapi paling lambat ${dueOn}.`,
      en: `The superior of the information officer answers your objection by ${dueOn}.`,
    };
  if (status === 'ARCHIVED')
    return { id: 'Permintaan Anda diarsipkan tanpa keputusan.', en: 'Your request was archived without a decision.' };
  if (status !== 'RECEIVED') return { id: 'Permintaan Anda telah diputuskan.', en: 'Your request has been decided.' };
  if (objectionOutcome === 'GRANTED')
    return {
      id: `Keberatan Anda dikabulkan. PPID memutuskan kembali permintaan ini paling lambat ${dueOn}.`,
      en: `Your objection was granted. The information officer decides once more by ${dueOn}.`,
    };
  if (late)
    return {
      id: `Permintaan Anda seharusnya dijawab paling lambat ${dueOn} dan belum dijawab.`,
      en: `Your request should have been answered by ${dueOn}, and was not.`,
    };
  const [id, en] = extended ? [' (diperpanjang tujuh hari kerja)', ' (extended by seven working days)'] : ['', ''];
  return {
    id: `Permintaan Anda dijawab PPID paling lambat ${dueOn}${id}.`,
    en: `The information officer answers your request by ${dueOn}${en}.`,
  };
}

function decision({ outcome, ground, cost, heldBy, forwarded }: RequestState): Words[] {
  const why = ground && exemptionGrounds[ground];
  const because = why
    ? {
        id: `${lowerFirst(why.id)} (UU 14/2008 pasal ${why.article})`,
        en: `it ${lowerFirst(why.en)} (UU 14/2008 art. ${why.article})`,
      }
    : { id: '', en: '' };
  const words: Record<InformationOutcome, Words> = {
    GRANTED: { id: 'Permintaan dikabulkan seluruhnya.', en: 'The request is granted in whole.' },
    GRANTED_IN_PART: {
      id: `Permintaan dikabulkan sebagian; sebagian lagi dikecualikan karena ${because.id}.`,
      en: `The request is granted in part; a part is exempt because ${because.en}.`,
    },
    REFUSED: {
      id: `Permintaan ditolak karena informasinya dikecualikan: ${because.id}.`,
      en: `The request is refused because the information is exempt: ${because.en}.`,
    },
    NOT_HELD: {
      id: `Informasi tidak dikuasai; badan yang menguasainya: ${heldBy}.${forwarded ? ' Permintaan Anda telah diteruskan ke sana.' : ''}`,
      en: `The information is not held here; it is held by: ${heldBy}.${forwarded ? ' Your request was passed on.' : ''}`,
    },
  };
  const costs = (cost ?? 0) > 0 && { id: `Biayanya Rp${rupiah(cost!)}.`, en: `It costs Rp${rupiah(cost!)}.` };
  return [words[outcome!], ...(costs ? [costs] : [])];
}

function next({ status, late, objectUntil, objectionOutcome, disputeUntil }: RequestState): Words[] {
  if (status === 'RESPONDED' && objectUntil)
    return [
      {
        id: `Bila tidak puas, Anda dapat mengajukan keberatan kepada atasan PPID sampai ${objectUntil}.`,
        en: `If you are not satisfied, you can object to the superior of the information officer until ${objectUntil}.`,
      },
    ];
  if (status === 'RECEIVED' && late)
    return [
      {
        id: 'Anda dapat mengajukan keberatan kepada atasan PPID karena permintaan tidak ditanggapi.',
        en: 'You can object to the superior of the information officer because the request was not answered.',
      },
    ];
  if (status === 'CLOSED' && objectionOutcome === 'UPHELD')
    return [
      {
        id: `Atasan PPID menguatkan keputusan. Bila tidak puas, Anda dapat mengajukan sengketa ke Komisi Informasi sampai ${disputeUntil} (14 hari kerja).`,
        en: `The superior upheld the decision. If you are not satisfied, you can go to the information commission (Komisi Informasi) until ${disputeUntil} (14 working days).`,
      },
    ];
  return [];
}

const rupiah = (amount: number) => amount.toLocaleString('id-ID');
const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
