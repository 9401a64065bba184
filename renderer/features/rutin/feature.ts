import { defineFeature } from '../../client/feature.ts';
import { navigate } from '../../client/navigation.ts';
import { RutinSida } from './RutinSida.tsx';
import { LAS_IN, TEXT } from './text.ts';

export const rutinFeature = defineFeature({
  id: 'rutin',
  screens: { rutiner: RutinSida },
  commands: [
    {
      id: 'rutin.visa',
      label: TEXT.titel,
      group: TEXT.installningar,
      keywords: ['rutin', 'checklista', 'egna texter'],
      run: () => navigate('rutiner', {}),
    },
    {
      id: 'rutin.las-in',
      label: LAS_IN.titel,
      group: TEXT.installningar,
      keywords: ['import', 'fil', 'checklista'],
      run: () => navigate('rutiner', { form: 'las-in' }),
    },
  ],
});
