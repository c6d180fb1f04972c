/* The guide's search: answers to a question, in the form in which Material's search box shows them. It runs in a worker or,
 * where there is none (a folder on disk), in the page. */
(function (root) {
  "use strict"
  const { fold, stem, words } = root.guideWords
  const { sections, emergency } = root.guideData

  function escape(text) {
    return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
  }

  function marked(text, told) {
    return text.split(/([\p{L}\p{N}'’]+)/u)
      .map((part, place) => (place % 2 && told.has(stem(fold(part))) ? `<mark>${escape(part)}</mark>` : escape(part)))
      .join("")
  }

  /* The sentences of a section around the first that says what was asked */
  function teaser(text, told) {
    const sentences = text.match(/[^.!?]+[.!?]*\s*/g) || [text]
    const said = sentences.map((sentence) => new Set(words(sentence).map(stem).filter((word) => told.has(word))).size)
    const from = said.indexOf(Math.max(...said))
    return sentences.slice(from).join("").slice(0, 220).replace(/\s+\S*$/, "")
  }

  function item(section, score, told) {
    return {
      location: section.location,
      title: marked(section.title, told),
      text: `<p>${marked(teaser(section.text, told), told)}</p>`,
      score,
      terms: Object.fromEntries([...told].map((word) => [word, true]))
    }
  }

  /* In an emergency, what is said first is fixed: the title of the card stands for its page, its lines for the section */
  function call(first, page, lines) {
    page.title = escape(emergency.call)
    if (lines.length) first.title = escape(lines.join("; "))
    first.text = `<p>${escape(emergency.opening)}</p>`
  }

  /* Material shows results page by page, and wants each page to have an item for the page as a whole */
  function answer(question) {
    const typed = words(question)
    const { ranked, told, lines, isFar } = typed.length ? root.guideRanking.rank(typed) : { ranked: [], told: new Set() }
    const pages = new Map()
    for (const { id, score } of ranked) {
      const section = sections[id], page = section.location.split("#")[0]
      pages.set(page, [...(pages.get(page) || []), item(section, score, told)])
    }
    for (const [page, items] of pages) {
      const whole = sections.find(({ location }) => location === page)
      if (!items.some(({ location }) => location === page)) items.push(item(whole, 0, told))
    }
    const items = [...pages.values()]
    if (lines) call(items[0][0], items[0].find(({ location }) => !location.includes("#")), lines)
    return { items, isFar }
  }

  root.guideSearch = { answer }
})(self);
