// Four articles on one invented event, and a report that finds something of every kind in them.

/** The files, in the order in which they are dropped: article A to D. D is a later version of A. */
export const FILES = [
  {
    name: 'Marwick Courier.txt',
    text: `Lindholm bridge to close for eighteen months

The Lindholm bridge will close to all traffic on Monday for repairs that take eighteen months, mayor Ida Brandt said.

“We will not gamble with lives, and we will not wait for another winter,” Brandt told reporters on Friday. “The bridge is tired.”

Engineers found deep cracks in four of the nine pillars during an inspection in January.

Ferries will carry pedestrians and cyclists across the Orne river every ten minutes, free of charge.`,
  },
  {
    name: 'Harbour Post.txt',
    text: `City shuts its oldest bridge

The Lindholm bridge will close to all traffic on Monday for repairs that take sixteen months.

“We will not gamble with lives,” Ida Brandt said.

Engineers found deep cracks in four of the nine pillars during an inspection in January, the Marwick Courier reported.

Shipowners welcomed the decision because tall vessels had scraped the arches twice last summer.`,
  },
  {
    name: 'Orne Valley Radio.txt',
    text: `Free ferries replace the closed crossing

The Lindholm crossing shuts on Monday, and the council spoke of sixteen months of work.

“We will not play with lives, and we will not wait for a further winter,” said city spokesman Jon Falk.

According to the Marwick Courier, engineers found deep cracks in four of the nine pillars during an inspection in January.`,
  },
  {
    name: 'Marwick Courier, evening.txt',
    text: `Lindholm bridge to close for eighteen months

The Lindholm bridge will close to all traffic on Monday morning for repairs that take eighteen months, mayor Ida Brandt said.

“We will not gamble with lives, and we will not wait for another winter,” Brandt told reporters on Friday.

Engineers found deep cracks in four of the nine pillars during an inspection in January.

Schools on the eastern bank start half an hour later until further notice.`,
  },
];

/** For `openWithReports`: something of every kind. It leaves the reports of other articles alone. */
export function everyKind(report, sentence, part) {
  if (sentence('The bridge is tired') < 0 || sentence('Jon Falk') < 0) return;
  /** The nth sentence, of those in which `text` stands, and `words` in it. */
  const place = (article, text, words = text) => {
    const inArticle = (one) => report.sentences[one].article === article;
    const number = report.sentences.findIndex(
      (_, one) => inArticle(one) && part(one, text)[0] >= 0 && within(one, text),
    );
    return { article, sentence: number, span: part(number, words) };
  };
  const within = (number, text) => {
    const { start, end } = report.sentences[number];
    const [at] = part(number, text);
    return start <= at && at < end;
  };
  const { story } = report;
  const months = [
    place(0, 'repairs that take', 'eighteen months'),
    place(1, 'repairs that take', 'sixteen months'),
    place(2, 'The Lindholm crossing', 'sixteen months'),
  ];
  const value = ({ sentence, span }, value) => ({ sentence, span, value });
  const claim = report.sentences[months[0].sentence].claim ?? 0;
  const day = [place(0, 'repairs that take', 'Monday'), place(3, 'repairs that take', 'Monday morning')];
  story.discrepancies = [
    {
      kind: 'date',
      update: true,
      claim,
      claims: [claim],
      values: [value(day[1], '2026-03-10'), value(day[0], '2026-03-09')],
    },
    {
      kind: 'number',
      update: false,
      claim,
      claims: [claim],
      values: [value(months[0], '18 months'), value(months[1], '16 months'), value(months[2], '16 months')],
    },
  ];
  const credit = (article, text, words, name, kind) => ({ ...place(article, text, words), name, kind });
  story.sources = [
    credit(0, 'repairs that take', 'mayor Ida Brandt', 'Ida Brandt', 'person'),
    credit(0, 'told reporters', 'Brandt', 'Ida Brandt', 'person'),
    credit(1, 'Ida Brandt', 'Ida Brandt', 'Ida Brandt', 'person'),
    credit(1, 'reported', 'Marwick Courier', 'Marwick Courier', 'outlet'),
    credit(2, 'Jon Falk', 'city spokesman Jon Falk', 'Jon Falk', 'person'),
    credit(2, 'According to', 'Marwick Courier', 'Marwick Courier', 'outlet'),
    credit(3, 'told reporters', 'Brandt', 'Ida Brandt', 'person'),
  ];
  story.origins = [
    { name: 'Ida Brandt', kind: 'person', sources: [0, 1, 2, 6] },
    { name: 'Marwick Courier', kind: 'outlet', sources: [3, 5] },
    { name: 'Jon Falk', kind: 'person', sources: [4] },
  ];
  const quote = (article, text, speaker, source, direct = true) => ({
    ...place(article, text),
    text,
    speaker,
    cue: 'said',
    direct,
    source,
  });
  const full = 'We will not gamble with lives, and we will not wait for another winter,';
  story.quotes = [
    quote(0, 'repairs that take eighteen months', 'Ida Brandt', 0, false),
    quote(0, full, 'Ida Brandt', 1),
    quote(0, 'The bridge is tired.', 'Brandt', 1),
    quote(1, 'We will not gamble with lives,', 'Ida Brandt', 2),
    quote(2, 'We will not play with lives, and we will not wait for a further winter,', 'Jon Falk', 4),
    quote(3, full, 'Brandt', 6),
  ];
  const version = (quote, relation, other = false) => ({ quote, relation, other });
  story.utterances = [
    {
      speaker: 'Ida Brandt',
      versions: [
        version(1, 'same'),
        version(3, 'shortened'),
        version(4, 'altered', true),
        version(5, 'same'),
      ],
    },
  ];
  const cracked = report.sentences[sentence('Engineers found deep cracks')].claim ?? 0;
  for (const one of story.claims) Object.assign(one, { origin: null, origins: [], voices: [] });
  Object.assign(story.claims[cracked], {
    origin: 1,
    origins: [1],
    voices: [
      { article: 0, voice: 'fact' },
      { article: 1, voice: 'attributed' },
      { article: 2, voice: 'attributed' },
    ],
  });
  story.namings = [
    {
      kind: 'term',
      variants: [
        {
          text: 'bridge',
          uses: [place(0, 'The Lindholm bridge', 'bridge'), place(1, 'The Lindholm bridge', 'bridge')],
        },
        { text: 'crossing', uses: [place(2, 'The Lindholm crossing', 'crossing')] },
      ],
    },
  ];
  story.terms = [
    { article: 1, text: 'Shipowners', score: 2.31, uses: [place(1, 'Shipowners')], elsewhere: 0 },
    {
      article: 2,
      text: 'crossing',
      score: 2.04,
      uses: [place(2, 'The Lindholm crossing', 'crossing')],
      elsewhere: 1,
    },
  ];
  const same = 'Engineers found deep cracks in four of the nine pillars during an inspection in January';
  story.passages = [
    {
      a: 0,
      b: 3,
      words: 43,
      shares: [0.5, 0.62],
      parts: [{ a: place(0, full), b: place(3, full), words: 14 }],
      versions: {
        earlier: 0,
        later: 3,
        changes: [
          { earlier: months[0].sentence, later: day[1].sentence },
          { earlier: place(0, 'The bridge is tired').sentence, later: null },
          { earlier: null, later: place(3, 'Schools on').sentence },
        ],
      },
    },
    {
      a: 0,
      b: 1,
      words: 14,
      shares: [0.18, 0.25],
      parts: [{ a: place(0, same), b: place(1, same), words: 14 }],
      versions: null,
    },
  ];
}
