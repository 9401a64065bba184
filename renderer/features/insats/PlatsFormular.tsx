import { type ReactNode, useEffect, useRef } from 'react';
import { AppError } from '../../../shared/api/errors.ts';
import { InsatsPlats } from '../../../shared/modules/insats/schema.ts';
import { useEgenForm, useEgetUtkast } from '../../client/eget-utkast.ts';
import { placeAt, renameFaltfel } from '../../client/faltfel.ts';
import { client } from '../../client/live.ts';
import { navigate, replace } from '../../client/navigation.ts';
import type { Utkast } from '../../client/utkast.ts';
import { Button } from '../../ui/Button.tsx';
import { ConflictView } from '../../ui/ConflictView.tsx';
import { DraftNote } from '../../ui/DraftNote.tsx';
import { Form, FormActions } from '../../ui/Form.tsx';
import { FormErrorSummary } from '../../ui/FormErrorSummary.tsx';
import { FormFailure, type FormFailureProps } from '../../ui/FormFailure.tsx';
import { Page } from '../../ui/Page.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { showStatus } from '../../ui/status.ts';
import { BoendeGrupp, StodGrupp } from './BoendeGrupper.tsx';
import { comparePlatser } from './beskrivning.ts';
import { DriftGrupp, GeografiGrupp, KostnadGrupp, MalgruppGrupp, PlatsGrupp, TextGrupp } from './Grupper.tsx';
import { LABELS } from './labels.ts';
import { type PlatsVarden, TOM_PLATS } from './ny-plats.ts';
import { TEXT } from './text.ts';
import './insats.css';

export interface PlatsFormularProps {
  /** Null: a new place. */
  readonly plats: InsatsPlats | null;
  readonly platser: readonly InsatsPlats[];
}

/** Writing a place of the catalogue. */
export function PlatsFormular({ plats, platser }: PlatsFormularProps) {
  const nyckel = `insats:${plats?.kod.toLowerCase() ?? 'ny'}`;
  const utkast = useEgetUtkast(nyckel);
  return (
    <Page
      kicker={TEXT.titel}
      title={plats === null ? TEXT.formular.ny : TEXT.formular.andra(plats.kod)}
      lead={TEXT.formular.ingress}
    >
      <QueryView query={utkast} loadingText={TEXT.formular.hamtar}>
        {(found) => <Inner plats={plats} platser={platser} nyckel={nyckel} utkast={found} />}
      </QueryView>
    </Page>
  );
}

interface InnerProps extends PlatsFormularProps {
  readonly nyckel: string;
  readonly utkast: Utkast | null;
}

function Inner({ plats, platser, nyckel, utkast }: InnerProps) {
  const [form, restored] = useEgenForm({
    nyckel,
    utkast,
    schema: InsatsPlats,
    empty: plats ?? TOM_PLATS,
    labels: LABELS,
    loadTheirs: plats === null ? undefined : () => getPlats(plats.kod),
    rebase: (mine, theirs) => ({ ...mine, revision: theirs.revision }),
    submit: (varden) => savePlats(varden, plats === null),
    onSaved: ({ kod }) => {
      showStatus(TEXT.formular.sparad(kod));
      replace('katalog', { kod });
    },
  });
  function leave() {
    restored.onDiscard();
    navigate('katalog', plats === null ? {} : { kod: plats.kod });
  }

  return (
    <Form onSubmit={form.submit}>
      <FormErrorSummary errors={form.summary} />
      <Hinder failure={form.failure} conflict={form.conflict}>
        <Konflikt conflict={form.conflict} onKeepMine={form.keepMine} onTakeTheirs={form.takeTheirs} />
      </Hinder>
      <PlatsGrupp form={form} koder={plats === null ? platser.map(({ kod }) => kod) : null} />
      <MalgruppGrupp form={form} />
      <DriftGrupp form={form} />
      <BoendeGrupp form={form} />
      <StodGrupp form={form} />
      <GeografiGrupp form={form} />
      <KostnadGrupp form={form} />
      <TextGrupp form={form} />
      <FormActions>
        <Button
          type="submit"
          variant="primary"
          shortcut="Ctrl+Enter"
          isPending={form.isSubmitting}
          pendingText={TEXT.formular.sparar}
        >
          {TEXT.formular.spara}
        </Button>
        <Button variant="quiet" onPress={leave}>
          {TEXT.formular.avbryt}
        </Button>
        <DraftNote state={form.draft} {...restored} />
      </FormActions>
    </Form>
  );
}

interface HinderProps {
  readonly failure: FormFailureProps['failure'];
  readonly conflict: object | null;
  readonly children: ReactNode;
}

/** What stopped the save. The form is long, so it comes into view and takes the focus. */
function Hinder({ failure, conflict, children }: HinderProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (failure !== null || conflict !== null) box.current?.focus();
  }, [failure, conflict]);
  return (
    <div ref={box} tabIndex={-1} className="insats-hinder">
      <FormFailure failure={failure} />
      {children}
    </div>
  );
}

interface KonfliktProps {
  readonly conflict: { readonly mine: PlatsVarden; readonly theirs: PlatsVarden | null } | null;
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
}

function Konflikt({ conflict, onKeepMine, onTakeTheirs }: KonfliktProps) {
  const mine = InsatsPlats.safeParse(conflict?.mine);
  const theirs = InsatsPlats.safeParse(conflict?.theirs);
  if (!mine.success || !theirs.success) return null;
  return (
    <ConflictView fields={comparePlatser(mine.data, theirs.data)} onKeepMine={onKeepMine} onTakeTheirs={onTakeTheirs} />
  );
}

async function savePlats(plats: InsatsPlats, isNew: boolean): Promise<InsatsPlats> {
  try {
    return await client.insats.save({ plats });
  } catch (error) {
    // A new place can only collide with a code that is taken.
    const atField = renameFaltfel(error, (falt) => falt.replace(/^plats\./, ''));
    throw isNew && isConflict(error) ? placeAt(atField, 'kod') : atField;
  }
}

function isConflict(error: unknown): boolean {
  return error instanceof AppError && error.kod === 'CONFLICT';
}

async function getPlats(kod: string): Promise<PlatsVarden> {
  const plats = (await client.insats.list({})).find((candidate) => candidate.kod === kod);
  if (plats === undefined) throw new AppError('NOT_FOUND', TEXT.finnsInte);
  return plats;
}
