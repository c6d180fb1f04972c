/* What the guide knows: its sections in an index, all its words, what patients call things, and what they ask. */
(function (root) {
  "use strict"
  const { PALE, PERSON, STOP, once, plain, stem, sure, words } = root.guideWords
  const UNASKED = 1.6
  const { sections, names: groups, emergency } = root.guideData

  for (const section of sections) {
    section.title = plain(section.title)
    section.text = plain(section.text)
  }

  /* ---- Words ---- */

  const index = root.guideIndex.makeIndex(sections, { title: 3, page: 2, text: 1, asked: 1 }) // what is asked only tells who speaks of it
  const vocabulary = new Set() // every word, then without their endings: the sections that hold each, and those that the guide itself says
  const holders = new Map(), written = new Set()
  for (const { title, page, text, asked } of sections) {
    const own = words([title, page, text].join(" ")), said = [...own, ...words(asked.join(" "))]
    for (const word of said) vocabulary.add(word)
    for (const word of own) written.add(stem(word))
    for (const word of new Set(said.map(stem))) holders.set(word, (holders.get(word) || 0) + 1)
  }
  const names = groups.flatMap((group, id) => group.map((name) => ({ id, group: words(group[0]), name: words(name) })))
  const openings = new Map() // names by their first word
  for (const one of names) openings.set(one.name[0], [...(openings.get(one.name[0]) || []), one])
  const ways = (sign) => sign.split(" ").map((part) => part.split("/").flatMap(words)) // of each word of a sign, the ways to say it
  const listed = (given, lists) => Object.fromEntries(lists.map((list) => [list, given ? given[list].map(ways) : []]))
  const alarms = listed(emergency, ["unless", "body", "alarm"])
  const signs = (emergency ? emergency.signs : []).map((sign) => ({ lines: sign.lines, ...listed(sign, ["always", "words"]) }))
  const alarming = [alarms, ...signs].flatMap(({ lines, ...lists }) => Object.values(lists).flat(3))
  const spoken = new Set([...vocabulary, ...names.flatMap(({ name }) => name), ...alarming])

  const isKnown = (word) => holders.has(stem(word))

  /* Whether a word, or one that it is a slip of, stands on a page or is a name: what patients ask has many others */
  const named = new Set(names.flatMap(({ name }) => name).map(stem))
  const isOurs = (word) => (isKnown(word) ? [word] : [...near(word).keys()]).map(stem).some((own) => written.has(own) || named.has(own))

  /* All known words that a typed word may mean, with how sure that is */
  const near = once((typed) => {
    const found = new Map()
    for (const known of spoken) {
      const how = sure(typed, known)
      if (how > 0) found.set(known, how)
    }
    return found
  })

  /* Those of them that stand in the guide, or that patients ask in several places, the surest first: a slip is seldom a rare word */
  const isCommon = (word) => vocabulary.has(word) && (written.has(stem(word)) || holders.get(stem(word)) > 2)
  const nearest = once((typed) =>
    [...near(typed)].filter(([known]) => isCommon(known)).sort(([, one], [, other]) => other - one)
  )

  /* Rare words tell more than frequent ones; the small words of a question tell next to nothing */
  function weight(stemmed) {
    const rare = Math.log(1 + sections.length / (0.5 + (holders.get(stemmed) || 0)))
    return STOP.has(stemmed) ? 0.05 : PALE.has(stemmed) ? 0.3 * rare : rare
  }

  /* ---- What patients ask ---- */

  /* The ideas in a text: a name by its group (`#12`), else the word without its ending */
  function ideasOf(typed) {
    const found = new Set()
    for (let start = 0; start < typed.length; start++) {
      const [best] = (openings.get(typed[start]) || [])
        .filter(({ name }) => name.every((word, place) => typed[start + place] === word))
        .sort((one, other) => other.name.length - one.name.length)
      if (best) start += best.name.length - 1
      if (best) found.add(`#${best.id}`)
      else if (!PERSON.has(typed[start])) found.add(stem(typed[start]))
    }
    return [...found]
  }

  /* A page that nobody has written questions for is found by its own words: they count for more */
  const asking = new Set(sections.filter(({ asked }) => asked.length).map(({ page }) => page))
  if (asking.size) for (const section of sections) if (!asking.has(section.page)) section.weight *= UNASKED

  const frequency = new Map()
  for (const section of sections) {
    section.lines = [...section.asked, section.title, `${section.page} ${section.title}`].map((line) => ideasOf(words(line)))
    for (const idea of new Set(section.lines.flat())) frequency.set(idea, (frequency.get(idea) || 0) + 1)
  }

  function rarity(idea) {
    const rare = Math.log(1 + sections.length / (0.5 + (frequency.get(idea) || 0)))
    return STOP.has(idea) ? 0.3 : PALE.has(idea) ? 0.6 * rare : rare
  }

  const mass = (ideas) => ideas.reduce((sum, idea) => sum + rarity(idea) ** 2, 0)
  for (const section of sections) section.masses = section.lines.map(mass)

  /* How like a question is to the line of a section that is most like it: 1 if it is the same, 0 if they share nothing */
  function likeness(asked, section) {
    const whole = mass([...asked])
    return Math.max(0, ...section.lines.map((line, place) =>
      mass(line.filter((idea) => asked.has(idea))) ** 2 / (whole * section.masses[place] || 1)
    ))
  }

  root.guideKnowledge = { alarms, holders, index, isKnown, isOurs, likeness, near, nearest, openings, signs, vocabulary, weight }
})(self);
