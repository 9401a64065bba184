import { ArrowRight } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { navigate } from '../../client/navigation.ts';
import type { Routes } from '../../client/routes.ts';
import { Button } from '../../ui/Button.tsx';
import { Link } from '../../ui/Link.tsx';
import { Page } from '../../ui/Page.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { KAPITEL } from './innehall.ts';
import { KapitelLista } from './KapitelLista.tsx';
import { findKapitel, findLinkTarget, type Kapitel, searchKapitel } from './kapitel.ts';
import { Markdown } from './Markdown.tsx';
import { Traffar } from './Traffar.tsx';
import { TEXT } from './text.ts';
import './handbok.css';

/** The handbook: chapters at the left, the text, and a search over all of it. */
export function Handbok({ params }: { readonly params: Routes['handbok'] }) {
  const [text, setText] = useState('');
  const kapitel = findKapitel(KAPITEL, params.kapitel ?? '') ?? KAPITEL[0];
  useEffect(() => {
    if (params.rubrik !== undefined) showHeading(params.rubrik);
  }, [params.rubrik]);
  if (kapitel === undefined) return <Page title={TEXT.titel} />;
  const isSearching = text.trim().length >= 2;
  return (
    <Page kicker={TEXT.titel} title={isSearching ? TEXT.sok : kapitel.titel}>
      <div className="handbok">
        <div className="handbok-sida">
          <TextField label={TEXT.sok} type="search" width="full" value={text} onChange={setText} />
          <KapitelLista kapitel={KAPITEL} current={kapitel} onRubrik={(rubrik) => openRubrik(kapitel, rubrik)} />
        </div>
        {isSearching ? (
          <Traffar traffar={searchKapitel(KAPITEL, text)} onOpen={() => setText('')} />
        ) : (
          <Text kapitel={kapitel} />
        )}
      </div>
    </Page>
  );
}

function Text({ kapitel }: { readonly kapitel: Kapitel }) {
  const next = KAPITEL[KAPITEL.indexOf(kapitel) + 1];
  return (
    <article className="handbok-text">
      <Markdown tokens={kapitel.tokens} link={(href, children) => drawLink(kapitel, href, children)} />
      {next === undefined ? null : (
        <div>
          <Button icon={ArrowRight} onPress={() => navigate('handbok', { kapitel: next.id })}>
            {TEXT.nasta(next.titel)}
          </Button>
        </div>
      )}
    </article>
  );
}

/** A link out of the handbook stays text: the program opens nothing on a network. */
function drawLink(here: Kapitel, href: string, children: ReactNode): ReactNode {
  const target = findLinkTarget(KAPITEL, here, href);
  if (target === null) return children;
  return <Link onPress={() => navigate('handbok', target)}>{children}</Link>;
}

/** Also where one is already: going to the same place twice is no change of page. */
function openRubrik(kapitel: Kapitel, rubrik: string): void {
  navigate('handbok', { kapitel: kapitel.id, rubrik });
  showHeading(rubrik);
}

/** Brings a heading of the text into view and puts the focus on it. */
function showHeading(id: string): void {
  const heading = document.querySelector<HTMLElement>(`.handbok-text #${CSS.escape(id)}`);
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}
