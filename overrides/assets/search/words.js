/* Words: how a text is taken apart, what a word means without its ending, and how sure it is that one is another misspelt. */
(function (root) {
  "use strict"

  /* The function, which works out each answer once */
  function once(work) {
    const known = new Map()
    return (word) => {
      if (!known.has(word)) known.set(word, work(word))
      return known.get(word)
    }
  }

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

  const list = (text) => new Set(text.split(" ").map(stem))
  const STOP = list( // words of any question, which tell next to nothing
    "a about after am an and any are as at be been but by can could did do does for from get had has have how i if in is it its " +
    "ill im ive me my of on or our should so than that the their them there they this to too up was we were what when where " +
    "which while who whom why will with would you your much many very just really some someone"
  )
  const PALE = list( // words of many questions, which tell little
    "ask away best cause day half right find give go good happen help keep know like long look make mean most need new normal now old one ok " +
    "people person possible say see start still stop take tell thing think time try use want way well work year"
  )
  const PERSON = new Set("i me my mine you your yours we our us".split(" ")) // the patient, who asks as I and is told as you

  /* How a word sounds, roughly: hemofilia and hemophilia are one */
  const sound = once((word) =>
    word.replace(/^(?:pn|kn|gn)/, "n").replace(/^wr/, "r").replace(/^ps/, "s").replace(/ph/g, "f").replace(/gh(?=t|$)/g, "")
      .replace(/c(?=[eiy])/g, "s").replace(/ck|[cq]/g, "k").replace(/x/g, "ks").replace(/z/g, "s").replace(/y/g, "i")
      .replace(/(.)\1+/g, "$1").replace(/[aeiou]+/g, (vowels) => vowels[0]).replace(/e$/, "")
  )

  /* A word without its vowels: most slips are in those */
  const bones = once((word) => sound(word)[0] + sound(word).slice(1).replace(/[aeiou]/g, "").replace(/(.)\1+/g, "$1"))

  /* Which letters a word has, as bits: one slip changes at most two of them, which spares most comparisons */
  const letters = once((word) => [...word].reduce((bits, letter) => bits | (1 << letter.codePointAt(0) % 32), 0))

  function farApart(one, other, most) {
    if (Math.abs(one.length - other.length) > most) return true
    let count = 0
    for (let bits = letters(one) ^ letters(other); bits; bits &= bits - 1) count++
    return count > 2 * most
  }

  /* How many letters two words differ by (dropped, added, changed or swapped), up to `most` */
  function differ(one, other, most) {
    if (farApart(one, other, most)) return most + 1
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

  /* Whether two words are too unlike for one to be a slip of the other; `first` tells whether they begin alike */
  function strangers(typed, known, first) {
    const length = Math.min(typed.length, known.length), gap = Math.abs(typed.length - known.length)
    if (gap > (length < 8 ? 2 : 3) || length < 4 || /\d/.test(typed)) return true
    if (!first && length < 6) return true
    return length === 4 && bones(typed) !== bones(known) && [...typed].sort().join() !== [...known].sort().join()
  }

  /* How sure it is that the typed word means the known one: 1 if it is the same, 0 if it is another */
  function sure(typed, known) {
    if (typed === known || stem(typed) === stem(known)) return 1
    const first = typed[0] === known[0] || sound(typed)[0] === sound(known)[0]
    if (strangers(typed, known, first)) return 0
    const length = Math.min(typed.length, known.length), most = length < 8 ? 1 : 2
    let distance = differ(typed, known, most)
    if (Math.min(stem(typed).length, stem(known).length) > 4) distance = Math.min(distance, differ(stem(typed), stem(known), most))
    if (distance > most) distance = 9
    if (first && bones(typed).length > 2 && bones(typed) === bones(known)) distance = Math.min(distance, 0.5 + 0.3 * Math.min(distance, 3))
    if (differ(sound(typed), sound(known), 1) <= (length > 6 ? 1 : 0)) distance = Math.min(distance, length > 6 ? 1.4 : 1.1)
    if (sound(typed) === sound(known)) distance = Math.min(distance, 0.3)
    return distance === 9 ? 0 : (first ? 0.95 : 0.8) - distance * 0.15
  }

  root.guideWords = { PALE, PERSON, STOP, fold, once, plain, stem, sure, words }
})(self);
