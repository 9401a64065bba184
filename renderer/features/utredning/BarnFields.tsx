import { formatLagrum } from '../../../shared/lagrum/lagrum-on.ts';
import { SAMTYCKE_NAMN } from '../../../shared/modules/beslut/namn.ts';
import { SAMTYCKE } from '../../../shared/modules/beslut/schema.ts';
import type { InsatsPlats } from '../../../shared/modules/insats/schema.ts';
import type { LagrumRad } from '../../../shared/modules/lagrum/api.ts';
import { personbenamning } from '../../../shared/modules/person/namn.ts';
import type { Person } from '../../../shared/modules/person/schema.ts';
import { isUtanforL79, lagrumForBarn } from '../../../shared/modules/utredning/rules.ts';
import { useNamesShown } from '../../client/identity.ts';
import type { FormHandle } from '../../client/useForm.ts';
import { Banner } from '../../ui/Banner.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { text } from './text.ts';
import type { OmedelbartValues, UtredningValues } from './values.ts';

const SVAR = SAMTYCKE.map((value) => ({ value, label: SAMTYCKE_NAMN[value] }));

interface Props {
  readonly form: FormHandle<UtredningValues>;
  readonly barn: Person;
  readonly personer: readonly Person[];
  readonly lagrum: readonly LagrumRad[];
  readonly plats: InsatsPlats | undefined;
}

/** What differs for each child: who consents, which decides the law, and a reason of its own. */
export function BarnFields({ form, barn, personer, lagrum, plats }: Props) {
  const namn = personbenamning(barn, personer, useNamesShown());
  const beslut = form.values.omedelbartBeslut ?? null;
  if (beslut === null) return null;
  const given = beslut.barn?.find(({ personId }) => personId === barn.id);
  const { samtycke = 'inte-utrett', motivering = '' } = given ?? {};
  const set = (change: Partial<NonNullable<OmedelbartValues['barn']>[number]>) => {
    const others = (beslut.barn ?? []).filter(({ personId }) => personId !== barn.id);
    const own = { personId: barn.id, samtycke, motivering, ...change };
    form.set('omedelbartBeslut', { ...beslut, barn: [...others, own] });
  };
  const medVuxen = personer.some(({ id, roll }) => roll === 'klient' && form.values.personIds.includes(id));
  const placering = plats === undefined ? null : { samtycke, medVuxen, plats };
  const ids = placering === null ? [] : lagrumForBarn(beslut.lagrumIds, placering);
  const rader = lagrum.filter(({ id }) => ids.includes(id));
  return (
    <>
      <RadioGroup
        name={`samtycke.${barn.id}`}
        label={text.samtycke(namn)}
        description={text.samtyckeHelp}
        orientation="horizontal"
        options={SVAR}
        value={samtycke}
        onChange={(svar) => set({ samtycke: svar })}
      />
      {rader.length === 0 ? null : (
        <p className="ui-quiet" aria-live="polite">
          {text.barnLagrumBlir(rader.map(formatLagrum).join('; '))}
          {ids.includes('l79.understallning') ? ` ${text.understallning}` : null}
        </p>
      )}
      {placering !== null && isUtanforL79(placering) ? <Banner kind="danger" title={text.utanforL79} isLive /> : null}
      <TextArea
        name={`motivering.${barn.id}`}
        label={text.barnMotivering(namn)}
        description={text.barnMotiveringHelp}
        rows={1}
        maxLength={2000}
        value={motivering}
        onChange={(mening) => set({ motivering: mening })}
      />
    </>
  );
}
