/** What the countersigning says. */
export const text = {
  title: 'Kontrasignera',
  loading: 'Hämtar utkastet',
  lead: 'Kontrasigneringen görs av någon annan än den som signerade, med egen inloggning. Har ni bara en inloggning står uppgiften kvar tills den andra har fått sin.',
  yttrande: 'Ditt ställningstagande',
  yttrandeHelp: 'Vad du har läst, och om du står bakom att kravet frångicks.',
  signed: 'Kontrasigneringen är signerad.',
} as const;
