/* The reader's place: the page is in view in the menu, its section is marked beside it, and on the way up the way to the top is
 * offered. */
(function () {
  "use strict"
  const header = document.querySelector(".md-header")
  const links = [...document.querySelectorAll(".md-nav--secondary .md-nav__link")]
  const sections = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))))
  const frame = document.querySelector(".md-sidebar--secondary .md-sidebar__scrollwrap")
  const menu = document.querySelector(".md-sidebar--primary .md-sidebar__scrollwrap")
  const here = document.querySelector(".guide-menu [aria-current]")
  const up = document.querySelector(".md-top")
  let before = 0, waiting = false

  /* The section that begins last above the middle of what is seen below the header */
  function inView() {
    const line = header.offsetHeight + (innerHeight - header.offsetHeight) / 3
    return sections.filter((section) => section.getBoundingClientRect().top < line).length - 1
  }

  function look() {
    waiting = false
    const at = inView()
    links.forEach((link, place) => link.classList.toggle("md-nav__link--active", place === at))
    if (links[at] && frame.scrollHeight > frame.clientHeight) frame.scrollTop = links[at].offsetTop - frame.clientHeight / 2
    up.hidden = scrollY < innerHeight || scrollY >= before
    before = scrollY
  }

  function showPage() {
    const [frame, entry] = [menu, here].map((part) => part.getBoundingClientRect())
    if (entry.top < frame.top || entry.bottom > frame.bottom) menu.scrollTop += entry.top - frame.top - frame.height / 3
  }

  if (here) {
    document.querySelector("[data-md-toggle=drawer]").addEventListener("change", showPage)
    showPage()
  }
  addEventListener("scroll", () => {
    if (!waiting) requestAnimationFrame(look)
    waiting = true
  }, { passive: true })
  up.addEventListener("click", () => scrollTo({ top: 0 }))
  look()
})()
