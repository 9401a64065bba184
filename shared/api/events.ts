/** What the core tells the window, in past tense. Carries codes and ids, never case data. */
export type CoreEvent =
  | { readonly name: 'akt.changed'; readonly aktId: string }
  | { readonly name: 'register.changed' }
  | { readonly name: 'job.progressed'; readonly jobId: string; readonly klart: number; readonly av: number }
  /** Nobody is at the screen: seconds until the idle lock. Null: somebody is there again. */
  | { readonly name: 'lock.neared'; readonly sekunder: number | null }
  | { readonly name: 'klocka.bakat' }
  | { readonly name: 'lock.announced'; readonly skal: LockReason };

/** Why the vault locked. */
export type LockReason =
  | 'knapp'
  | 'overksam'
  | 'skarmlas'
  | 'anvandarbyte'
  | 'vilolage'
  | 'avslut'
  | 'klockhopp'
  | 'nycklar';
