import {
  startPublishingEnvironment,
  type PublishingEnvironment,
} from '../../apps/publishing/testing/publishing.environment.js';
import { aRunningCampaign } from '../../apps/publishing/testing/campaign.builder.js';
import { aClaim, hoax } from '../../apps/publishing/testing/claim.builder.js';
import { anEdition } from '../../apps/publishing/testing/edition.builder.js';
import {
  aspirationsFixture,
  type AspirationsFixture,
  ifMatch,
  received,
  village,
} from '../aspirations/sample-aspiration.js';
import { cigudeg, kimIn, registryWithAreas, sampleAreas } from '../registry/sample-kim.js';
import { type RunningSite, siteDatabase, siteSettings, startSite } from './running-site.js';

/** What a person may enter, which must be shown as text and stay in its direction. */
export const hostile = '<img src=x onerror=alert(1)> "a\' & \u05D0\u05D1 <script>';

export interface SampleSite extends RunningSite {
  readonly kimId: string;
  readonly editionId: string;
  readonly publishing: PublishingEnvironment;
  readonly aspirations: AspirationsFixture;
}

/** The site in front of services with a KIM, information, a verdict, a campaign and a public aspiration. */
export async function sampleSite(): Promise<SampleSite> {
  const [registry, publishing, aspirations] = await Promise.all([
    registryWithAreas(),
    startPublishingEnvironment(),
    aspirationsFixture(),
  ]);
  const items = [...sampleAreas, { code: village, kind: 'DESA', name: 'Bangunjaya', parentCode: '32.01.22' }];
  await registry.admin.replace('/v1/areas', { items });
  const kim = await kimIn('ACTIVE', registry, { name: `KIM ${hostile}`, villageCodes: [cigudeg, village] });
  const edition = await anEdition(publishing, 'PUBLISHED', {
    title: `Imunisasi ${hostile}`,
    body: `# ${hostile}\n\nRabu.`,
  });
  await aRunningCampaign(publishing, [edition.documentId], { summary: hostile });
  await aClaim(publishing, 'RATED', hoax);
  const { id, version } = await received(aspirations, { body: `Papan jembatan lepas. ${hostile}` });
  await aspirations.coordinator.post(`/v1/aspirations/${id}/verify`, {}, ifMatch(version));
  const site = await startSite({
    ...siteSettings((await siteDatabase()).url),
    REGISTRY_URL: registry.registry.url,
    PUBLISHING_URL: publishing.url,
    ASPIRATIONS_URL: aspirations.url,
  });
  return {
    ...site,
    kimId: kim.id,
    editionId: edition.id,
    publishing,
    aspirations,
    stop: async () => {
      await site.stop();
      await Promise.all([registry.registry.stop(), publishing.stop(), aspirations.stop()]);
    },
  };
}
