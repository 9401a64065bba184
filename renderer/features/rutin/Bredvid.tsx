import { datumOf, formatDatum } from '../../../shared/lib/tid.ts';
import type { Aktrutin, Rutinvisning } from '../../../shared/modules/rutin/schema.ts';
import { getSteg, type StegId } from '../../../shared/process/steg.ts';
import type { PanelProps } from '../../client/panel.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Rutintext } from './Rutintext.tsx';
import { I_AKTEN } from './text.ts';

/** Beside a step: the municipality's own text first, the program's after it. Alone, the program's stands open. */
export function RutinBredvid({ vy, steg }: PanelProps & { readonly steg: StegId }) {
  const { rutin: programmets } = getSteg(steg);
  const egen = vy.rutiner.find((one) => one.steg === steg);
  if (egen === undefined || (egen.galler === null && egen.nu === null)) return <p>{programmets}</p>;
  const hasText = egen.galler !== null && egen.galler.text !== '';
  return (
    <>
      <Da rutin={egen} />
      {egen.galler === null || !hasText ? null : <Version visning={egen.galler} />}
      {hasText ? (
        <Disclosure title={I_AKTEN.programmets}>
          <p>{programmets}</p>
        </Disclosure>
      ) : (
        <p>{programmets}</p>
      )}
      {egen.nu === null ? null : (
        <Disclosure title={I_AKTEN.nu}>
          <Version visning={egen.nu} />
          <Rutintext text="" punkter={egen.nu.punkter} />
        </Disclosure>
      )}
    </>
  );
}

/** That this is how it read then: said only where something else applies now. */
function Da({ rutin: { da, galler, nu } }: { readonly rutin: Aktrutin }) {
  if (da === null || nu === null) return null;
  const dag = formatDatum(datumOf(da));
  return <p className="ui-quiet">{galler === null ? I_AKTEN.ingenDa(dag) : I_AKTEN.da(dag)}</p>;
}

function Version({ visning }: { readonly visning: Rutinvisning }) {
  return (
    <>
      <p className="ui-quiet">{I_AKTEN.kommunens(visning.nr, formatDatum(visning.gallerFran))}</p>
      <Rutintext text={visning.text} punkter={[]} />
    </>
  );
}
