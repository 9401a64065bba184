import { STEG, type StegId } from '../../../shared/process/steg.ts';
import type { PanelProps, PanelProvider } from '../../client/panel.ts';
import { MarkeraSteg } from './MarkeraSteg.tsx';
import { text } from './text.ts';

/** Signing the end of the akt is what ends it; nobody marks that by hand. */
const WITHOUT_MARK: readonly StegId[] = ['inkommer', 'avslut'];
/** The steps that an aktualisering has itself; the others belong to the personakter. */
const IN_AKTUALISERING: readonly StegId[] = ['arendetyp', 'dokumentation'];

export const stegPanels: readonly PanelProvider[] = STEG.filter(({ id }) => !WITHOUT_MARK.includes(id)).map(
  ({ id }) => ({
    id: `steg-${id}`,
    steg: [id],
    slag: IN_AKTUALISERING.includes(id) ? ['aktualisering', 'personakt'] : ['personakt'],
    title: text.title,
    order: 90,
    Panel: panelFor(id),
  }),
);

function panelFor(steg: StegId) {
  return function Panel(props: PanelProps) {
    if (props.vy.rad.avslutad !== null) return <p className="ui-quiet">{text.avslutad}</p>;
    return <MarkeraSteg steg={steg} {...props} />;
  };
}
