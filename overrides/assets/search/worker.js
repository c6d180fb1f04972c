/* The search worker: it says at once that it is there, and loads the search with the first question. */
"use strict"
self.onmessage = ({ data: { type, data } }) => {
  if (type !== 2) return
  if (!self.guideSearch) importScripts("data.js", "engine.js")
  self.postMessage({ type: 3, data: self.guideSearch.answer(data) })
}
