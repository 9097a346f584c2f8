import type { OpenAPIObject } from '@nestjs/swagger';
import { type Access, describeAccess } from '#access';
import type { BilingualText } from '#text';
import { accessSentence } from './access-sentence.js';
import { descriptionInIndonesian } from './describe-fields.js';
import { describeResponses } from './describe-responses.js';
import { explanationExtension } from './explains.js';
import { type Operation, operationsOf } from './operations.js';
import { requestSentences } from './request-sentences.js';
import { type StatedTransition, transitionExtension } from './transition.js';
import { transitionSentences } from './transition-sentences.js';

type Described = Operation & {
  'x-action'?: string;
  'x-access'?: object;
  [transitionExtension]?: StatedTransition | object;
  [explanationExtension]?: BilingualText;
  [descriptionInIndonesian]?: string;
};

/** Describes each operation by what its route declares: who may call it, its transition, its version, and how it repeats. */
export function describeOperations(document: OpenAPIObject, access: Access): void {
  for (const { operation } of operationsOf(document)) {
    const described = operation as Described;
    describe(described, access, document);
    describeResponses(described);
  }
}

function describe(operation: Described, access: Access, document: OpenAPIObject): void {
  const permission = operation['x-action'];
  const stated = permission === undefined ? undefined : describeAccess(permission, access.entry(permission));
  if (stated) operation['x-access'] = stated;
  const transition = operation[transitionExtension] as StatedTransition | undefined;
  if (transition) operation[transitionExtension] = { noun: transition.noun, action: transition.action };
  const sentences = [
    ...explanationOf(operation),
    ...(transition ? transitionSentences(transition) : []),
    ...(stated ? [accessSentence(stated)] : []),
    ...requestSentences(operation, hasClientId(operation, document)),
  ];
  operation.description = sentences.map(({ en }) => en).join('\n\n');
  operation[descriptionInIndonesian] = sentences.map(({ id }) => id).join('\n\n');
}

/** The explanation of the route, which then stands in its description alone. */
function explanationOf(operation: Described): BilingualText[] {
  const explanation = operation[explanationExtension];
  delete operation[explanationExtension];
  return explanation ? [explanation] : [];
}

function hasClientId({ requestBody }: Operation, document: OpenAPIObject): boolean {
  if (!requestBody || !('content' in requestBody)) return false;
  return Object.values(requestBody.content).some(({ schema }) => {
    const name = schema && '$ref' in schema ? schema.$ref.split('/').at(-1) : undefined;
    const named = name === undefined ? schema : document.components?.schemas?.[name];
    return named !== undefined && 'properties' in named && named.properties?.['clientId'] !== undefined;
  });
}
