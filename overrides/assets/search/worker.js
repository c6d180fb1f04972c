/* The search worker. It speaks the four messages of Material's: setup (0), ready (1), query (2) and result (3). */
"use strict"
self.onmessage = ({ data: { type, data } }) => {
  if (!self.guideSearch) importScripts("data.js", "engine.js")
  if (type === 0) self.postMessage({ type: 1 })
  if (type === 2) self.postMessage({ type: 3, data: self.guideSearch.answer(data) })
}
