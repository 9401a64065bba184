import { defineFeature } from '../../client/feature.ts';
import { Installningar } from './Installningar.tsx';
import { TEXT } from './text.ts';

export const installningFeature = defineFeature({
  id: 'installning',
  screens: { installningar: Installningar },
  nav: [{ route: 'installningar', label: TEXT.titel, order: 9 }],
});
