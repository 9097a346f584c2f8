import { versioned } from './answers.js';
import type { PlantedTrainings } from './canary.js';
import type { Journey } from './journey.js';

/** Plants the people of a training that its planner has not announced. */
export async function plantTraining(journey: Journey): Promise<PlantedTrainings> {
  const { trainingSpeaker, trainingSignatory } = journey.texts;
  const draftId = await journey.step('the office drafts a training with a speaker and a signatory', async () => {
    const body = {
      title: 'Rancangan bimtek',
      mode: 'FACE_TO_FACE',
      capacity: 10,
      speakers: [`Narasumber ${trainingSpeaker}`],
      signatory: { name: `Pejabat ${trainingSignatory}`, post: 'Kepala Dinas' },
    };
    const { id } = await journey.http.as('verifikator').post('registry', '/v1/trainings', versioned, { body });
    return id;
  });
  return { draftId };
}
