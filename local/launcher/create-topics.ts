import 'reflect-metadata';
import { z } from 'zod';
import { topics } from '#contracts';
import { createBroker } from '#messaging';
import { brokerSettings, readSettings, requireBrokers } from '#settings';

// Creates the declared topics that are missing on KAFKA_BROKERS.
const settings = readSettings(requireBrokers(z.object(brokerSettings)), { ...process.env, SAMBUNG_BROKER: 'kafka' });
const broker = createBroker(settings, 'sambung-launcher');
await broker.ensureTopics(topics);
await broker.close();
