import { officeStages } from '#contracts';
import type { FileColumns } from '#http-api';
import { timedStages } from '../statistics/stage-times.js';
import type { Figures, StatisticsGroup } from './internal-statistics.dto.js';

const figureColumns = (suffix: string, of: (group: StatisticsGroup) => Figures): FileColumns<StatisticsGroup> =>
  Object.fromEntries<(group: StatisticsGroup) => unknown>([
    ...(['received', 'open', 'reopened', 'reopenings', 'rated', 'averageRating'] as const).map(
      (name) => [`${name}${suffix}`, (group: StatisticsGroup) => of(group)[name]] as const,
    ),
    ...officeStages.flatMap((stage, index) =>
      (['onTime', 'late', 'running'] as const).map(
        (name) => [`${stage}.${name}${suffix}`, (group: StatisticsGroup) => of(group).deadlines[index]![name]] as const,
      ),
    ),
    ...timedStages.flatMap((stage, index) =>
      (['ended', 'unended', 'medianHours', 'atLeastHours'] as const).map(
        (name) => [`${stage}.${name}${suffix}`, (group: StatisticsGroup) => of(group).times[index]![name]] as const,
      ),
    ),
  ]);

/** The file of the statistics: the group, its figures, and those of the month before. */
export const statisticsFileColumns: FileColumns<StatisticsGroup> = {
  key: ({ key }) => key,
  nameId: ({ name }) => name?.id,
  nameEn: ({ name }) => name?.en,
  ...figureColumns('', (group) => group),
  ...figureColumns('.before', ({ before }) => before),
};
