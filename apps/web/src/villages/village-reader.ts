import { answerOf, type AspirationsSchemas, type PublishingSchemas, type RegistrySchemas } from '#api-client';
import type { Visit } from '../pages/visit.js';
import { type Platform, unlessUnavailable } from '../platform/platform.js';

type Area = RegistrySchemas['Area'];

/** What the page of a village shows; a part is missing while its service is not available. */
export interface VillageContent {
  readonly village: RegistrySchemas['VillagePage'];
  readonly editions: readonly PublishingSchemas['Edition'][] | undefined;
  readonly aspirations: readonly AspirationsSchemas['PublicAspiration'][] | undefined;
  readonly trainings: readonly RegistrySchemas['Training'][] | undefined;
  /** What happened there last. */
  readonly timeline: readonly RegistrySchemas['TimelineEntry'][];
}

const shown = 5;
const largestPage = 200;

/** Reads villages and districts of the registry, and what other services have of a village. */
export class VillageReader {
  constructor(private readonly platform: Platform) {}

  async village(visit: Visit, code: string): Promise<VillageContent> {
    const { registry, publishing, aspirations } = this.platform.for(visit);
    const query = { area: code, limit: shown };
    const params = { path: { code } };
    const [village, timeline, editions, cases, trainings] = await Promise.all([
      answerOf(registry.GET('/v1/villages/{code}', { params })),
      answerOf(registry.GET('/v1/villages/{code}/timeline', { params: { ...params, query: { limit: shown } } })),
      unlessUnavailable(
        answerOf(publishing.GET('/v1/editions', { params: { query: { ...query, status: 'PUBLISHED' } } })),
      ),
      unlessUnavailable(answerOf(aspirations.GET('/v1/public-aspirations', { params: { query } }))),
      unlessUnavailable(
        answerOf(registry.GET('/v1/trainings', { params: { query: { ...query, status: 'SCHEDULED' } } })),
      ),
    ]);
    return {
      village,
      timeline: timeline.items,
      editions: editions?.items,
      aspirations: cases?.items,
      trainings: trainings?.items,
    };
  }

  /** The villages of this name in any spelling, the best matches first. */
  async named(visit: Visit, q: string): Promise<readonly Area[]> {
    const { registry } = this.platform.for(visit);
    const { items } = await answerOf(registry.GET('/v1/areas', { params: { query: { q, limit: 50 } } }));
    return items.filter(({ kind }) => kind === 'DESA' || kind === 'KELURAHAN');
  }

  async districts(visit: Visit): Promise<readonly Area[]> {
    const query = { kind: 'DISTRICT', limit: largestPage } as const;
    const { registry } = this.platform.for(visit);
    return byName((await answerOf(registry.GET('/v1/areas', { params: { query } }))).items);
  }

  async villagesOf(visit: Visit, parent: string): Promise<readonly Area[]> {
    const query = { parent, limit: largestPage };
    const { registry } = this.platform.for(visit);
    return byName((await answerOf(registry.GET('/v1/areas', { params: { query } }))).items);
  }
}

function byName(areas: readonly Area[]): Area[] {
  return areas.toSorted((one, other) => one.name.localeCompare(other.name, 'id'));
}
