// The review of a page over HTTP: what is held, what a change would make of it, and the change itself.
export const isChinese = document.documentElement.lang.startsWith('zh')
export const say = (zh, en) => isChinese ? zh : en

/** An answer that is none: its status, and what is wrong, one thing each. */
export class Refusal extends Error {
  constructor(status, problem) {
    super(problem.detail || problem.title || String(status))
    this.status = status
    this.errors = problem.errors || []
  }
}

export async function get(path) {
  const answer = await fetch(address(path), { headers: { Accept: 'application/json' } })
  if (!answer.ok) throw new Refusal(answer.status, await problemOf(answer))
  return answer.json()
}

/** All rows of a dataset on a page, with the words behind them. */
export const rows = async (dataset, page, more = '') => (await get(`${dataset}?document=${page}&include=citations&limit=1000${more}`)).data

/** The review that is held, as written and with its version; an empty one where nobody reviewed the page. */
export async function held(page, key) {
  const answer = await fetch(address(`documents/${page}/review?ifAny=true`), { cache: 'no-store', headers: { Authorization: `Bearer ${key}` } })
  if (answer.status === 204) return { review: { version: '0' }, text: null, tag: null }
  if (!answer.ok) throw new Refusal(answer.status, await problemOf(answer))
  const text = await answer.text()
  return { review: JSON.parse(text), text, tag: answer.headers.get('ETag') }
}

/** Puts a review in the place of the one that is held; with dryRun nothing is stored. Without a review the one that is held is taken back. */
export async function put(page, { tag }, review, key, dryRun = false) {
  const condition = tag ? { 'If-Match': tag } : { 'If-None-Match': '*' }
  const answer = await fetch(address(`documents/${page}/review?lang=${isChinese ? 'zh' : 'en'}${dryRun ? '&dryRun=true' : ''}`), {
    method: review ? 'PUT' : 'DELETE',
    headers: { Authorization: `Bearer ${key}`, ...condition, ...review && { 'Content-Type': 'application/json' } },
    body: review && (typeof review === 'string' ? review : JSON.stringify(review)),
  })
  if (!answer.ok) throw new Refusal(answer.status, await problemOf(answer))
  return answer.json()
}

/** What the rules read of some words, which are kept nowhere. */
export async function extract(words) {
  const answer = await fetch(address('extractions'), { method: 'POST', headers: { 'Content-Type': 'text/plain; charset=utf-8' }, body: words })
  return answer.ok ? (await answer.json()).records : {}
}

/** A review with a change made to it, under a version of its own. */
export async function changed(page, now, change, key) {
  const own = change.of?.record && change.of.isReviewed ? await entryOf(page, now, change.of, key) : null
  return renewed(now, review => change.make(review, own && review.articles[own.article].records[own.index]))
}

export const unchanged = { make: () => {} }

function renewed({ review }, make) {
  const next = structuredClone(review)
  next.version = /^\d+$/.test(next.version) ? String(Number(next.version) + 1) : new Date().toISOString()
  make(next)
  return next
}

/** Where a record was written that no entry of the review names: in the entry without which it would not be as it is. */
async function entryOf(page, now, { record, dataset }, key) {
  const entries = (now.review.articles || []).flatMap((a, article) => (a.records || []).map((entry, index) => ({ entry, article, index })))
  if (entries.some(e => e.entry.record === record)) return null
  for (const { article, index } of entries.filter(e => !e.entry.record && e.entry.dataset === dataset)) {
    const { changes = [] } = await put(page, now, renewed(now, review => { review.articles[article].records.splice(index, 1) }), key, true)
    if (changes.some(c => c.id === record)) return { article, index }
  }
  return null
}

export const confirm = of => ({ of, make: review => {
  forget(review, of.record)
  within(review, of.article, 'records').push({ record: of.record, dataset: of.dataset, confirms: true })
} })

/** Says other values of a record; without one, adds a record that rests on these words. */
export const correct = (of, fields) => ({ of, make: (review, own) => {
  const { record, dataset, quote } = of
  const records = within(review, of.article, 'records')
  let entry = own || record && review.articles.flatMap(a => a.records || []).find(r => r.record === record)
  if (!entry) records.push(entry = record ? { record, dataset } : { dataset, quote })
  delete entry.confirms
  entry.fields = { ...entry.fields, ...fields }
} })

export const withdraw = (of, because) => ({ of, make: (review, own) => {
  forget(review, of.record)
  for (const article of review.articles || []) if (article.records) article.records = article.records.filter(r => r !== own)
  if (!own || own.completes) review.withdrawn = [...review.withdrawn || [], { dataset: of.dataset, record: of.record, because }]
} })

export const settle = ({ code, article, quote }, because) => ({ make: review => {
  within(review, article, 'settled').push({ code, quote, ...because && { because } })
} })

/** A list of what is settled of an article, which is named by its id. */
function within(review, article, list) {
  review.articles ||= []
  let part = review.articles.find(a => a.article === article)
  if (!part) review.articles.push(part = { article })
  return part[list] ||= []
}

function forget(review, record) {
  for (const article of review.articles || []) if (article.records) article.records = article.records.filter(r => r.record !== record)
  if (review.withdrawn) review.withdrawn = review.withdrawn.filter(w => w.record !== record)
}

const address = path => new URL(`../v1/${path}`, location.href)

const problemOf = answer => answer.json().catch(() => ({}))
