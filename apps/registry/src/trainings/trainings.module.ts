import { Module } from '@nestjs/common';
import { CertificateModule } from './certificates/certificate.module.js';
import { ParticipationModule } from './participation/participation.module.js';
import { TrainingModule } from './training.module.js';

/** Trainings, participation in them, and their certificates. */
@Module({ imports: [TrainingModule, ParticipationModule, CertificateModule] })
export class TrainingsModule {}
