/* The colors of the pages: those that the reader has chosen, else those of the device. The choice is all that is kept. */
(function () {
  "use strict"
  const options = [...document.querySelectorAll(".guide-scheme")]
  const button = document.querySelector("[data-guide-switch=dark]")
  const parts = ["media", "scheme", "primary", "accent"]

  const colorOf = (option) => Object.fromEntries(parts.map((part) => [part, option.getAttribute(`data-md-color-${part}`)]))

  function show(option) {
    for (const [part, value] of Object.entries(colorOf(option))) document.body.setAttribute(`data-md-color-${part}`, value)
    button.setAttribute("aria-pressed", isDark())
  }

  const keep = (option) => __md_set("__palette", { index: options.indexOf(option), color: colorOf(option) })
  const isDark = () => document.body.dataset.mdColorScheme === "slate"
  const ofScheme = (scheme) => options.find((option) => option.dataset.mdColorScheme === scheme)
  const ofDevice = () => options.find((option) => matchMedia(option.dataset.mdColorMedia).matches) || options[0]

  function chosen() {
    try {
      return options[__md_get("__palette").index]
    } catch { // nothing is kept, or the browser lets nobody look
      return undefined
    }
  }

  button.addEventListener("click", () => {
    const option = ofScheme(isDark() ? "default" : "slate")
    show(option)
    keep(option)
  })
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => show(chosen() || ofDevice()))
  show(chosen() || ofDevice())
})()
