/* Between Material's search box and the guide's search. It runs in a worker; where there is none (a folder on disk), in the page;
 * where it cannot run at all, the reader is told, and the next key tries again. */
(function () {
  "use strict"
  const config = JSON.parse(document.getElementById("__config").textContent)
  const folder = new URL("search/", new URL(config.base + "/", location.href))
  const Native = window.Worker
  const [panel, form, status] = [".md-search", ".md-search__form", ".md-search-result__meta"].map((part) => document.querySelector(part))

  class GuideWorker extends EventTarget {
    postMessage(message) {
      if (message.type === 0) this.prepare().catch(() => {}).then(() => this.tell({ type: 1 })) // that it failed is told who asks
      else if (message.type === 2) this.ask(message.data)
    }

    tell(message) {
      this.dispatchEvent(new MessageEvent("message", { data: message }))
      if (message.data?.isFar) status.textContent = config.translations["search.result.far"]
    }

    /* Never answers at once: Material would not listen yet, or take the answer for that to the question before */
    async ask(question) {
      try {
        const answer = await this.prepare()
        panel.classList.remove("guide-search-failed")
        if (question.trim()) answer(question)
        else this.tell({ type: 3, data: { items: [] } })
      } catch {
        panel.classList.add("guide-search-failed")
      }
    }

    /* Load what is needed, and return a promise of the way to ask; what has failed is tried again */
    prepare() {
      this.way ||= this.load().catch((error) => {
        this.way = null
        throw error
      })
      return this.way
    }

    load() {
      return location.protocol === "file:" || !Native ? this.inPage() : this.inWorker().catch(() => this.inPage())
    }

    inWorker() {
      return new Promise((resolve, reject) => {
        const worker = new Native(new URL("worker.js", folder))
        worker.onmessage = ({ data }) => {
          if (data.type === 3) this.tell(data)
          else resolve((question) => worker.postMessage({ type: 2, data: question }))
        }
        worker.onerror = () => {
          worker.terminate()
          reject(new Error("the worker cannot run"))
        }
        worker.postMessage({ type: 0 })
      })
    }

    async inPage() {
      for (const name of ["data.js", "engine.js"]) await this.script(name)
      return (question) => this.tell({ type: 3, data: window.guideSearch.answer(question) })
    }

    script(name) {
      return new Promise((resolve, reject) => {
        const script = document.createElement("script")
        Object.assign(script, { src: new URL(name, folder), onload: resolve, onerror: reject })
        document.head.append(script)
      })
    }
  }

  window.Worker = function (url) {
    return `${url}`.includes("search/worker.js") ? new GuideWorker() : new Native(url)
  }

  /* Material hears keys alone: neither what is pasted or dictated, nor that the box was emptied */
  for (const sign of ["input", "reset"]) {
    form.addEventListener(sign, () => setTimeout(() => form.elements.query.dispatchEvent(new Event("keyup"))))
  }
})()
