import { defineFeature } from '../../client/feature.ts';
import { Valv } from './Valv.tsx';

export const valvFeature = defineFeature({ id: 'valv', locked: Valv });
