/* Which words of a page cannot be seen as it stands, and why. `allowed` names what is out of sight on purpose: selectors, and
 * when. The page is scrolled through once, so that what lies over a word is found where the word is in view. */
(allowed) => {
  const ROOTS = "article, main.md-typeset, .guide-help, .md-copyright"
  const page = document.documentElement
  const paper = matchMedia("print").matches
  const forced = matchMedia("(forced-colors: active)").matches
  const hidden = allowed.filter(({ when }) => matchMedia(when).matches).map(({ what }) => what)
  const found = new Map(), used = new Set(), known = new Map(), colors = new Map()

  /* What may hide an element with all that is in it: each is as if never set, or has a value that hides nothing */
  const REST = {
    display: /^(?!none$)/, visibility: /^visible$/, contentVisibility: /^visible$/, mixBlendMode: /^normal$/, clip: /^auto$/,
    zoom: /^1$/, writingMode: /^horizontal-tb$/, direction: /^ltr$/, unicodeBidi: /^(normal|isolate)$/,
    backgroundClip: /^[a-z]+-box$/, webkitTextStrokeWidth: /^0px$/, textDecorationLine: /^(none|underline)$/,
    textDecorationThickness: /^auto$/, textUnderlineOffset: /^(auto|[\d.]+px)$/, outlineWidth: /^\d(\.\d+)?px$/,
    boxShadow: /^(?!.*(inset|\d\d[\d.]*px))/,
  }
  const UNSET = [
    "filter", "maskImage", "webkitMaskBoxImageSource", "clipPath", "transform", "scale", "rotate", "translate", "offsetPath",
    "perspective", "animationName", "webkitBoxReflect", "webkitTextSecurity", "webkitLineClamp", "textShadow",
    "backgroundImage", "borderImageSource",
  ]
  const RULES = [...Object.entries(REST), ...UNSET.map((name) => [name, /^none$/])]

  /* What may hide words of their own element, in parts of their size */
  const PARTS = { textIndent: [-2, 2], lineHeight: [1, 9], letterSpacing: [-0.05, 0.2], wordSpacing: [-0.1, 1] }
  const SMALLEST = 10

  const name = ({ localName, id, classList }) => localName + (id ? `#${id}` : [...classList].map((one) => `.${one}`).join(""))

  function tell(what, element, text = "") {
    const around = [element.parentElement, element].filter(Boolean).map(name).join(" > ")
    found.set(`${what} ${around}`, { what, path: around, text: text.trim().replace(/\s+/g, " ").slice(0, 60) })
  }

  /* An element as its styles and what is around it make it: what hides it, what it is painted on, what cuts it off */
  function look(element) {
    if (!element) return { faults: [], opacity: 1, grounds: [], frames: [] }
    if (!known.has(element)) known.set(element, styled(element, look(element.parentElement)))
    return known.get(element)
  }

  function styled(element, around) {
    const style = getComputedStyle(element)
    const faults = RULES.filter(([rule, rest]) => !rest.test(style[rule])).map(([rule]) => `${rule}: ${style[rule]}`)
    const color = rgba(style.backgroundColor)
    const cuts = [style.overflowX, style.overflowY]
    const whole = element === page || element === document.body // its ground is that of the window
    if (whole && /hidden|clip/.test(cuts[1])) faults.push("the page cannot be scrolled")
    const box = element.getBoundingClientRect()
    const ground = { box: whole ? null : box, color, kept: style.printColorAdjust === "exact" }
    return {
      style, faults: [...around.faults, ...faults], opacity: around.opacity * style.opacity,
      grounds: color[3] ? [...around.grounds, ground] : around.grounds,
      frames: whole || cuts.every((cut) => cut === "visible") ? around.frames : [{ box, cuts }, ...around.frames],
    }
  }

  const brush = document.createElement("canvas").getContext("2d", { willReadFrequently: true })
  function rgba(color) {
    if (!colors.has(color)) {
      brush.clearRect(0, 0, 1, 1)
      brush.fillStyle = color
      brush.fillRect(0, 0, 1, 1)
      const [red, green, blue, alpha] = brush.getImageData(0, 0, 1, 1).data
      colors.set(color, [red, green, blue, alpha / 255])
    }
    return colors.get(color)
  }

  const over = (top, below) => [0, 1, 2].map((part) => top[part] * top[3] + below[part] * (1 - top[3]))
  const light = (color) => color.map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    .reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0.05)

  /* Paper may leave out the grounds that are not to be kept: there a word is seen with and without them */
  function contrast(ink, grounds, { left, top, width, height }) {
    const [x, y] = [left + width / 2, top + height / 2]
    const below = grounds.filter(({ box }) => !box || (box.left <= x && x <= box.right && box.top <= y && y <= box.bottom))
    return Math.min(...[below, below.filter(({ kept }) => kept || !paper)].map((some) => {
      const ground = some.reduce((under, { color }) => over(color, under), [255, 255, 255])
      const [less, more] = [light(ground), light(over(ink, ground))].sort((one, other) => one - other)
      return more / less
    }))
  }

  function faultsOfText({ style, faults, opacity, grounds }, boxes) {
    const size = parseFloat(style.fontSize)
    const told = [...faults, ...Object.entries(PARTS).flatMap(([part, [least, most]]) =>
      (parseFloat(style[part]) < least * size || parseFloat(style[part]) > most * size ? [`${part}: ${style[part]}`] : []))]
    if (size < SMALLEST) told.push(`fontSize: ${style.fontSize}`)
    if (opacity < 0.9) told.push(`opacity: ${opacity.toFixed(2)}`)
    if (forced && style.forcedColorAdjust !== "auto") told.push(`forcedColorAdjust: ${style.forcedColorAdjust}`)
    if (!boxes.length) return [...told, "it has no box"]
    if (boxes.some(({ height }) => height < SMALLEST)) told.push("it is drawn too small")
    const ratio = contrast(rgba(forced ? style.color : style.webkitTextFillColor), grounds, boxes[0])
    const large = size >= 24 || (size >= 18.66 && style.fontWeight >= 700)
    if (ratio < (large ? 3 : 4.5)) told.push(`contrast: ${ratio.toFixed(2)}`)
    return told
  }

  /* A table may be scrolled sideways on a screen; else nothing is beyond an edge. Letters stand out of low lines by a little */
  function beyond({ left, right, top, bottom }, { frames }) {
    for (const { box, cuts: [across, down] } of frames) {
      const [isAside, isOff] = [right > box.right + 1 || left < box.left - 1, bottom > box.bottom + 3 || top < box.top - 3]
      if (isAside && /auto|scroll/.test(across) && !paper) return "aside"
      if ((isAside && across !== "visible") || (isOff && down !== "visible")) return "it is cut off"
    }
    const isOff = left < -1 || right > page.clientWidth + 1 || top + scrollY < -3 || bottom + scrollY > page.scrollHeight + 3
    return isOff ? "it is off the page" : ""
  }

  /* Return the places of a text where it must lie bare: three on each of its lines */
  function lookAtText(text) {
    const element = text.parentElement
    const range = document.createRange()
    range.selectNodeContents(text)
    const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 0.5 && height > 0.5)
    faultsOfText(look(element), boxes).forEach((what) => tell(what, element, text.data))
    return boxes.flatMap((box) => {
      const where = beyond(box, look(element))
      if (where) return where === "aside" ? [] : tell(where, element, text.data) ?? []
      const y = box.top + scrollY + box.height / 2
      return [0.1, 0.5, 0.9].map((part) => ({ x: box.left + box.width * part, y, text, element }))
    })
  }

  /* What is hit is what the words stand in, or a clear part of it; what lets all light through covers nothing */
  function isBare({ x, y, element }) {
    const isIn = (hit) => hit === element || (element.contains(hit) && isClear(hit))
    const seen = () => document.elementsFromPoint(x, y - scrollY).find((hit) => look(hit).opacity > 0)
    return isIn(document.elementFromPoint(x, y - scrollY)) || isIn(seen())
  }

  function isClear(element) {
    const { backgroundColor, backgroundImage } = getComputedStyle(element)
    return !rgba(backgroundColor)[3] && backgroundImage === "none" && !element.matches("img, svg, svg *, input, canvas, video")
  }

  function scrollThrough(places) {
    const bar = document.querySelector(".md-header")?.getBoundingClientRect().bottom ?? 0
    if (bar > innerHeight / 3) tell("the header covers the page", page)
    places.sort((one, other) => one.y - other.y)
    for (let at = 0, top = 0, before = -1; at < places.length; top = places[at]?.y - bar - 20) {
      if (at === before) return tell("it cannot be scrolled to", places[at].element, places[at].text.data)
      before = at
      scrollTo({ top, behavior: "instant" })
      for (; at < places.length && places[at].y < scrollY + innerHeight - 4; at += 1) {
        if (!isBare(places[at])) tell("it is covered", places[at].element, places[at].text.data)
      }
    }
  }

  function textsIn(root) {
    const texts = []
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) if (/[\p{L}\p{N}]/u.test(walker.currentNode.data)) texts.push(walker.currentNode)
    return texts.filter(({ parentElement }) => {
      const reason = hidden.find((selector) => parentElement.closest(selector))
      if (reason) used.add(reason)
      return !reason
    })
  }

  /* What lets a pointer through may cover words all the same */
  const solid = new CSSStyleSheet()
  solid.replaceSync("*, ::before, ::after { pointer-events: auto !important }")
  document.getAnimations().filter(({ effect }) => effect.getComputedTiming().endTime < Infinity).forEach((one) => one.finish())
  scrollTo({ top: 0, behavior: "instant" })
  document.adoptedStyleSheets.push(solid)
  const places = [...document.querySelectorAll(ROOTS)].flatMap(textsIn).flatMap(lookAtText)
  scrollThrough(places)
  document.adoptedStyleSheets.pop()
  if (!places.length) tell("no word is seen", page)
  return { found: [...found.values()], used: [...used] }
}
