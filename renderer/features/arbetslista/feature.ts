import { defineFeature } from '../../client/feature.ts';
import { InkomnaBadge } from './InkomnaBadge.tsx';
import { MinDag } from './MinDag.tsx';
import { TEXT } from './text.ts';

export const arbetslistaFeature = defineFeature({
  id: 'arbetslista',
  screens: { 'min-dag': MinDag },
  nav: [{ route: 'min-dag', label: TEXT.titel, order: 1, Badge: InkomnaBadge }],
});
