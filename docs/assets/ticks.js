/* Lists that can be ticked: what is ticked is said again where the page has a place for it, and the lists can be printed alone.
 * Nothing is kept or sent. */
(function () {
  "use strict"
  const place = document.querySelector("[data-guide-ticked] > div")

  /* In the order of the page; what is told already stays as it is, so that nothing is read out twice */
  function tell(boxes, list, items) {
    boxes.forEach((box, at) => {
      if (!box.checked) items[at].remove()
      else if (!items[at].parentNode) list.insertBefore(items[at], items.slice(at + 1).find((item) => item.parentNode) || null)
    })
    place.hidden = !list.children.length
  }

  function copy(box) {
    const item = document.createElement("li")
    item.textContent = box.parentNode.textContent.trim()
    return item
  }

  if (place) {
    const boxes = [...document.querySelectorAll(".guide-tick input")]
    const items = boxes.map(copy)
    const show = () => tell(boxes, place.querySelector("ul"), items)
    boxes.forEach((box) => box.addEventListener("change", show))
    addEventListener("pageshow", () => setTimeout(show)) // a page comes back as it was left, and then Safari clears its boxes
  }
  const printed = document.documentElement.classList
  document.querySelectorAll("[data-guide-prints]").forEach((button) => button.addEventListener("click", () => {
    printed.toggle("guide-lists", button.dataset.guidePrints === "lists")
    print()
  }))
  addEventListener("afterprint", () => printed.remove("guide-lists"))
})()
