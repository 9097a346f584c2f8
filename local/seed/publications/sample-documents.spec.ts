import { describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { documentKinds, documentTopics } from '#contracts';
import { accounts } from '../../accounts.js';
import { noticeFields } from '../../../apps/publishing/src/documents/content/notice.js';
import { areas } from '../areas.js';
import { kims } from '../kims.js';
import { sampleFile } from './newsroom.js';
import type { SampleCampaign } from './seed-campaign.js';
import { parseDocument, sampleDocuments } from './sample-documents.js';

interface Names {
  readonly by?: string;
  readonly kim?: string;
  readonly writer?: string;
  readonly approver?: string;
  readonly area?: string;
  readonly areas?: readonly string[];
  readonly villages?: readonly string[];
  readonly replies?: readonly { readonly by: string }[];
  readonly answer?: number | string;
}

describe('the sample publications', () => {
  const documents = sampleDocuments();
  const codes = new Set(areas().map(({ code }) => code));
  const published = documents.filter(({ state }) => state === 'PUBLISHED');

  it('are thirty documents and more, of every kind but the clarification of a claim, on nearly every topic', () => {
    expect(documents.length).toBeGreaterThanOrEqual(30);
    expect(new Set(published.map(({ kind }) => kind))).toEqual(
      new Set(documentKinds.filter((kind) => kind !== 'HOAX_CLARIFICATION')),
    );
    expect(documentTopics.filter((topic) => !documents.some((document) => document.topic === topic))).toEqual([]);
  });

  it('name areas that exist, and pictures that are drawn and described', () => {
    expect(documents.flatMap(({ areaCodes }) => areaCodes).filter((code) => !codes.has(code))).toEqual([]);
    const pictures = documents.flatMap(({ picture }) => picture ?? []);
    const isDrawn = (name: string) => existsSync(join(import.meta.dirname, 'pictures', `${name}.svg`));
    expect(pictures.filter(({ name, alt }) => !isDrawn(name) || alt === '')).toEqual([]);
  });

  it('fill every field of the notice of immediate information', () => {
    const immediate = published.filter(({ informationClass }) => informationClass === 'IMMEDIATE');
    expect(immediate).not.toEqual([]);
    for (const { notice } of immediate) expect(Object.keys(notice ?? {})).toEqual([...noticeFields]);
  });

  it('have translations, corrections, a withdrawal, and what is not yet published', () => {
    expect(new Set(published.flatMap(({ translations }) => Object.keys(translations)))).toEqual(new Set(['su', 'en']));
    expect(published.filter(({ correction }) => correction)).not.toEqual([]);
    expect(published.filter(({ withdrawn }) => withdrawn)).toHaveLength(1);
    expect(new Set(documents.map(({ state }) => state))).toEqual(
      new Set(['PUBLISHED', 'SCHEDULED', 'IN_REVIEW', 'DRAFT']),
    );
  });

  it('name accounts, KIM, areas and documents that exist', () => {
    const entries = ['claims', 'threads', 'contributions', 'needs'].flatMap((file) => sampleFile<Names[]>(file));
    const known = new Set<unknown>([
      ...codes,
      ...accounts.map(({ name }) => name),
      ...kims.map(({ name }) => name),
      ...documents.map(({ name }) => name),
      'clarification',
    ]);
    const named = entries.flatMap(({ by, kim, writer, approver, area, areas: several, villages, replies, answer }) =>
      [by, kim, writer, approver, area, typeof answer === 'string' ? answer : undefined].concat(
        several ?? [],
        villages ?? [],
        (replies ?? []).map((reply) => reply.by),
      ),
    );
    expect(named.filter((name) => name !== undefined && !known.has(name))).toEqual([]);
  });

  it('have a campaign half way through, whose stages fill its period', () => {
    const { startedAgo, endsIn, stages } = sampleFile<SampleCampaign>('campaign');
    expect(startedAgo).toBe(endsIn);
    expect(stages.map(({ from }) => from)).toEqual([-startedAgo, ...stages.slice(0, -1).map(({ until }) => until + 1)]);
    expect(stages.at(-1)?.until).toBe(endsIn);
  });

  it('refuse a file without a title', () => {
    expect(() => parseDocument('untitled', '---\nkind: NEWS\n---\n\nText')).toThrow('no title');
  });
});
