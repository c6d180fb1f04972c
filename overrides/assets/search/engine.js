/* The guide's search: it knows sections, other names and word forms, forgives misspelling, and puts an emergency first.
 * It runs in a worker or, where there is none (a folder on disk), in the page; `guideData` holds the sections and names. */
(function (root) {
  "use strict"

  const data = root.guideData
  for (const section of data.sections) {
    section.title = plain(section.title)
    section.text = plain(section.text)
  }
  const BOOST = { title: 3, page: 2, text: 1 }
  const TITLE = 40 // what a question is worth that is the heading of a section, word for word

  /* The function, which works out each answer once */
  function once(work) {
    const known = new Map()
    return (word) => {
      if (!known.has(word)) known.set(word, work(word))
      return known.get(word)
    }
  }

  /* ---- Words ---- */

  function plain(html) {
    const signs = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" }
    return html.replace(/<\/(?:li|dt|td|th)>/g, "; ").replace(/<[^>]+>/g, " ")
      .replace(/&(amp|lt|gt|quot|#39);/g, (_, name) => signs[name])
      .replace(/\s+/g, " ").replace(/(?: ?; ?)+/g, "; ").replace(/([.!?:]);/g, "$1").replace(/^[; ]+|[; ]+$/g, "")
  }

  function fold(text) {
    return text.normalize("NFD").replace(/[\u0300-\u036f'’]/g, "").toLowerCase()
  }

  function words(text) {
    return fold(text).match(/[\p{L}\p{N}]+/gu) || []
  }

  /* The word without its ending, so that bruise, bruises and bruising are one */
  const stem = once((word) => {
    if (word.length < 4 || /\d/.test(word)) return word
    word = word.replace(/ies$/, "y").replace(/([^su])s$/, "$1")
    const cut = word.replace(/(?:ing|ed|ness|ment|ly)$/, "")
    if (cut.length > 3) word = cut.replace(/([^aeiouls])\1$/, "$1")
    return word.length > 3 ? word.replace(/e$/, "") : word
  })

  const STOP = new Set( // words of any question, which tell next to nothing
    ("a about after am an and any are as at be been but by can could did do does for from get had has have how i if in is it its " +
     "ill im ive me my of on or our should so than that the their them there they this to too up was we were what when where " +
     "which while who whom why will with would you your much many very just really some someone").split(" ").map(stem)
  )
  const PALE = new Set( // words of many questions, which tell little
    ("ask away best cause day half right find give go good happen help keep know like long look make mean most need new normal now old one ok " +
     "people person possible say see start still stop take tell thing think time try use want way well work year").split(" ").map(stem)
  )

  /* How a word sounds, roughly: hemofilia and hemophilia are one */
  const sound = once((word) =>
    word.replace(/^(?:pn|kn|gn)/, "n").replace(/^wr/, "r").replace(/^ps/, "s").replace(/ph/g, "f").replace(/gh(?=t|$)/g, "")
      .replace(/c(?=[eiy])/g, "s").replace(/ck|[cq]/g, "k").replace(/x/g, "ks").replace(/z/g, "s").replace(/y/g, "i")
      .replace(/(.)\1+/g, "$1").replace(/[aeiou]+/g, (vowels) => vowels[0]).replace(/e$/, "")
  )

  /* A word without its vowels: most slips are in those */
  const bones = once((word) => sound(word)[0] + sound(word).slice(1).replace(/[aeiou]/g, "").replace(/(.)\1+/g, "$1"))

  /* How many letters two words differ by (dropped, added, changed or swapped), up to `most` */
  function differ(one, other, most) {
    if (Math.abs(one.length - other.length) > most) return most + 1
    let before = [], row = Array.from({ length: other.length + 1 }, (_, place) => place)
    for (let i = 1; i <= one.length; i++) {
      const next = [i]
      for (let j = 1; j <= other.length; j++) {
        const same = one[i - 1] === other[j - 1] ? 0 : 1
        next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + same)
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1)
      }
      before = row
      row = next
    }
    return row[other.length]
  }

  /* How sure it is that the typed word means the known one: 1 if it is the same, 0 if it is another */
  function sure(typed, known) {
    if (typed === known || stem(typed) === stem(known)) return 1
    const length = Math.min(typed.length, known.length)
    if (Math.abs(typed.length - known.length) > 3 || (length < 8 && Math.abs(typed.length - known.length) > 2)) return 0
    if (length < 4 || /\d/.test(typed)) return 0
    const first = typed[0] === known[0] || sound(typed)[0] === sound(known)[0]
    if (!first && length < 6) return 0
    const most = length < 8 ? 1 : 2
    if (length === 4 && bones(typed) !== bones(known) && [...typed].sort().join() !== [...known].sort().join()) return 0
    let distance = differ(typed, known, most)
    if (Math.min(stem(typed).length, stem(known).length) > 4) distance = Math.min(distance, differ(stem(typed), stem(known), most))
    if (distance > most) distance = 9
    if (first && bones(typed).length > 2 && bones(typed) === bones(known)) distance = Math.min(distance, 0.8)
    if (differ(sound(typed), sound(known), 1) <= (length > 6 ? 1 : 0)) distance = Math.min(distance, length > 6 ? 1.4 : 1.1)
    return distance === 9 ? 0 : (first ? 0.95 : 0.8) - distance * 0.15
  }

  /* ---- The index ---- */

  const index = new root.MiniSearch({ fields: ["title", "page", "text"], tokenize: words, processTerm: stem })
  index.addAll(data.sections.map((section, id) => ({ ...section, id })))
  const vocabulary = new Set(), holders = new Map()
  for (const section of data.sections) {
    const said = new Set(words(`${section.title} ${section.page} ${section.text}`))
    for (const word of said) vocabulary.add(word)
    section.heading = [...new Set(words(section.title).map(stem))]
    for (const word of new Set([...said].map(stem))) holders.set(word, (holders.get(word) || 0) + 1)
  }
  const names = data.names.flatMap((group) => group.map((name) => ({ group: words(group[0]), name: words(name) })))
  const signs = Object.fromEntries(["always", "words", "unless"].map((list) => [list, (data.emergency || {})[list]?.map(words) || []]))
  const spoken = new Set([...vocabulary, ...names.flatMap(({ name }) => name), ...Object.values(signs).flat(2)])
  const openings = new Map() // names by their first word
  for (const one of names) openings.set(one.name[0], [...(openings.get(one.name[0]) || []), one])

  /* All known words that a typed word may mean, with how sure that is */
  const near = once((typed) => {
    const found = new Map()
    for (const known of spoken) {
      const how = sure(typed, known)
      if (how > 0) found.set(known, how)
    }
    return found
  })

  /* Rare words tell more than frequent ones; the small words of a question tell next to nothing */
  function weight(stemmed) {
    const rare = Math.log(1 + data.sections.length / (0.5 + (holders.get(stemmed) || 0)))
    return STOP.has(stemmed) ? 0.05 : PALE.has(stemmed) ? 0.3 * rare : rare
  }

  /* How sure it is that a typed word is a misspelling of a word of the guide */
  const surest = once((typed) => Math.max(0, ...nearest(typed).map(([, how]) => how)))

  function nearest(typed) {
    return [...near(typed)].filter(([known]) => vocabulary.has(known))
  }

  /* What a typed word may stand for: itself, else words that it begins, else those nearest to it */
  function meanings(typed, isLast) {
    const own = stem(typed)
    if (holders.has(own)) return [[[own], 1]]
    if (STOP.has(own)) return []
    const begun = typed.length > (isLast ? 1 : 3) ? [...vocabulary].filter((known) => known.startsWith(typed)) : []
    const found = begun.length
      ? begun.map((known) => [known, 0.5 + (0.5 * typed.length) / known.length])
      : nearest(typed)
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

  /* ---- Questions ---- */

  /* How sure it is that a name stands in the typed words from `start` on */
  function stands(name, typed, start) {
    let how = start + name.length <= typed.length ? 1 : 0
    for (let place = 0; how > 0 && place < name.length; place++) how = Math.min(how, near(typed[start + place]).get(name[place]) || 0)
    return how
  }

  /* How sure it is that all words of a sign stand in the typed words, in any order, near each other */
  function hints(sign, typed) {
    const places = sign.map((word) => {
      const how = typed.map((one) => near(one).get(word) || 0).map((one, at) => (holders.has(stem(typed[at])) && one < 1 ? 0 : one))
      return how.indexOf(Math.max(...how, 0.6))
    })
    return places.every((place) => place >= 0) && Math.max(...places) - Math.min(...places) < sign.length + 3
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
    return { kept, taken }
  }

  /* Whether a name of one word is only a misspelling of what was typed, which is a word of its own */
  function isOther({ name, how }, word) {
    return how < 1 && name.length === 1 && (holders.has(stem(word)) || surest(word) > how || [...near(word).values()].some((other) => other > how))
  }

  /* What a question asks for: each idea with the ways to say it, and what it weighs */
  function ideas(typed) {
    const { kept, taken } = named(typed)
    const found = kept.map(({ group, name, how }) => {
      const ways = [[group.map(stem), how]]
      if (`${name}` !== `${group}` && name.every((word) => holders.has(stem(word)))) ways.push([name.map(stem), how])
      return { ways, weight: Math.max(...ways.flatMap(([way]) => way.map(weight))) }
    })
    typed.forEach((word, place) => {
      if (taken.has(place)) return
      const ways = meanings(word, place === typed.length - 1)
      const heaviest = Math.max(0, ...ways.map(([way]) => weight(way[0])))
      found.push({ ways, weight: ways.length ? heaviest : STOP.has(stem(word)) ? 0 : 1 })
    })
    return found
  }

  /* The score of each section for one idea: its best way to say it */
  function scores(idea) {
    const best = new Map()
    const options = { boost: BOOST, combineWith: "AND", tokenize: (text) => text.split(" "), processTerm: (term) => term }
    for (const [way, how] of idea.ways) {
      for (const { id, score } of index.search(way.join(" "), options)) {
        best.set(id, Math.max(best.get(id) || 0, score * how / way.length))
      }
    }
    return best
  }

  function rank(typed, asked) {
    const whole = asked.reduce((sum, idea) => sum + idea.weight, 0)
    const totals = new Map(), said = spelled(typed)
    for (const idea of asked) {
      for (const [id, score] of scores(idea)) {
        const total = totals.get(id) || { score: 0, covered: 0 }
        total.score += score * Math.min(1, idea.weight)
        total.covered += idea.weight
        totals.set(id, total)
      }
    }
    return [...totals]
      .map(([id, { score, covered }]) => ({ id, covered: covered / whole, score: score + likeTitle(said, data.sections[id]) }))
      .map(({ id, covered, score }) => ({ id, covered, score: score * data.sections[id].weight * covered ** 2 }))
      .filter(({ covered }) => covered > 0.25)
      .sort((one, other) => other.score - one.score)
  }

  /* How much a question reads like the heading of a section, small words included */
  function likeTitle(asked, section) {
    const both = section.heading.filter((word) => asked.has(word)).length
    return TITLE * both * both / (asked.size * section.heading.length)
  }

  /* The typed words as the guide spells them */
  function spelled(typed) {
    return new Set(typed.map((word) => {
      if (holders.has(stem(word))) return stem(word)
      const [best] = nearest(word).sort(([, one], [, other]) => other - one)
      return best ? stem(best[0]) : stem(word)
    }))
  }

  function isEmergency(typed) {
    if (!data.emergency) return false
    const says = (list) => list.some((sign) => hints(sign, typed))
    return says(signs.always) || (says(signs.words) && !says(signs.unless))
  }

  /* ---- Answers, as Material shows them ---- */

  function escape(text) {
    return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
  }

  function marked(text, known) {
    return text.split(/([\p{L}\p{N}'’]+)/u)
      .map((part, place) => (place % 2 && known.has(stem(fold(part))) ? `<mark>${escape(part)}</mark>` : escape(part)))
      .join("")
  }

  /* The sentences of a section around the first that says what was asked */
  function teaser(text, known) {
    const sentences = text.match(/[^.!?]+[.!?]*\s*/g) || [text]
    const said = sentences.map((sentence) => new Set(words(sentence).map(stem).filter((word) => known.has(word))).size)
    const from = said.indexOf(Math.max(...said))
    return sentences.slice(from).join("").slice(0, 220).replace(/\s+\S*$/, "")
  }

  function item(section, score, known) {
    return {
      location: section.location,
      title: marked(section.title, known),
      text: `<p>${marked(teaser(section.text, known), known)}</p>`,
      score,
      terms: Object.fromEntries([...known].map((word) => [word, true]))
    }
  }

  function answer(question) {
    const typed = words(question), asked = ideas(typed)
    let ranked = typed.length ? rank(typed, asked) : []
    if (ranked.length) ranked = ranked.filter(({ score }) => score > ranked[0].score * 0.05).slice(0, 30)
    if (typed.length && isEmergency(typed)) {
      const first = data.sections.findIndex((section) => section.location === data.emergency.location)
      const best = ranked.length ? ranked[0].score : 1
      ranked = [{ id: first, score: best + 1 }, ...ranked.filter(({ id }) => id !== first)]
    }
    const known = new Set(asked.filter(({ weight }) => weight > 0.2).flatMap(({ ways }) => ways.flatMap(([way]) => way)).filter((word) => !STOP.has(word)))
    const pages = new Map()
    for (const { id, score } of ranked) {
      const section = data.sections[id], page = section.location.split("#")[0]
      if (!pages.has(page)) pages.set(page, [])
      pages.get(page).push(item(section, score, known))
    }
    for (const [page, items] of pages) {
      if (!items.some(({ location }) => location === page)) {
        const parent = data.sections.find(({ location }) => location === page)
        items.push(item(parent, 0, known))
      }
    }
    return { items: [...pages.values()] }
  }

  root.guideSearch = { answer }
})(self)
