/* Which signs of an emergency a question names. */
(function (root) {
  "use strict"
  const { alarms, isKnown, near, signs } = root.guideKnowledge

  /* Whether all words of a sign stand in the typed words, in any order, near each other */
  function hints(sign, typed) {
    const places = sign.map((ways) => {
      const how = typed.map((one) => Math.max(...ways.map((word) => near(one).get(word) || 0)))
        .map((one, at) => (isKnown(typed[at]) && one < 1 ? 0 : one))
      return how.indexOf(Math.max(...how, 0.6))
    })
    return places.every((place) => place >= 0) && Math.max(...places) - Math.min(...places) < sign.length + 3
  }

  /* The lines of the card that say what was typed, in their order (none: a sign that has no line); null if it is no emergency.
   * Where no section is close, a part of the body and a word of alarm are enough. */
  function linesFor(typed, isFar) {
    const says = (list) => list.some((sign) => hints(sign, typed))
    const isHarmless = says(alarms.unless)
    const named = signs.filter(({ always, words }) => says(always) || (!isHarmless && says(words)))
    if (named.length) return [...new Set(named.flatMap(({ lines }) => lines))]
    return isFar && says(alarms.body) && says(alarms.alarm) ? [] : null
  }

  root.guideEmergency = { linesFor }
})(self);
