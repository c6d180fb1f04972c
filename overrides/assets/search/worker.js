/* The search worker: it loads the search with the first message, and answers questions. */
"use strict"
self.onmessage = ({ data: { type, data } }) => {
  if (!self.guideSearch) importScripts("data.js", "engine.js")
  if (type === 2) self.postMessage({ type: 3, data: self.guideSearch.answer(data) })
}
