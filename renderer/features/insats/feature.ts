import { defineFeature } from '../../client/feature.ts';
import { navigate } from '../../client/navigation.ts';
import { Katalog } from './Katalog.tsx';
import { TEXT } from './text.ts';

export const insatsFeature = defineFeature({
  id: 'insats',
  screens: { katalog: Katalog },
  nav: [{ route: 'katalog', label: TEXT.titel, order: 3 }],
  commands: [
    {
      id: 'insats.ny',
      label: TEXT.kommandoNy,
      group: TEXT.titel,
      keywords: ['boende', 'insats', 'jour'],
      run: () => navigate('katalog', { form: 'ny' }),
    },
  ],
});
