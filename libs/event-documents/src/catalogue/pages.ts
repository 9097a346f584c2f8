import type { EventDefinition } from '#contracts';
import { type Channel, channels } from '../channels.js';
import { schemaOf } from '../json-schema.js';
import { fieldsTable } from './fields-table.js';
import { type Html, markup } from './html.js';
import { layout } from './layout.js';
import { type Language, languages, words } from './words.js';

/** How to write each page, by its path such as `id/index.html`: an index and a page for each topic, in each language. */
export function cataloguePages(): Map<string, () => string> {
  const all = channels();
  return new Map(
    languages.flatMap((language) => [
      [`${language}/index.html`, () => indexPage(all, language)] as const,
      ...all.map((channel) => [`${language}/${fileOf(channel)}`, () => topicPage(channel, language)] as const),
    ]),
  );
}

const fileOf = ({ address, ofAgencies }: Channel) => `${ofAgencies ? 'agency.aspirations.v1' : address}.html`;

function indexPage(all: readonly Channel[], language: Language): string {
  const text = words[language];
  const topics = all.map((channel) => {
    const events = channel.events.map((event) => linkedEvent(event, language));
    return markup`<h2><a href="${fileOf(channel)}"><code>${channel.address}</code></a></h2>
<ul>
${events}</ul>
`;
  });
  const body = markup`<p>${text.introduction}</p>
${topics}`;
  return layout({ language, title: text.title, file: 'index.html', body });
}

function topicPage(channel: Channel, language: Language): string {
  const text = words[language];
  const { address, topic, events, ofAgencies } = channel;
  const body = markup`${definitions([
    [text.publisher, topic.owner],
    [text.partitions, String(topic.partitions)],
    [text.retention, topic.cleanup === 'compact' ? text.compacted : text.days(topic.retentionMs / 86_400_000)],
    [text.largest, `${topic.maxRecordBytes} B`],
  ])}
${ofAgencies ? linksOfAgencies(events, language) : events.map((event) => eventSection(event, language))}`;
  return layout({ language, title: address, file: fileOf(channel), body });
}

/** The events of agencies are described where all of them are. */
function linksOfAgencies(events: readonly EventDefinition[], language: Language): Html {
  return markup`<p>${words[language].agencies}</p>
<ul>
${events.map((event) => linkedEvent(event, language))}</ul>`;
}

function linkedEvent({ type, when, topic }: EventDefinition, language: Language): Html {
  return markup`<li><a href="${topic.name}.html#${type}">${type}</a>: ${when[language]}</li>
`;
}

function eventSection(event: EventDefinition, language: Language): Html {
  const text = words[language];
  const { type, wireType, when, key, sequence, examples } = event;
  return markup`<section id="${type}">
<h2>${type}</h2>
<p>${when[language]}</p>
${definitions([
  [text.type, code(wireType)],
  [text.key, code(key)],
  [text.sequence, code(sequence)],
  [text.schema, markup`<a href="../schemas/${wireType}.json">${code(`${wireType}.json`)}</a>`],
])}
${fieldsTable(schemaOf(event), language)}
<p>${text.example}</p>
<pre>${JSON.stringify(examples[0], null, 2)}</pre>
</section>
`;
}

const code = (text: string) => markup`<code>${text}</code>`;

function definitions(rows: readonly (readonly [string, string | Html])[]): Html {
  const list = rows.map(
    ([term, value]) => markup`<dt>${term}</dt><dd>${value}</dd>
`,
  );
  return markup`<dl>
${list}</dl>`;
}
