import type { JsonSchema } from '#event-documents';

/** Names of fields with personal data, content of citizens, or the means to find the citizen. */
const personal =
  /^((full|first|last|nick)?name|phone\w*|email|address|nik|birth\w*|gender|reporter\w*|citizen\w*|requester\w*|contact\w*|account\w*|pin|body|text|description|note|content|latitude|longitude|position)$/i;

/** Texts without a form that may be on the topics of agencies, with the reason. */
const freeTexts: Readonly<Record<string, string>> = {
  agencyName: 'the public name of an office',
  trackingNumber: 'issued by the platform; opens nothing without the PIN',
};

/** Why fields may not be on the topic of an agency: who reads it may not learn who the citizen is, or what they wrote. */
export function personalData(schema: JsonSchema, path = ''): string[] {
  const { properties = {}, items, anyOf = [], oneOf = [] } = schema;
  const fields = Object.entries(properties).flatMap(([name, field]) => {
    const own = path === '' ? name : `${path}.${name}`;
    const fault = personal.test(name) ? 'names personal data' : freeText(name, field);
    return [...(fault ? [`${own}: ${fault}`] : []), ...personalData(field, own)];
  });
  return [...fields, ...[...(items ? [items] : []), ...anyOf, ...oneOf].flatMap((part) => personalData(part, path))];
}

function freeText(name: string, field: JsonSchema): string | undefined {
  const parts = [field, field.items, ...(field.anyOf ?? []), ...(field.oneOf ?? [])];
  const isFree = parts.some((part) => part?.type === 'string' && !part.format && !part.pattern && !part.enum);
  return isFree && freeTexts[name] === undefined ? 'is a text without a form' : undefined;
}
