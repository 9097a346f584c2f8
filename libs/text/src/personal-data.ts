import { readTrackingNumber } from '#codes';
import { fold, inOrigin } from './folded-text.js';
import { type Identity, identityIn } from './identity.js';
import { labelledNumbersIn } from './labelled-numbers.js';
import { isAmount, NumberKinds } from './number-kinds.js';
import { numberRun } from './number-run.js';
import { isOfOffice } from './office-contacts.js';
import { type Datum, type Passage, type PersonalDataKind, personalDataKinds } from './datum.js';
import { withoutDocumentNumbers, withoutQuantities } from './ordinary-numbers.js';

/** What was found in a text, and the work that it took: at most so much for each character, whatever is written. */
export interface Scan {
  readonly found: readonly Datum[];
  /** The sequences of digits that were examined. */
  readonly examined: number;
  /** How often the numbering plan was consulted. */
  readonly lookups: number;
}

const beforeAt = /^[\p{L}\p{N}._%+-]$/u;
/** Bounded by the lengths that e-mail allows; contains no `@`, so that no character is read for two addresses. */
const domain = /[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/uy;
const longestLocalPart = 64;
/** With its prefix in every spelling, without it in groups. */
const trackingNumber =
  /(?<![a-z\d])(?:sb[- ]?[a-z\d]{4}[- ]?[a-z\d]{4}[- ]?|[a-z\d]{4}-[a-z\d]{4}-)[a-z\d](?![a-z\d])/gi;
const mostGroups = 16;
const mostDigits = 16;

/**
 * Finds what is masked in a text, in the order of the text: a NIK (or the number of a family card, which has the same
 * structure), a telephone number, a number that words before it name as personal, an e-mail address, a tracking number.
 * Finds numbers in every script and however they are spaced; ignores hours, dates, amounts and numbers of documents as
 * far as they can be recognised.
 */
export function scan(text: string): Scan {
  const folded = fold(text);
  const { plain } = folded;
  const addresses = addressesIn(plain);
  const withoutAddresses = without(addresses, plain, masked);
  const countable = withoutQuantities(withoutAddresses);
  const labelled = labelledNumbersIn(withoutAddresses, countable);
  const { found, examined, lookups } = numbersIn(withoutDocumentNumbers(without(labelled, countable, masked)));
  const all = [...addresses, ...labelled, ...found, ...trackingNumbersIn(plain)].map((datum) =>
    inOrigin(datum, folded),
  );
  return { found: all.toSorted((one, other) => one.start - other.start), examined, lookups };
}

/** The kinds of personal data in these texts, each once. */
export function kindsOfPersonalData(...texts: readonly string[]): PersonalDataKind[] {
  const found = new Set(texts.flatMap((text) => scan(text).found).map(({ kind }) => kind));
  return personalDataKinds.filter((kind) => found.has(kind));
}

/** Who wrote a text, and about whom. */
export interface TextContext {
  /** Masked wherever they are named: the reporters of the aspiration. */
  readonly people?: readonly Identity[];
  /** Of an office: its addresses. What it writes of its own numbers and addresses stays readable. */
  readonly office?: readonly string[];
}

/** Replaces each character of what is found by a dot; the length and the rest stay the same. */
export function mask(text: string, { people = [], office }: TextContext = {}): string {
  const { found } = scan(text);
  const personal = office === undefined ? found : found.filter((datum) => !isOfOffice(text, datum, office));
  const identities = people.flatMap((person) => identityIn(text, person));
  return maskPassages(text, [...personal, ...identities]);
}

/** Replaces each character of these passages by a dot. */
export function maskPassages(text: string, passages: readonly Passage[]): string {
  return without(
    passages.toSorted((one, other) => one.start - other.start),
    text,
    masked,
  );
}

const masked = '•';

function without(data: readonly Passage[], text: string, by: string): string {
  let rest = '';
  let place = 0;
  for (const { start, end } of data) {
    if (end <= place) continue;
    const from = Math.max(start, place);
    rest += text.slice(place, from) + by.repeat(end - from);
    place = end;
  }
  return rest + text.slice(place);
}

function addressesIn(text: string): Datum[] {
  const found: Datum[] = [];
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    domain.lastIndex = at + 1;
    const start = startOfLocalPart(text, at, found.at(-1)?.end ?? 0);
    if (start < at && domain.test(text)) found.push({ kind: 'EMAIL', start, end: domain.lastIndex });
  }
  return found;
}

function startOfLocalPart(text: string, at: number, floor: number): number {
  let start = at;
  for (let length = 0; length < longestLocalPart && start > floor; length++) {
    const isPair = /[\udc00-\udfff]/.test(text[start - 1]!);
    const before = start - (isPair ? 2 : 1);
    if (before < floor || !beforeAt.test(text.slice(before, start))) break;
    start = before;
  }
  return start;
}

function trackingNumbersIn(text: string): Datum[] {
  return [...text.matchAll(trackingNumber)]
    .filter(([written]) => readTrackingNumber(written) !== undefined)
    .map(({ 0: written, index }) => ({ kind: 'TRACKING_NUMBER', start: index, end: index + written.length }));
}

function numbersIn(countable: string): Scan {
  const kinds = new NumberKinds();
  const runs = [...countable.matchAll(numberRun)].map((match) => inRun(match[0], match.index, kinds));
  const examined = runs.reduce((sum, each) => sum + each.examined, 0);
  return { found: runs.flatMap(({ found }) => found), examined, lookups: kinds.lookups };
}

interface Candidate {
  readonly written: string;
  readonly digits: string;
  readonly groups: number;
}

/** Adjacent numbers form one run: the longest sequence of groups that is a number counts as one. */
function inRun(written: string, offset: number, kinds: NumberKinds): Omit<Scan, 'lookups'> {
  if (written.length < 8 || isAmount(written)) return { found: [], examined: 0 };
  const groups = [...written.matchAll(/\+?\d+/g)];
  const found: Datum[] = [];
  let examined = 0;
  for (let first = 0; first < groups.length;) {
    const start = groups[first]!.index;
    let advance = 1;
    for (const candidate of candidatesAt(written, groups, first).toReversed()) {
      examined++;
      const kind = kinds.of(candidate.written, candidate.digits);
      if (kind === undefined) continue;
      found.push({ kind, start: offset + start, end: offset + start + candidate.written.length });
      advance = candidate.groups;
      break;
    }
    first += advance;
  }
  return { found, examined };
}

/** The sequences that begin with this group, shortest first; none has more digits than a NIK. */
function candidatesAt(written: string, groups: readonly RegExpExecArray[], first: number): Candidate[] {
  const candidates: Candidate[] = [];
  const from = groups[first]!.index;
  let digits = '';
  for (let last = first; last < Math.min(groups.length, first + mostGroups); last++) {
    const { 0: group, index } = groups[last]!;
    if (digits.length + group.length > mostDigits + 1) break;
    digits += group.startsWith('+') ? group.slice(1) : group;
    if (digits.length > mostDigits) break;
    if (digits.length >= 8)
      candidates.push({ written: written.slice(from, index + group.length), digits, groups: last - first + 1 });
  }
  return candidates;
}
