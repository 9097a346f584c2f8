import { readTrackingNumber } from '#codes';
import { sql, type Sql } from '#database';

/**
 * The aspirations that a reader looks for: by a number in any spelling, of the reporter, a part or a supporter; by KIM and a
 * part of its name; otherwise by words. What is masked is not searched, and so cannot be guessed.
 */
export function isFoundBy(q: string): Sql {
  const number = readTrackingNumber(q);
  if (number !== undefined) return hasNumber(number);
  if (/^kim /i.test(q)) return isOfKim(q);
  return sql`aspiration.search_words @@ websearch_to_tsquery('indonesian', ${q})`;
}

function hasNumber(number: string): Sql {
  return sql`aspiration.id = ANY (ARRAY(
    SELECT found.id FROM aspiration AS found WHERE found.tracking_number = ${number}
     UNION ALL
    SELECT part.id FROM aspiration AS whole JOIN aspiration AS part ON part.parent_id = whole.id
     WHERE whole.tracking_number = ${number}
     UNION ALL
    SELECT aspiration_id FROM supporter WHERE supporter.tracking_number = ${number}))`;
}

/** A name that no KIM has is decided once, not for each row. */
function isOfKim(q: string): Sql {
  const named = sql`FROM kim WHERE strpos(lower(name), lower(${q})) > 0`;
  return sql`EXISTS (SELECT ${named}) AND aspiration.kim_id = ANY (ARRAY(SELECT id ${named}))`;
}
