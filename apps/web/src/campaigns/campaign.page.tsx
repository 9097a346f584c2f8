import type { PublishingSchemas } from '#api-client';
import { Facts, Pager, Table, Written, WrittenText } from '../pages/elements.js';
import type { Page } from '../pages/page.js';
import type { Visit } from '../pages/visit.js';
import { campaignTexts } from './campaigns.texts.js';

type Campaign = PublishingSchemas['Campaign'];

export function campaignsPage(visit: Visit, { items, next }: PublishingSchemas['CampaignPage']): Page {
  const t = visit.texts(campaignTexts);
  return {
    title: t.title,
    description: t.description,
    body: (
      <>
        <p class="lead">{t.description}</p>
        {items.length === 0 && <p>{t.none}</p>}
        <ul class="items">
          {items.map((campaign) => (
            <li>
              <a href={visit.link(`/kampanye/${campaign.id}`)}>
                <Written>{campaign.title}</Written>
              </a>
              <p class="soft">
                <span class="tag">{t[campaign.status]}</span> {periodOf(visit, campaign)}
              </p>
              <p dir="auto">{campaign.summary}</p>
            </li>
          ))}
        </ul>
        <Pager visit={visit} parameters={{}} next={next} />
      </>
    ),
  };
}

export function campaignPage(
  visit: Visit,
  campaign: Campaign,
  { goals, districts }: PublishingSchemas['CampaignProgress'],
): Page {
  const t = visit.texts(campaignTexts);
  const { number, percent } = visit.format;
  return {
    title: campaign.title,
    ...(campaign.summary !== '' && { description: campaign.summary }),
    trail: [[t.title, '/kampanye']],
    body: (
      <>
        <WrittenText text={campaign.summary} />
        <Facts
          facts={[
            [t.status, t[campaign.status]],
            [t.period, periodOf(visit, campaign)],
            [t.villages, number(campaign.villageCodes.length)],
            [t.reason, campaign.statusReason && <Written>{campaign.statusReason}</Written>],
          ]}
        />
        {goals.length > 0 && (
          <Table
            caption={t.goals}
            columns={[t.goal, t.target, t.reached, t.share]}
            numbers={[1, 2, 3]}
            rows={goals.map(({ metric, target, reached, share }) => [
              t[metric],
              number(target),
              number(reached),
              percent(share),
            ])}
          />
        )}
        {districts.length > 0 && (
          <Table
            caption={t.districts}
            columns={[t.district, t.villages, t.villagesReached, t.people]}
            numbers={[1, 2, 3]}
            rows={districts.map(({ name, villagesTargeted, villagesReached, peopleReached }) => [
              name,
              number(villagesTargeted),
              number(villagesReached),
              number(peopleReached),
            ])}
          />
        )}
      </>
    ),
  };
}

function periodOf(visit: Visit, { startsOn, endsOn }: Campaign): string {
  const { day } = visit.format;
  return `${day(startsOn)} ${visit.texts(campaignTexts).until} ${day(endsOn)}`;
}
