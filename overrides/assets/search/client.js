/* Between Material's search box and the guide's search. It runs in a worker; where there is none (a folder on disk), in the page;
 * where it cannot run at all, the reader is told. */
(function () {
  "use strict"
  const config = JSON.parse(document.getElementById("__config").textContent)
  const folder = new URL("search/", new URL(config.base + "/", location.href))
  const Native = window.Worker

  class GuideWorker extends EventTarget {
    constructor() {
      super()
      this.prepare().catch(() => {}) // told when somebody asks
    }

    postMessage(message) {
      if (message.type === 0) this.tell({ type: 1 })
      else if (message.type === 2) this.ask(message.data)
    }

    tell(message) {
      this.dispatchEvent(new MessageEvent("message", { data: message }))
    }

    ask(question) {
      if (!question.trim()) return this.tell({ type: 3, data: { items: [] } })
      this.question = question
      this.prepare().then((answer) => answer(question), () => this.fail())
    }

    /* Load what is needed, and return a promise of the way to ask */
    prepare() {
      if (!this.way) this.way = location.protocol === "file:" || !Native ? this.inPage() : this.inWorker()
      return this.way
    }

    async inWorker() {
      const worker = new Native(new URL("worker.js", folder))
      worker.onmessage = ({ data }) => data.type === 3 && this.tell(data) // that it is ready was told before it was
      worker.onerror = () => {
        worker.terminate()
        this.way = this.inPage()
        this.way.catch(() => {}) // told when somebody asks
        if (this.question) this.ask(this.question)
      }
      worker.postMessage({ type: 0 })
      return (question) => worker.postMessage({ type: 2, data: question })
    }

    async inPage() {
      for (const name of ["data.js", "engine.js"]) await this.load(name)
      return (question) => this.tell({ type: 3, data: window.guideSearch.answer(question) })
    }

    load(name) {
      return new Promise((resolve, reject) => {
        const script = document.createElement("script")
        Object.assign(script, { src: new URL(name, folder), onload: resolve, onerror: reject })
        document.head.append(script)
      })
    }

    fail() {
      document.querySelector(".md-search").classList.add("guide-search-failed")
      this.tell({ type: 3, data: { items: [] } })
    }
  }

  window.Worker = function (url) {
    return `${url}`.includes("search/worker.js") ? new GuideWorker() : new Native(url)
  }
})()
