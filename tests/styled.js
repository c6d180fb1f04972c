/* What style sheets do beside the words of a page: what they say themselves, and under which conditions they hold. `allowed`
 * names what they may say: the words, and the selector of what says them. */
(allowed) => {
  const found = [], used = new Set(), met = {}
  const tell = (what, { localName, className }) => found.push({ what, path: `${localName}.${className}`, text: "" })
  const isLetter = /[\p{L}\p{N}]/u
  const STRING = /"(\\.|[^"])*"/g
  const isGround = ({ backgroundColor, backgroundImage }) => !/, 0\)$/.test(backgroundColor) || backgroundImage !== "none"

  /* A number that is counted is none of their words; a picture, an attribute or a name of a quote may be */
  const says = (content) => isLetter.test(content.match(STRING)?.join("") ?? "") ||
    !/^(\s|none|normal|counter\([\w-]+\))*$/.test(content.replace(STRING, ""))

  /* What is drawn before or after an element can be hit at no point of its own */
  const covers = ({ display, position, width, height }) =>
    display !== "none" && position !== "static" && parseFloat(width) > 40 && parseFloat(height) > 10

  function look(element, part) {
    const style = getComputedStyle(element, part)
    if (style.content === "normal" || style.content === "none") return
    const reason = allowed.find(({ words, by }) => style.content === JSON.stringify(words) && element.matches(by))
    if (reason) used.add(reason.words)
    else if (says(style.content)) tell(`${part || "it"} says ${style.content}`, element)
    if (part && covers(style) && isGround(style)) tell(`${part} may cover words`, element)
  }

  /* No box of its own tells how a first line is drawn */
  const partOfWords = ({ selectorText }) => tell(`a part of words has a style: ${selectorText}`, document.documentElement)

  function lookAtRules(rules) {
    for (const rule of rules) {
      if (rule.media) met[rule.conditionText] = matchMedia(rule.conditionText).matches
      if (/::?(first-l|details-content|highlight)/.test(rule.selectorText)) partOfWords(rule)
      if (rule.cssRules) lookAtRules(rule.cssRules)
    }
  }

  for (const element of document.querySelectorAll("html, body, body *")) {
    for (const part of ["", "::before", "::after", "::marker"]) look(element, part)
    const { listStyleType } = getComputedStyle(element)
    if (!/^(disc|circle|square|decimal|none|"")$/.test(listStyleType)) tell(`its marks say ${listStyleType}`, element)
  }
  for (const { media, cssRules } of document.styleSheets) {
    if (media.mediaText) met[media.mediaText] = matchMedia(media.mediaText).matches
    lookAtRules(cssRules)
  }
  return { found, used: [...used], met }
}
