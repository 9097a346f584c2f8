import type { FieldText } from './field-text.js';
import { activities } from './fields/activities.js';
import { areas } from './fields/areas.js';
import { aspirations } from './fields/aspirations.js';
import { citizens } from './fields/citizens.js';
import { claims } from './fields/claims.js';
import { deadlines } from './fields/deadlines.js';
import { dissemination } from './fields/dissemination.js';
import { documents } from './fields/documents.js';
import { informationRequests } from './fields/information-requests.js';
import { integrations } from './fields/integrations.js';
import { kims } from './fields/kims.js';
import { members } from './fields/members.js';
import { messages } from './fields/messages.js';
import { plans } from './fields/plans.js';
import { platform } from './fields/platform.js';
import { processing } from './fields/processing.js';
import { records } from './fields/records.js';
import { routing } from './fields/routing.js';
import { statistics } from './fields/statistics.js';
import { trainings } from './fields/trainings.js';
import { webhooks } from './fields/webhooks.js';
import { mergeTexts } from './merge-texts.js';
import { pathNouns } from './parameters/path-nouns.js';
import { pathParameters } from './parameters/path-parameters.js';
import { queryParameters } from './parameters/query-parameters.js';

/** The texts of all properties. */
export const fieldTexts = mergeTexts([
  platform,
  records,
  areas,
  kims,
  members,
  activities,
  trainings,
  documents,
  claims,
  dissemination,
  aspirations,
  deadlines,
  processing,
  routing,
  citizens,
  informationRequests,
  statistics,
  integrations,
  webhooks,
  messages,
  plans,
]);

/**
 * The text of a property.
 *
 * @param owner the schema and the properties that lead to it, from the outside in: `['Task', 'report']`
 */
export function fieldText(owner: readonly string[], name: string): FieldText | undefined {
  const path = [...owner, name];
  const keys = [...path.keys()].map((start) => path.slice(start).join('.'));
  return keys.map((key) => fieldTexts.get(key)).find((text) => text !== undefined);
}

/** The text of a query parameter of an operation. */
export function queryText(operationId: string, name: string): FieldText | undefined {
  return queryParameters[`${operationId}?${name}`] ?? queryParameters[`?${name}`];
}

/** The text of a parameter of an address: `pathText('/v1/tasks/{id}', 'id', 'uuid')`. */
export function pathText(path: string, name: string, format?: string): FieldText | undefined {
  const parts = path.split('/');
  const before = parts[parts.findIndex((part) => part.includes(`{${name}}`)) - 1] ?? '';
  const noun = format === 'uuid' ? pathNouns[before] : undefined;
  if (!noun) return pathParameters[`/${before}/{${name}}`] ?? pathParameters[`{${name}}`];
  return {
    en: `UUID of the ${noun.en}, as responses and events have it`,
    id: `UUID ${noun.id}, seperti pada jawaban dan peristiwa`,
  };
}
