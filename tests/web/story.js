// One invented event as five outlets tell it, with what is known of it: which sentences are shared, by whom.

const page = (outlet, title, paragraphs) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<meta property="og:site_name" content="${outlet}"></head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport</a> <a href="/weather">Weather</a></nav>
<article><h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</article></body></html>`;

/** The files, in the order in which they are dropped: article A to E. */
export const story = [
  {
    name: 'Marwick Courier.txt',
    text: `Lindholm bridge to close for eighteen months

The Lindholm bridge will close to all traffic on Monday for repairs that take eighteen months, the Marwick city council said on Friday.

Engineers found deep cracks in four of the nine pillars during an inspection in January.

The bakery at the northern ramp has sold cinnamon rolls to commuters since 1931.

Ferries will carry pedestrians and cyclists across the Orne river every ten minutes, free of charge.`,
  },
  {
    name: 'harbour-post.html',
    text: page('Harbour Post', 'City shuts its oldest bridge', [
      'During an inspection in January, engineers found deep cracks in four of the nine pillars.',
      'The Marwick city council said on Friday that the Lindholm bridge will close to all traffic on Monday for repairs that take eighteen months.',
      'Shipowners welcomed the decision because tall vessels had scraped the arches twice last summer.',
    ]),
  },
  {
    name: 'Orne Valley Radio.txt',
    text: `Free ferries replace the closed bridge

Every ten minutes, ferries will carry pedestrians and cyclists across the Orne river, free of charge.

The opposition demanded an inquiry into why earlier warnings by the harbour master were ignored.`,
  },
  {
    name: 'northern-dispatch.html',
    text: page('Northern Dispatch', 'Bridge closure splits Marwick', [
      'The Lindholm bridge will close to all traffic on Monday, and schools on the eastern bank start half an hour later until further notice.',
      'Hospital managers asked volunteers with boats to stand by for emergencies at night.',
    ]),
  },
  {
    name: 'Evening Ledger.txt',
    text: `Insurers raise premiums after bridge report

Engineers found deep cracks in four of the nine pillars during an inspection in January.

Two insurers raised premiums for lorries that use the remaining crossing upstream.`,
  },
];

/** A sentence that A and B have, in another order of its parts. */
export const SHARED =
  'Engineers found deep cracks in four of the nine pillars during an inspection in January.';
/** A sentence of A that no other article has. */
export const UNIQUE = 'The bakery at the northern ramp has sold cinnamon rolls to commuters since 1931.';
