/* What a question asks for, and which sections answer it best. */
(function (root) {
  "use strict"
  const { PERSON, STOP, stem } = root.guideWords
  const { holders, index, isKnown, isOurs, likeness, near, nearest, openings, vocabulary, weight } = root.guideKnowledge
  const { sections, emergency } = root.guideData
  const ASKED = 60 // what a section is worth whose line is the question, word for word
  const ONE_SLIP = 0.8 // how sure it is that a word with one wrong letter is meant
  const LEAST = 0.25 // how much of a question a section must hold
  const CLOSE = 4.3, OURS = 1.8 // what is less close seldom answers: fitted to tests/unrelated.yml and tests/questions.yml

  /* ---- Names ---- */

  /* How sure it is that a name stands in the typed words from `start` on; a word of the guide is itself, or a slip by a letter */
  function stands(name, typed, start) {
    let how = start + name.length <= typed.length ? 1 : 0
    for (let place = 0; how > 0 && place < name.length; place++) {
      const found = near(typed[start + place]).get(name[place]) || 0
      how = found < ONE_SLIP && isKnown(typed[start + place]) ? 0 : Math.min(how, found)
    }
    return how
  }

  /* Whether a name of one word is only a misspelling of what was typed, which is a word of its own */
  function isOther({ name, how }, word) {
    if (how === 1 || name.length > 1) return false
    return isKnown(word) || (nearest(word)[0] || [0, 0])[1] > how || [...near(word).values()].some((other) => other > how)
  }

  /* The names in a question: in each group the one that is surest and longest; where two share a word, the longer */
  function named(typed) {
    const found = typed.flatMap((word, start) =>
      [...near(word).keys()].flatMap((known) => openings.get(known) || [])
        .map((one) => ({ ...one, start, how: stands(one.name, typed, start) }))
        .filter(({ how }) => how > 0)
    )
    found.sort((one, other) => other.name.length - one.name.length || other.how - one.how)
    const taken = new Set(), kept = []
    for (const one of found) {
      const places = one.name.map((_, place) => one.start + place)
      if (places.some((place) => taken.has(place)) || isOther(one, typed[one.start])) continue
      places.forEach((place) => taken.add(place))
      kept.push(one)
    }
    return { kept, rest: typed.map((word, place) => [word, place]).filter(([, place]) => !taken.has(place)) }
  }

  /* ---- Ideas: each with the ways to say it, and what it weighs ---- */

  /* What a typed word may stand for: itself, else words that it begins, else those nearest to it */
  function meanings(typed, isLast) {
    const own = stem(typed)
    if (holders.has(own)) return [[[own], 1]]
    if (STOP.has(own)) return []
    const begun = typed.length > (isLast ? 1 : 3) ? [...vocabulary].filter((known) => known.startsWith(typed)) : []
    const found = begun.length ? begun.map((known) => [known, 0.5 + (0.5 * typed.length) / known.length]) : nearest(typed)
    const best = Math.max(0, ...found.map(([, how]) => how))
    const kept = new Map()
    for (const [known, how] of found) if (how > 0 && how > best - 0.02) kept.set(stem(known), how)
    return kept.size ? [...kept].map(([stemmed, how]) => [[stemmed], how]) : parted(typed)
  }

  /* Two known words that were typed as one */
  function parted(typed) {
    for (let place = 3; place <= typed.length - 3; place++) {
      const parts = [typed.slice(0, place), typed.slice(place)].map(stem)
      if (parts.every((part) => holders.has(part))) return [[parts, 0.9]]
    }
    return []
  }

  function ideas(typed, { kept, rest }) {
    const found = kept.map(({ group, name, how }) => {
      const ways = [[group.map(stem), how]]
      if (`${name}` !== `${group}` && name.every(isKnown)) ways.push([name.map(stem), how])
      return { ways, weight: Math.max(...ways.flatMap(([way]) => way.map(weight))) }
    })
    for (const [word, place] of rest) {
      const ways = meanings(word, place === typed.length - 1)
      const heaviest = Math.max(0, ...ways.map(([way]) => weight(way[0])))
      found.push({ ways, weight: ways.length ? heaviest : STOP.has(stem(word)) ? 0 : 1 })
    }
    return found
  }

  /* The same question, to be laid beside the lines that patients ask */
  function asked({ kept, rest }) {
    const told = rest.filter(([word]) => !PERSON.has(word)).map(([word]) => stem(isKnown(word) ? word : (nearest(word)[0] || [word])[0]))
    return new Set([...kept.map(({ id }) => `#${id}`), ...told])
  }

  /* ---- Rank ---- */

  /* The score of each section for one idea: its best way to say it */
  function scores(idea) {
    const best = new Map()
    for (const [way, how] of idea.ways) {
      const [first, ...others] = way.map(index)
      for (const [id, score] of first) {
        const total = others.reduce((sum, other) => sum + other.get(id), score) // none, if one of the words is not there
        if (total >= 0) best.set(id, Math.max(best.get(id) || 0, total * how))
      }
    }
    return best
  }

  /* Add up what the sections are worth for all ideas, and how much of the question they hold */
  function totals(found) {
    const all = new Map(), whole = found.reduce((sum, idea) => sum + idea.weight, 0)
    for (const idea of found) {
      for (const [id, score] of scores(idea)) {
        const total = all.get(id) || { id, score: 0, covered: 0 }
        total.score += score * Math.min(1, idea.weight)
        total.covered += idea.weight / whole
        all.set(id, total)
      }
    }
    return [...all.values()]
  }

  /* How much of what was typed the guide has words for */
  function ours(typed) {
    const telling = typed.filter((word) => !STOP.has(stem(word)))
    return telling.filter(isOurs).length / (telling.length || 1)
  }

  /* The sections that answer the typed words, best first, the words to mark in them, whether the best is far from an answer,
   * and the `lines` of an emergency, which comes before all */
  function rank(typed) {
    const taken = named(typed), found = ideas(typed, taken), question = asked(taken)
    let ranked = totals(found).filter(({ covered }) => covered > LEAST)
      .map(({ id, covered, score }) => ({ id, score: (score * sections[id].weight + ASKED * likeness(question, sections[id])) * covered ** 2 }))
      .sort((one, other) => other.score - one.score)
    if (ranked.length) ranked = ranked.filter(({ score }) => score > ranked[0].score * 0.05).slice(0, 30)
    const isFar = ranked.length > 0 && Math.log(1 + ranked[0].score) + OURS * ours(typed) < CLOSE
    const lines = root.guideEmergency.linesFor(typed, isFar)
    if (lines) {
      const first = sections.findIndex(({ location }) => location === emergency.location)
      ranked = [{ id: first, score: (ranked.length ? ranked[0].score : 1) + 1 }, ...ranked.filter(({ id }) => id !== first)]
    }
    const told = found.filter((idea) => idea.weight > 0.2).flatMap(({ ways }) => ways.flatMap(([way]) => way))
    return { ranked, lines, isFar: isFar && !lines, told: new Set(told.filter((word) => !STOP.has(word))) }
  }

  root.guideRanking = { rank }
})(self);
