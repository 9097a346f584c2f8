import { KimActivated } from './kim-activated.js';
import { KimBecameDormant } from './kim-became-dormant.js';
import { KimDecreeExpiring } from './kim-decree-expiring.js';
import { KimDecreeRenewed } from './kim-decree-renewed.js';
import { KimDissolved } from './kim-dissolved.js';
import { KimProfileChanged } from './kim-profile-changed.js';
import { KimReactivated } from './kim-reactivated.js';
import { KimReinstated } from './kim-reinstated.js';
import { KimRejected } from './kim-rejected.js';
import { KimReturned } from './kim-returned.js';
import { KimSubmitted } from './kim-submitted.js';
import { KimSuspended } from './kim-suspended.js';
import { KimVerified } from './kim-verified.js';

/**
 * All events of a KIM. A projection of KIM handles all of them: the topic is compacted, so that any of them may be the
 * only one left with the last state.
 */
export const kimEvents = [
  KimSubmitted,
  KimReturned,
  KimRejected,
  KimVerified,
  KimActivated,
  KimBecameDormant,
  KimReactivated,
  KimSuspended,
  KimReinstated,
  KimDissolved,
  KimProfileChanged,
  KimDecreeRenewed,
  KimDecreeExpiring,
] as const;
