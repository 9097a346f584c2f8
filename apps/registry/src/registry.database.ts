import { AreaEntity } from './areas/area.entity.js';
import { KimHistoryEntity } from './kims/kim-history.entity.js';
import { KimVillageEntity } from './kims/kim-village.entity.js';
import { KimEntity } from './kims/kim.entity.js';
import { ContactAccessEntity } from './members/contact-access.entity.js';
import { MemberContactEntity } from './members/member-contact.entity.js';
import { MemberEntity } from './members/member.entity.js';
import { CreateArea1764010000000 } from './migrations/1764010000000-create-area.js';
import { CreateKim1764020000000 } from './migrations/1764020000000-create-kim.js';
import { CreateMember1764030000000 } from './migrations/1764030000000-create-member.js';
import { CreatePotential1764506000000 } from './migrations/1764506000000-create-potential.js';
import { CreateNetwork1764506100000 } from './migrations/1764506100000-create-network.js';
import { ForumDelegateHistoryEntity } from './network/forums/forum-delegate-history.entity.js';
import { ForumDelegateEntity } from './network/forums/forum-delegate.entity.js';
import { HelpOfferEntity } from './network/help/help-offer.entity.js';
import { HelpRequestHistoryEntity } from './network/help/help-request-history.entity.js';
import { HelpRequestEntity } from './network/help/help-request.entity.js';
import { PartnershipHistoryEntity } from './network/partnerships/partnership-history.entity.js';
import { PartnershipEntity } from './network/partnerships/partnership.entity.js';
import { PotentialHistoryEntity } from './potentials/potential-history.entity.js';
import { PotentialEntity } from './potentials/potential.entity.js';

export const registryEntities = [
  AreaEntity,
  KimEntity,
  KimVillageEntity,
  KimHistoryEntity,
  MemberEntity,
  MemberContactEntity,
  ContactAccessEntity,
  PotentialEntity,
  PotentialHistoryEntity,
  PartnershipEntity,
  PartnershipHistoryEntity,
  HelpRequestEntity,
  HelpRequestHistoryEntity,
  HelpOfferEntity,
  ForumDelegateEntity,
  ForumDelegateHistoryEntity,
];

export const registryMigrations = [
  CreateArea1764010000000,
  CreateKim1764020000000,
  CreateMember1764030000000,
  CreatePotential1764506000000,
  CreateNetwork1764506100000,
];
