import { Module } from '@nestjs/common';
import { MemberModule } from '../../members/member.module.js';
import { TrainingModule } from '../training.module.js';
import { CertificateIssuer } from './certificate-issuer.service.js';
import { CertificateNames } from './certificate-names.js';
import { CertificateController } from './certificate.controller.js';
import { CertificateService } from './certificate.service.js';
import { DestroyNamesWhenMemberIsErased } from './destroy-names-when-member-is-erased.consumer.js';

@Module({
  imports: [MemberModule, TrainingModule],
  controllers: [CertificateController, DestroyNamesWhenMemberIsErased],
  providers: [CertificateService, CertificateIssuer, CertificateNames],
})
export class CertificateModule {}
