import type { AktParts } from '../features/akt/feature.tsx';
import { aktualiseringPanels } from '../features/aktualisering/panels.ts';
import { AnteckningOverlay } from '../features/anteckning/AnteckningOverlay.tsx';
import { anteckningPanels } from '../features/anteckning/panels.ts';
import { arendetypPanels } from '../features/arendetyp/panels.ts';
import { avslutPanels } from '../features/avslut/panels.ts';
import { barnrattPanels } from '../features/barnratt/panels.ts';
import { beslutPanels } from '../features/beslut/panels.ts';
import { bilagaOverlays, bilagaPanels, bilagaSides } from '../features/bilaga/panels.ts';
import { dokumentOverlays, dokumentPanels, dokumentSides } from '../features/dokument/panels.ts';
import { ErbjudandeOverlay } from '../features/erbjudande/ErbjudandeOverlay.tsx';
import { erbjudandePanels } from '../features/erbjudande/panels.ts';
import { FristOverlay } from '../features/frist/FristOverlay.tsx';
import { GranskningOverlay } from '../features/granskning/GranskningOverlay.tsx';
import { instrumentPanels } from '../features/instrument/panels.ts';
import { intygPanels } from '../features/intyg/panels.ts';
import { jourSides } from '../features/jour/feature.ts';
import { KontrasigneraOverlay } from '../features/kontrasignering/KontrasigneraOverlay.tsx';
import { loggSides } from '../features/logg/panels.ts';
import { matchningPanels } from '../features/matchning/panels.ts';
import { motePanels } from '../features/mote/panels.ts';
import { natverkPanels } from '../features/natverk/panels.ts';
import { personPanels } from '../features/person/panels.ts';
import { RutinBredvid } from '../features/rutin/Bredvid.tsx';
import { Checklista } from '../features/rutin/Checklista.tsx';
import { sakerhetsplanPanels } from '../features/sakerhetsplan/panels.ts';
import { skyddPanels } from '../features/skydd/panels.ts';
import { skyddsbedomningPanels } from '../features/skyddsbedomning/panels.ts';
import { stegPanels } from '../features/steg/panels.tsx';
import { tilldelningOverlays, tilldelningSides } from '../features/tilldelning/panels.ts';
import { utredningPanels } from '../features/utredning/panels.ts';
import { vidarePanels } from '../features/vidare/panels.ts';

/** What the akt screen is put together of: the forms of the steps, the column beside them, and the dialogues. */
export const aktParts: AktParts = {
  panels: [
    ...aktualiseringPanels,
    ...personPanels,
    ...skyddPanels,
    ...instrumentPanels,
    ...arendetypPanels,
    ...utredningPanels,
    ...vidarePanels,
    ...skyddsbedomningPanels,
    ...natverkPanels,
    ...sakerhetsplanPanels,
    ...matchningPanels,
    ...motePanels,
    ...erbjudandePanels,
    ...beslutPanels,
    ...barnrattPanels,
    ...anteckningPanels,
    ...intygPanels,
    ...bilagaPanels,
    ...dokumentPanels,
    ...stegPanels,
    ...avslutPanels,
  ],
  sides: [...bilagaSides, ...dokumentSides, ...jourSides, ...loggSides, ...tilldelningSides],
  overlays: {
    ...bilagaOverlays,
    ...dokumentOverlays,
    ...tilldelningOverlays,
    anteckning: AnteckningOverlay,
    erbjudande: ErbjudandeOverlay,
    frist: FristOverlay,
    granskning: GranskningOverlay,
    kontrasignera: KontrasigneraOverlay,
  },
  Rutin: RutinBredvid,
  Checklista,
};
