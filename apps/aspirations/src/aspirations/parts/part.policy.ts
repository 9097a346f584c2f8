import { definePolicy } from '#access';

/** Who splits a case among agencies, and who sees its parts. */
export const partPolicy = definePolicy({
  'aspiration.split': { roles: ['COMPLAINT_COORDINATOR'], scope: 'bound' },
  'part.list': { roles: ['COMPLAINT_COORDINATOR', 'KIM_MEMBER', 'KIM_CHAIR', 'KIM_SECRETARY'], scope: 'bound' },
});
