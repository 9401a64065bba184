import { defineFeature } from '../../client/feature.ts';
import { navigate } from '../../client/navigation.ts';
import { LagrumSida } from './LagrumSida.tsx';
import { TEXT } from './text.ts';

export const lagrumFeature = defineFeature({
  id: 'lagrum',
  screens: { lagrum: LagrumSida },
  commands: [
    {
      id: 'lagrum.visa',
      label: TEXT.titel,
      group: TEXT.installningar,
      keywords: ['lag', 'paragraf', 'att verifiera', 'socialtjänstlagen'],
      run: () => navigate('lagrum', {}),
    },
  ],
});
