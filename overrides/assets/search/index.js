/* How much a section says of a word: BM25+ (Lv and Zhai, 2011), field by field. */
(function (root) {
  "use strict"
  const { once, stem, words } = root.guideWords
  const FULL = 1.2, LONG = 0.7, ANY = 0.5 // how soon more of a word adds nothing, how much a long text counts less, what one word is worth

  /* A field: which sections hold each word, and how often; how many words each section has there */
  function field(texts, boost) {
    const holders = new Map(), lengths = texts.map((text) => new Set(words(text)).size)
    texts.forEach((text, id) => {
      for (const word of words(text).map(stem)) {
        if (!holders.has(word)) holders.set(word, new Map())
        holders.get(word).set(id, (holders.get(word).get(id) || 0) + 1)
      }
    })
    return { boost, holders, lengths, average: lengths.reduce((sum, length) => sum + length, 0) / lengths.length }
  }

  /* The function that tells what each section is worth for a word without its ending; `boosts` are by the name of the field */
  function makeIndex(sections, boosts) {
    const fields = Object.entries(boosts).map(([name, boost]) => field(sections.map((section) => `${section[name]}`), boost))
    return once((word) => {
      const worth = new Map()
      for (const { boost, holders, lengths, average } of fields) {
        const holding = holders.get(word) || new Map()
        const rare = Math.log(1 + (sections.length - holding.size + 0.5) / (holding.size + 0.5))
        for (const [id, often] of holding) {
          const length = 1 - LONG + (LONG * lengths[id]) / average
          worth.set(id, (worth.get(id) || 0) + boost * rare * (ANY + (often * (FULL + 1)) / (often + FULL * length)))
        }
      }
      return worth
    })
  }

  root.guideIndex = { makeIndex }
})(self);
