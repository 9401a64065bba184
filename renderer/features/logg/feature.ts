import { defineFeature } from '../../client/feature.ts';
import { navigate } from '../../client/navigation.ts';
import { LoggSida } from './LoggSida.tsx';
import { TEXT } from './text.ts';

export const loggFeature = defineFeature({
  id: 'logg',
  screens: { logg: LoggSida },
  nav: [{ route: 'logg', label: TEXT.titel, order: 7 }],
  commands: [
    {
      id: 'logg.kontroll',
      label: TEXT.kontrollera,
      group: TEXT.titel,
      keywords: ['ankare', 'kedja', 'papper'],
      run: () => navigate('logg', { flik: 'kontroll' }),
    },
  ],
});
