import { BEMANNING_NAMN, DJUR_NAMN, TILLGANGLIGHET_NAMN } from '../../../shared/modules/insats/namn.ts';
import { Columns } from '../../ui/Layout.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Section } from '../../ui/Section.tsx';
import { ListaFalt, OkantSelect, VetFalt } from './falt.tsx';
import type { GruppProps } from './Grupper.tsx';
import { FALT, TEXT } from './text.ts';

export function BoendeGrupp({ form }: GruppProps) {
  return (
    <Section title={TEXT.grupp.hus}>
      <Columns count={3}>
        <NumberField
          {...form.field('sakerhet')}
          label={FALT.sakerhet}
          description={TEXT.formular.sakerhetHjalp}
          min={1}
          max={5}
        />
        <OkantSelect {...form.field('bemanning')} label={FALT.bemanning} names={BEMANNING_NAMN} />
        <OkantSelect {...form.field('tillganglighet')} label={FALT.tillganglighet} names={TILLGANGLIGHET_NAMN} />
        <OkantSelect {...form.field('djur')} label={FALT.djur} names={DJUR_NAMN} />
        <VetFalt {...form.field('drogfritt')} label={FALT.drogfritt} />
        <VetFalt {...form.field('syskonTillsammans')} label={FALT.syskonTillsammans} />
        <NumberField
          {...form.field('maxNatter')}
          label={FALT.maxNatter}
          description={TEXT.formular.natterHjalp}
          min={1}
          max={730}
          unit={TEXT.formular.natter}
        />
        <ListaFalt {...form.field('kost')} label={FALT.kost} />
      </Columns>
    </Section>
  );
}

export function StodGrupp({ form }: GruppProps) {
  return (
    <Section title={TEXT.grupp.stod}>
      <Columns count={3}>
        <VetFalt {...form.field('beroendekompetens')} label={FALT.beroendekompetens} />
        <VetFalt {...form.field('hederskompetens')} label={FALT.hederskompetens} />
        <VetFalt {...form.field('barnansvarig')} label={FALT.barnansvarig} />
        <VetFalt {...form.field('skolaNara')} label={FALT.skolaNara} />
        <VetFalt {...form.field('vardNara')} label={FALT.vardNara} />
        <VetFalt {...form.field('pendling')} label={FALT.pendling} />
        <ListaFalt {...form.field('sprak')} label={FALT.sprak} />
      </Columns>
    </Section>
  );
}
