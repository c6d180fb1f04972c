/* Material makes the menu and the search of hidden checkboxes: this gives them buttons that say whether they are open, and
 * takes the focus in and back. The search is loaded when it is opened. Single keys are left to the reader's own tools. */
(function () {
  "use strict"
  const find = (selector) => document.querySelector(selector)
  const toggles = { drawer: find("[data-md-toggle=drawer]"), search: find("[data-md-toggle=search]") }
  const panels = { drawer: find(".md-sidebar--primary"), search: find(".md-search") }
  const first = { drawer: find(".guide-menu__close"), search: find(".md-search__input") }
  const names = Object.keys(toggles).filter((name) => panels[name])
  const opener = (name) => find(`[data-guide-opens=${name}]`)
  const behind = ".md-header, .md-content, .md-sidebar--secondary, .md-footer, .md-top"

  function set(name, open) {
    if (toggles[name].checked !== open) toggles[name].click()
  }

  /* Of Material's script only the search box is wanted, so the other parts of the page have no name for it. It begins when a page has
   * been read, which this page was long ago. */
  const config = () => JSON.parse(find("#__config").textContent)
  const loadStyles = untilDone(() => load("link", { rel: "stylesheet", href: config().styles }))
  const loadBox = untilDone(async () => {
    await load("script", { src: config().box })
    document.dispatchEvent(new Event("DOMContentLoaded"))
  })

  async function loadSearch() {
    const { classList } = panels.search, failed = ["guide-lost", "guide-search-failed"]
    if (!classList.contains("guide-unready")) return
    await Promise.all([loadStyles(), loadBox()])
      .then(() => classList.remove("guide-unready", ...failed), () => classList.add(...failed))
  }

  function load(name, values) {
    return new Promise((resolve, reject) => {
      document.head.append(Object.assign(document.createElement(name), values, { onload: resolve, onerror: reject }))
    })
  }

  /* The function, which works once; where that has failed, it tries again when it is next called */
  function untilDone(work) {
    let done
    return () => (done ||= work().catch((error) => { done = null; throw error }))
  }

  /* What a button or Material has opened or closed: say so, and move the focus, but never away from a third place. */
  function changed(name) {
    const open = toggles[name].checked
    const inside = panels[name].contains(document.activeElement) || document.activeElement === document.body
    opener(name).setAttribute("aria-expanded", open)
    if (name === "search" && open) loadSearch()
    if (name === "drawer") document.querySelectorAll(behind).forEach((part) => (part.inert = open))
    else if (!open) document.body.style.top = ""  // else Material would scroll back from where the focus has gone
    if (open) first[name].focus()
    else if (inside) opener(name).focus()
  }

  /* A link leads on, and closes what it stands in; one that opens beside the page does not. */
  function leads({ target, ctrlKey, metaKey }, name) {
    if (target.closest("a[href]") && !ctrlKey && !metaKey) set(name, false)
  }

  for (const sign of ["focusin", "pointerenter", "touchstart"]) find(".guide-opener--search").addEventListener(sign, loadSearch, { passive: true })
  first.search.addEventListener("input", loadSearch)
  for (const name of names) {
    toggles[name].addEventListener("change", () => changed(name))
    opener(name).addEventListener("click", () => set(name, true))
    find(`[data-guide-closes=${name}]`).addEventListener("click", () => set(name, false))
    panels[name].addEventListener("click", (event) => leads(event, name))
  }
  find("[data-guide-searches]")?.addEventListener("click", () => set("search", true))

  /* A page that a browser has kept comes back as it was left, but for the checkboxes: Safari clears them and tells nobody. */
  addEventListener("pageshow", ({ persisted }) => {
    const left = (name) => toggles[name].checked || opener(name).getAttribute("aria-expanded") === "true"
    for (const name of names.filter((name) => persisted && left(name))) {
      toggles[name].checked = false
      toggles[name].dispatchEvent(new Event("change"))
    }
  })

  /* The focus has gone on from the search: it must not lie over what the reader does next. */
  panels.search.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget && !panels.search.contains(relatedTarget)) set("search", false)
  })

  /* Tab goes to the results, too; more are found as the reader goes on, and what has the focus stays in view. */
  new MutationObserver(([{ target }]) => {
    target.querySelectorAll("a[tabindex]").forEach((link) => link.removeAttribute("tabindex"))
    target.querySelectorAll("article").forEach((part) => part.setAttribute("role", "none"))  // else the link has no name in Chromium
    target.querySelectorAll("h1, h2").forEach((title) => title.setAttribute("aria-level", +title.localName[1] + 1))
    if (panels.search.contains(document.activeElement)) document.activeElement.scrollIntoView({ block: "nearest" })
  }).observe(find(".md-search-result__list"), { childList: true })

  /* The menu is a drawer on narrow screens alone. */
  matchMedia("(min-width: 76.25em)").addEventListener("change", () => set("drawer", false))

  /* Of Material's keys, those that dialogs have. A single letter would act while someone dictates (WCAG 2.1.4), and in the
   * search every other key would take the focus from the result that is being read. */
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") set("drawer", false)
    const kept = ["Escape", "Enter", "ArrowUp", "ArrowDown"]
    if (!toggles.search.checked || !kept.includes(event.key)) event.stopPropagation()
  })

  /* A browser scrolls to the target of a skip link; this takes the focus there, too. */
  document.querySelectorAll(".md-skip").forEach((link) => link.addEventListener("click", () => {
    const target = document.getElementById(decodeURIComponent(link.hash.slice(1)))
    target.tabIndex = -1
    target.focus()
  }))
})()
