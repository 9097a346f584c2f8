import { villages } from '../../../local/seed/areas.js';
import { type Topic, topics } from './topics.js';
import { chance, pick, type Random, random } from './random.js';
import { landmarkOf, type Place, placesOf, writePlace } from './places.js';
import { written } from './writing.js';

export interface LabelledReport {
  readonly title: string;
  readonly body: string;
  /** As the citizen chose it. */
  readonly category: string;
  /** The category that fits. */
  readonly topic: string;
  readonly villageCode: string;
  /** Reports of the same incident are duplicates. */
  readonly incident: number;
  readonly daysAgo: number;
}

/**
 * Invented reports with the traits that were measured of real ones: a quarter in lower case, a third with a typed `\n`,
 * greetings and thanks around few words of substance, typing errors, slang, Sundanese. Most incidents are reported once; one
 * in eight is reported again: by another citizen in own words, or by the same one, with changes. Each village reports the same
 * topics at other places, and other topics at the same places, which are no duplicates. The same seed gives the same reports.
 */
export function labelledReports(seed: number, incidents = 1_500): LabelledReport[] {
  const next = random(seed);
  const codes = villages()
    .filter((_, index) => index % 11 === seed % 11)
    .map(({ code }) => code);
  const places = new Map(codes.map((code) => [code, placesOf(next, 40)]));
  return Array.from({ length: incidents }, (_, incident) => {
    const villageCode = pick(next, codes);
    const [topic, place] = [pick(next, topics), pick(next, places.get(villageCode)!)];
    const daysAgo = 9 + next() * 70;
    const landmark = landmarkOf(next);
    const first = report(next, topic, place, landmark);
    const others = chance(next, 1 / 8) ? 1 + Math.floor(next() * 2) : 0;
    const again = () => (chance(next, 0.4) ? changed(next, first) : report(next, topic, place, landmark));
    return [first, ...Array.from({ length: others }, again)].map((text, index) => ({
      ...text,
      villageCode,
      incident,
      topic: topic.category,
      daysAgo: index === 0 ? daysAgo : later(next, daysAgo),
      // One in ten chooses a category that does not fit.
      category: chance(next, 0.1) ? pick(next, topics).category : topic.category,
    }));
  }).flat();
}

/** Most are reported again within days, one in five any time later. */
function later(next: Random, daysAgo: number): number {
  return chance(next, 0.2) ? daysAgo * next() : daysAgo - next() * 9;
}

interface Text {
  readonly title: string;
  readonly body: string;
}

function report(next: Random, topic: Topic, place: Place, landmark: string): Text {
  const problem = pick(next, topic.problems);
  const where = writePlace(next, place);
  const details = topic.details.filter(() => chance(next, 0.45));
  const sentences = [`${problem} ${where}${chance(next, 0.5) ? ` ${landmark}` : ''}`, ...details];
  // One in three repeats the problem in other words.
  if (chance(next, 1 / 3)) sentences.push(pick(next, topic.problems));
  return {
    title: written(next, chance(next, 0.5) ? `${problem} ${pick(next, place.names)}` : problem, 'title'),
    body: written(next, sentences.join(pick(next, [', ', '. ', ' ', '. '])), 'body'),
  };
}

/** The same citizen sends the report again. */
function changed(next: Random, { title, body }: Text): Text {
  return { title, body: written(next, chance(next, 0.5) ? body : `sudah lapor belum ada tanggapan, ${body}`, 'body') };
}
