/** The keyboard: arrows go from numeral to numeral, Escape leaves, / goes to the search. */
export const keys = `
document.addEventListener('keydown', event => {
  if (event.altKey || event.ctrlKey || event.metaKey) return
  const isTyping = /^(?:INPUT|SELECT|TEXTAREA)$/u.test(event.target.tagName)
  if (event.key === 'Escape') {
    if (isTyping) event.target.blur()
    else if (document.getElementById('report')) leaveRecord()
    return
  }
  if (isTyping) return
  const by = { ArrowRight: 1, j: 1, ArrowLeft: -1, k: -1 }[event.key]
  if (by !== undefined && document.getElementById('report')) {
    event.preventDefault()
    step(by)
  }
  const search = document.getElementById('search')
  if (event.key === '/' && search) {
    event.preventDefault()
    search.focus()
  }
})
`
