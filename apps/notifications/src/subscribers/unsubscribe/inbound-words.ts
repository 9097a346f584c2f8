export type InboundWord = 'STOP' | 'START';

const words: Readonly<Record<string, InboundWord>> = {
  STOP: 'STOP',
  STOPALL: 'STOP',
  BERHENTI: 'STOP',
  HENTI: 'STOP',
  UNREG: 'STOP',
  UNSUBSCRIBE: 'STOP',
  EUREUN: 'STOP',
  MULAI: 'START',
  START: 'START',
};

/** The word of an answer that ends or restarts messages, when the answer is that word alone, perhaps with a please. */
export function inboundWord(text: string): InboundWord | undefined {
  const [first, ...rest] =
    text
      .normalize('NFKC')
      .toUpperCase()
      .match(/\p{L}+/gu) ?? [];
  const polite = rest.every((word) => ['TOLONG', 'MOHON', 'ALL', 'SMS', 'WA', 'YA', 'PAK', 'BU', 'MIN'].includes(word));
  return first !== undefined && polite && Object.hasOwn(words, first) ? words[first] : undefined;
}
