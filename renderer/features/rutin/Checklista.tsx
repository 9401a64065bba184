import { z } from 'zod';
import { formatTidpunkt } from '../../../shared/lib/tid.ts';
import type { Aktrutin, Rutinvisning } from '../../../shared/modules/rutin/schema.ts';
import type { StegId } from '../../../shared/process/steg.ts';
import { type Aktutkast, useAktForm, useAktutkast, useRestored, withUtkast } from '../../client/aktutkast.ts';
import { client } from '../../client/live.ts';
import type { PanelProps } from '../../client/panel.ts';
import { CheckboxGroup } from '../../ui/CheckboxGroup.tsx';
import { Form } from '../../ui/Form.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { Section } from '../../ui/Section.tsx';
import { SignActions } from '../../ui/SignActions.tsx';
import { showStatus } from '../../ui/status.ts';
import { I_AKTEN } from './text.ts';

const Formular = z.object({ klara: z.array(z.string()) });

interface Props extends PanelProps {
  readonly steg: StegId;
}

/** The municipality's checklist of a step, to be ticked and signed. Nothing where it has none. */
export function Checklista({ steg, ...given }: Props) {
  const rutin = given.vy.rutiner.find((one) => one.steg === steg);
  if (rutin === undefined) return null;
  const { galler, bockar } = rutin;
  if (galler === null || galler.punkter.length === 0) {
    return bockar.length === 0 ? null : (
      <Section title={I_AKTEN.tidigare} level={3}>
        <Bockar rutin={rutin} />
      </Section>
    );
  }
  return (
    <Section title={I_AKTEN.checklista} level={3}>
      {given.vy.rad.avslutad === null ? (
        // A signed list is a new form: what is ticked now is where the next one begins.
        <Lista key={`${galler.nr} ${bockar.map(({ text }) => text).join()}`} {...{ steg, given, rutin, galler }} />
      ) : (
        <>
          <p className="ui-quiet">{I_AKTEN.avslutad}</p>
          <Bockar rutin={rutin} />
        </>
      )}
    </Section>
  );
}

interface ListaProps {
  readonly steg: StegId;
  readonly given: PanelProps;
  readonly rutin: Aktrutin;
  readonly galler: Rutinvisning;
}

function Lista(props: ListaProps) {
  const utkast = useAktutkast(props.given.aktId, `checklista:${props.steg}`);
  return (
    <QueryView query={utkast} loadingText={I_AKTEN.hamtarUtkast}>
      {(found) => <ListaForm {...props} utkast={found} />}
    </QueryView>
  );
}

function ListaForm({ steg, given, rutin, galler, utkast }: ListaProps & { readonly utkast: Aktutkast | null }) {
  const { aktId } = given;
  const nyckel = `checklista:${steg}`;
  const bockOf = (punkt: string) => rutin.bockar.find(({ text }) => text === punkt);
  const empty = { klara: galler.punkter.filter((punkt) => bockOf(punkt) !== undefined) };
  const form = useAktForm({
    aktId,
    nyckel,
    schema: Formular,
    initial: withUtkast(empty, utkast),
    submit: ({ klara }) =>
      client.rutin.sign({
        aktId,
        innehall: {
          steg,
          punkter: galler.punkter.map((text) => ({ text, klar: klara.includes(text) })),
        },
      }),
    onSaved: () => {
      showStatus(I_AKTEN.signerad);
      given.reload();
    },
  });
  const restored = useRestored(form, { aktId, nyckel, empty, utkast });
  return (
    <Form onSubmit={form.submit} label={I_AKTEN.checklista}>
      <CheckboxGroup
        {...form.field('klara')}
        label={I_AKTEN.bocka}
        description={I_AKTEN.hjalp}
        options={galler.punkter.map((punkt) => {
          const bock = bockOf(punkt);
          return bock === undefined
            ? { value: punkt, label: punkt }
            : { value: punkt, label: punkt, description: I_AKTEN.bockad(bock.av, formatTidpunkt(bock.nar)) };
        })}
      />
      <SignActions form={form} {...restored} />
    </Form>
  );
}

/** What is ticked, to be read. */
function Bockar({ rutin }: { readonly rutin: Aktrutin }) {
  return (
    <ul className="rutin-punkter">
      {rutin.bockar.map(({ text, av, nar }) => (
        <li key={text}>
          {text} <span className="ui-quiet">{I_AKTEN.bockad(av, formatTidpunkt(nar))}</span>
        </li>
      ))}
    </ul>
  );
}
